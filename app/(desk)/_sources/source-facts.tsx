import { Lock } from "lucide-react";
import type { SourceShape } from "../../../lib/sources/shapes.ts";
import { Strip } from "../_components/notice";
import { sourceFields, sourceFieldWords, valuesOf } from "./fields";
import { showValue } from "./value-words";

/** The same fields, to read: for whoever may not change them. */
export function SourceFacts({ source }: { source: SourceShape }) {
  const values = valuesOf(source);
  const shown = sourceFields.filter((field) => field !== "publicDescription" || source.confidential);
  return (
    <div className="form">
      <Strip boxed icon={Lock} lead="Only fact-checkers and editors can change sources.">An admin can give you one of these roles.</Strip>
      <dl className="facts">{shown.map((field) => <div key={field}><dt>{sourceFieldWords[field]}</dt><dd className="wrap-lines">{showValue(field, values[field])}</dd></div>)}</dl>
    </div>
  );
}
