"use client";

import { useId } from "react";
import { ErrorWords } from "../../../../_components/field";
import { publicationKindWords } from "../_model/labels.ts";
import { kindSays, type Later, readersSee } from "./kinds.ts";

type KindFieldProps = { kinds: readonly Later[]; value: Later | null; onChange: (kind: Later) => void; error?: string | undefined; doubt?: string | null };

/** What kind of publication follows on another. Nothing is chosen beforehand: each of them says something to readers. */
export function KindField({ kinds, value, onChange, error, doubt = null }: KindFieldProps) {
  const name = useId();
  return (
    <fieldset className="field choices" aria-describedby={`${name}-says`}>
      <legend>Kind</legend>
      {kinds.map((kind) => (
        <label className="choice" key={kind}>
          <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
          <span>{publicationKindWords[kind]} <span className="second">{kindSays[kind]}</span></span>
        </label>
      ))}
      <div id={`${name}-says`} role="status">
        {error ? <ErrorWords>{error}</ErrorWords> : value && <p className="help">{readersSee(value)}</p>}
        {doubt && <p className="help is-warning">{doubt}</p>}
      </div>
    </fieldset>
  );
}
