"use client";

import { useId } from "react";
import type { PublicationKind } from "../../../../../../lib/review/words.ts";
import { publicationKindWords } from "../_model/labels.ts";

type Later = Exclude<PublicationKind, "first">;
export const laterKinds = ["correction", "update", "clarification"] as const satisfies readonly Later[];

const kindSays: Record<Later, string> = { update: "new facts", correction: "we were wrong", clarification: "it said the right thing badly" };

/** What kind of publication follows on another. */
export function KindField({ value, onChange }: { value: Later; onChange: (kind: Later) => void }) {
  const name = useId();
  return (
    <fieldset className="field choices">
      <legend>Kind</legend>
      {laterKinds.map((kind) => (
        <label className="choice" key={kind}>
          <input type="radio" name={name} checked={value === kind} onChange={() => onChange(kind)} />
          <span>{publicationKindWords[kind]} <span className="second">{kindSays[kind]}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
