"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import type { Choice, Side } from "./both-sides";

export type ConflictNoticeProps<Values> = {
  /** "this source", "the settings" */
  what: string;
  who: string;
  /** When theirs was saved. */
  at: string | null;
  sides: readonly Side<Values>[];
  labels: Record<string, string>;
  show: (field: string, value: unknown) => ReactNode;
  onTogether: (choices: ReadonlyMap<string, Choice>) => void;
  onTheirs: () => void;
  onYours: () => void;
};

/** Somebody saved while this person wrote: what each changed, what both changed, and three ways on. Nothing is lost by looking. */
export function ConflictNotice<Values>({ what, who, at, sides, labels, show, onTogether, onTheirs, onYours }: ConflictNoticeProps<Values>) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = sides.filter((side) => side.by === "both" && !side.together);
  return (
    <section className="form-conflict" aria-labelledby="conflict-heading">
      <div className="form-conflict-head">
        <h2 id="conflict-heading" ref={heading} tabIndex={-1}>{who} changed {what} while you wrote</h2>
        <p>Theirs is saved. Yours is kept in this tab and is not saved yet.</p>
      </div>
      <div className="form-conflict-sides">
        <SideList title="Saved" says={at ? sayDate(at) : ""} rows={sides.filter(({ by }) => by !== "you")} valueOf={({ theirs }) => theirs} labels={labels} show={show} />
        <SideList title="Yours" says="not saved yet" rows={sides.filter(({ by }) => by !== "them")} valueOf={({ yours }) => yours} labels={labels} show={show} />
      </div>
      {open.length > 0 && (
        <div className="form-conflict-choices">
          <p>{open.length === 1 ? "One thing was" : "Some things were"} changed by both of you. Which is to stand?</p>
          {open.map((side) => (
            <fieldset key={side.field} className="form-conflict-choice">
              <legend>{labels[side.field]}</legend>
              {(["theirs", "yours"] as const).map((choice) => (
                <label key={choice} className="choice">
                  <input type="radio" name={`stands-${side.field}`} checked={(choices.get(side.field) ?? "theirs") === choice} onChange={() => setChoices(new Map(choices).set(side.field, choice))} />
                  <span>{choice === "theirs" ? "Theirs: " : "Yours: "}{show(side.field, side[choice])}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
      <div className="form-conflict-foot">
        <Button kind="primary" onClick={() => onTogether(choices)}>Put both together and save</Button>
        <Button onClick={onTheirs}>Keep theirs</Button>
        <Button onClick={onYours}>Save mine over theirs</Button>
      </div>
    </section>
  );
}

type SideListProps<Values> = {
  title: string; says: string; rows: readonly Side<Values>[]; valueOf: (side: Side<Values>) => unknown; labels: Record<string, string>; show: (field: string, value: unknown) => ReactNode;
};

function SideList<Values>({ title, says, rows, valueOf, labels, show }: SideListProps<Values>) {
  return (
    <div>
      <h3>{title} <span className="second">{says}</span></h3>
      <dl>{rows.map((side) => <div key={side.field}><dt>{labels[side.field]}</dt><dd>{show(side.field, valueOf(side))}</dd></div>)}</dl>
    </div>
  );
}
