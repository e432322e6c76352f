"use client";

import { type KeyboardEvent, useState } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import { TextArea, TextField } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { useKeptWords } from "./kept-words";

export type WordsField = "url" | "quote" | "translation" | "transcript" | "locator" | "publishedAt" | "note";

export type SavedFieldProps = { item: EvidenceShape; field: WordsField; label: string; help?: string; rows?: number; plain?: boolean; lang?: string | undefined; placeholder?: string };

/** Words of an item: kept on the device while they are typed, saved when the field is left. A refusal leaves them standing, with the reason. */
export function SavedField({ item, field, label, help, rows, plain = false, lang, placeholder }: SavedFieldProps) {
  const { typed, error, onChange, settle } = useSaved(item, field);
  const onKeyDown = (event: KeyboardEvent) => { if (event.key === "Enter" && (rows === undefined || event.ctrlKey || event.metaKey)) { event.preventDefault(); settle(); } };
  const waits = typed !== null && !error ? " Not saved yet." : "";
  const shared = { name: field, label, error, lang, placeholder, dir: "auto", value: typed ?? item[field] ?? "", onBlur: settle, onKeyDown, help: help || waits ? `${help ?? ""}${waits}` : undefined } as const;
  return rows === undefined
    ? <TextField {...shared} autoComplete="off" onChange={(event) => onChange(event.currentTarget.value)} />
    : <TextArea {...shared} rows={rows} plain={plain} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function useSaved(item: EvidenceShape, field: WordsField) {
  const { save } = useClaim();
  const kept = useKeptWords(`${item.id}.${field}`);
  const [typed, setTyped] = useState<string | null>(() => { const before = kept.read(); return typeof before === "string" ? before : null; });
  const [error, setError] = useState<string>();
  const forget = () => { kept.forget(); setTyped(null); setError(undefined); };
  return {
    typed, error,
    onChange(words: string): void {
      setTyped(words);
      kept.keep(words);
    },
    settle(): void {
      if (typed === null) return;
      const words = typed.trim() || null;
      if (words === item[field]) return forget();
      save({ on: "evidence", id: item.id, fields: { [field]: words } }).then(
        () => { setTyped((now) => (now === typed ? null : now)); kept.forget(); setError(undefined); },
        (problem: unknown) => setError(problem instanceof ApiProblem ? (problem.fields[field] ?? wordsOf(problem)) : wordsOf(problem)));
    },
  };
}
