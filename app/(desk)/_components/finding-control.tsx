"use client";

import { useId } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { type Verdict, verdicts } from "../../../lib/claims/words.ts";
import { Kbd } from "./kbd";

export type FindingControlProps = {
  /** Null is "nothing yet". */
  value: Verdict | null;
  onChange: (value: Verdict) => void;
  /** What is asked: shown above when wide, else for screen readers only. */
  ask: string;
  /** Whose finding it is, for screen readers: "Finding for Interfax". */
  whose?: string;
  wide?: boolean;
  /** Shows 1 2 3. The screen registers them with useKeys for the item that is selected. */
  keysShown?: boolean;
  readOnly?: boolean;
  id?: string;
};

/** One of three: the same control for an item's finding and a claim's verdict. What is not chosen is a grey shape. */
export function FindingControl({ value, onChange, ask, whose, wide = false, keysShown = false, readOnly = false, id }: FindingControlProps) {
  const name = useId();
  return (
    <fieldset id={id}>
      <legend className={wide ? "finding-ask" : "sr"}>{ask}{whose && <span className="sr"> {whose}</span>}</legend>
      <div className={wide ? "finding-control is-wide" : "finding-control"} aria-disabled={readOnly || undefined}>
        {verdicts.map((mark, at) => (
          <label key={mark} className={`is-${mark}`}>
            <input type="radio" name={name} value={mark} checked={value === mark} aria-disabled={readOnly || undefined}
              onChange={() => { if (!readOnly) onChange(mark); }} />
            <VerdictMark mark={mark} size={16} />
            <span className="word">{markWords[mark]}</span>
            {keysShown && <Kbd keys={String(at + 1)} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
