"use client";

import { useState } from "react";
import { sayDate } from "../../../../../../lib/when.ts";
import { stageWords } from "../../../../_components/stage-trail";
import { usePerson } from "../../../../_shell/person";
import { type Choice, type Conflict, takesEdits, usualChoice } from "../_model/conflict.ts";
import { didWords } from "../_model/events.ts";
import { Actions } from "./actions";
import { Beside, Lost } from "./beside";
import { CollidingRow } from "./colliding-row";
import { useDoneSince } from "./use-done-since";
import { capital, fieldOf, sideWords, titleOf } from "./words.ts";

/** Both sides, field by field, and what becomes of them. */
export function BothSides({ conflict }: { conflict: Conflict }) {
  const me = usePerson().id;
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(() => new Map(conflict.rows.map((row) => [row.key, usualChoice(row)])));
  const { current: { claim }, rows, others, acts, lost } = conflict;
  const open = takesEdits(claim.stage);
  const colliding = rows.filter((row) => row.collides);
  const free = rows.filter((row) => !row.collides);
  return (
    <>
      <section className="notice conflict-sides" aria-labelledby="h-conflict">
        <div className="conflict-head">
          <p className="second conflict-statement" lang={claim.language} dir="auto">{claim.statement}</p>
          <h1 id="h-conflict">{titleOf(conflict, me)}</h1>
          <Standing conflict={conflict} />
        </div>
        {colliding.map((row) => (
          <CollidingRow key={row.key} row={row} conflict={conflict} choosable={open} choice={choices.get(row.key) ?? usualChoice(row)}
            onChoose={(choice) => setChoices(new Map(choices).set(row.key, choice))} />
        ))}
        {free.length > 0 && (
          <div className="conflict-part">
            <h2>{open ? "Yours, which nobody else touched: it will be saved" : "Yours, which nobody else touched"}</h2>
            <dl className="conflict-list">{free.map((row) => <div key={row.key}><dt>{capital(fieldOf(row))}</dt><dd className="said" lang={claim.language} dir="auto">{sideWords(row.field, row.yours)}</dd></div>)}</dl>
          </div>
        )}
        {acts.length > 0 && open && <p className="conflict-part">What you added or took away besides is kept, and goes through with what you choose.</p>}
        <Actions conflict={conflict} choices={choices} open={open} />
      </section>
      {lost.length > 0 && <Lost edits={lost} />}
      {others.length > 0 && <Beside others={others} language={claim.language} />}
    </>
  );
}

function Standing({ conflict }: { conflict: Conflict }) {
  const { current: { revision, claim }, base } = conflict;
  const events = useDoneSince(conflict);
  const last = events.filter(({ action }) => action !== "edit").at(-1);
  return (
    <p>
      {revision > base.revision ? `Theirs is saved as revision ${revision}. ` : ""}
      {last && <>{last.by.name} {didWords(last)}, <time dateTime={last.at}>{sayDate(last.at)}</time>. </>}
      Yours, from revision {base.revision}, is kept on this device and is not saved yet.
      {!takesEdits(claim.stage) && ` The claim is ${stageWords[claim.stage].toLowerCase()} now, so it takes no edits: copy what you need.`}
      {claim.stage === "approved" && " The claim is approved now: saving anything of yours undoes the approval."}
    </p>
  );
}
