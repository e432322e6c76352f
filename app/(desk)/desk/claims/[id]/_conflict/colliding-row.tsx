"use client";

import { useId } from "react";
import { WordsDiff } from "@/_components/words-diff";
import { sayDate } from "../../../../../../lib/when.ts";
import { TextArea } from "../../../../_components/field";
import type { Choice, Conflict, Row } from "../_model/conflict.ts";
import { CopyButton } from "./copy-button";
import { capital, fieldOf, sideWords } from "./words.ts";

type Props = { row: Row; conflict: Conflict; choice: Choice; onChoose: (choice: Choice) => void; choosable: boolean };

/** One field that both wrote: what each changed of what stood there before, and which of them goes on. */
export function CollidingRow({ row, conflict: { current, base }, choice, onChoose, choosable }: Props) {
  const was = row.base === null ? "" : sideWords(row.field, row.base);
  const { claim: { language } } = current;
  return (
    <div className="conflict-row" role="group" aria-label={capital(fieldOf(row))}>
      <h2>{capital(fieldOf(row))}</h2>
      <div className="both">
        <div>
          <h3>Saved, revision {current.revision} <span className="second">{[current.by?.name, current.at && sayDate(current.at)].filter(Boolean).join(", ")}</span></h3>
          <p className="diff" lang={language} dir="auto"><WordsDiff before={was} after={sideWords(row.field, row.theirs)} /></p>
        </div>
        <div>
          <h3>Yours, from revision {base.revision} <CopyButton words={sideWords(row.field, row.yours)} what={fieldOf(row)} /></h3>
          <p className="diff" lang={language} dir="auto"><WordsDiff before={was} after={sideWords(row.field, row.yours)} /></p>
        </div>
      </div>
      {choosable && <Choosing row={row} choice={choice} onChoose={onChoose} language={language} />}
    </div>
  );
}

function Choosing({ row, choice, onChoose, language }: Omit<Props, "conflict" | "choosable"> & { language: string }) {
  const name = useId();
  const chosen = typeof choice === "string" ? choice : "together";
  const ways = [
    ...(row.together === null ? [] : [["together", "Both together"] as const]),
    ["theirs", "Theirs"] as const, ["yours", "Yours"] as const,
  ];
  return (
    <div className="conflict-choice">
      <fieldset>
        <legend className="sr">What becomes of {fieldOf(row)}</legend>
        <div className="toggle">
          {ways.map(([way, words]) => (
            <label key={way}><input type="radio" name={name} checked={chosen === way} onChange={() => onChoose(way === "together" ? { text: row.together ?? "" } : way)} />{words}</label>
          ))}
        </div>
      </fieldset>
      {typeof choice === "object" && (
        <TextArea label="Both together" help="Where both changed the same words, theirs stand first. Mend it here." rows={5} lang={language} dir="auto"
          value={choice.text} onChange={(event) => onChoose({ text: event.target.value })} />
      )}
    </div>
  );
}
