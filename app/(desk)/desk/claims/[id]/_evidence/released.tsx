"use client";

import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { type Releasable, releasables } from "../../../../../../lib/evidence/words.ts";
import { CheckField } from "../../../../_components/field";
import { useRole } from "../../../../_shell/person";
import { releasableWords } from "../_model/labels";

/** What readers see of a confidential source's evidence. Only an editor releases; anybody who may edit takes back. */
export function Released({ item: { released }, onChange }: { item: Pick<EvidenceShape, "released">; onChange: (released: Releasable[]) => void }) {
  const isEditor = useRole("editor");
  const offered = isEditor ? releasables : releasables.filter((part) => released.includes(part));
  return (
    <fieldset className="field">
      <legend>Released to readers</legend>
      {offered.map((part) => (
        <CheckField key={part} label={releasableWords[part]} checked={released.includes(part)}
          onChange={(event) => onChange(event.currentTarget.checked ? [...released, part] : released.filter((other) => other !== part))} />
      ))}
      <p className="help">{isEditor ? "What is not ticked stays inside the desk." : `${offered.length === 0 ? "Nothing. " : ""}Only an editor may release more of it.`}</p>
    </fieldset>
  );
}
