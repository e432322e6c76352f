"use client";

import { ErrorWords } from "../../../../_components/field";
import { Kbd } from "../../../../_components/kbd";
import type { DraftField } from "./draft.ts";
import { useJudgement } from "./use-judgement";
import type { Kept } from "./use-kept";

export type WordsFieldProps = {
  id: string; field: Exclude<DraftField, "verdict">; label: string; keys?: string; lang: string; rows: number; placeholder: string;
  /** One sentence for screen readers and, on hover, for everybody: the column is narrow. */
  help?: string;
  /** The label stands beside a short text: the column is low. */
  beside?: boolean;
};

const keptWords: Record<Kept, string> = {
  nothing: "", typing: "", desk: "Draft kept", device: "Kept on this device", page: "Kept on this page only",
};

/** A text of the verdict: kept while it is typed, saved as a revision when the field is left. */
export function WordsField({ id, field, label, keys, lang, rows, placeholder, help, beside = false }: WordsFieldProps) {
  const { rationale, stillUnknown, overrideReason, write, settle, errors, met, kept } = useJudgement();
  const value = { rationale, stillUnknown, reason: overrideReason }[field];
  const error = errors[field];
  const describedBy = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(" ");
  return (
    <div className={beside ? "words-field is-beside" : "words-field"}>
      <div className="label"><label htmlFor={id}>{label}</label>{keys && <Kbd keys={keys} />}{field === "rationale" && <span className="second" role="status">{keptWords[kept]}</span>}</div>
      <textarea className="box" id={id} rows={rows} lang={lang} dir="auto" placeholder={placeholder} title={help} value={value}
        aria-invalid={error ? true : undefined} aria-describedby={describedBy || undefined}
        onChange={(event) => write(field, event.target.value)} onBlur={settle} />
      {error && <ErrorWords id={`${id}-error`}>{error}</ErrorWords>}
      {met.includes(field) && <p className="field-note" role="status">Somebody else changed this while you were writing. Both texts stand here now: read them through.</p>}
      {help && <p className="sr" id={`${id}-help`}>{help}</p>}
    </div>
  );
}
