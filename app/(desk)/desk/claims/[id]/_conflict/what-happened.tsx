"use client";

import { sayDate } from "../../../../../../lib/when.ts";
import { Button } from "../../../../_components/button";
import { stageWords } from "../../../../_components/stage-trail";
import { usePerson } from "../../../../_shell/person";
import type { Conflict } from "../_model/conflict.ts";
import { didWords } from "../_model/events.ts";
import { useClaim } from "../_state/use-claim";
import { titleOf } from "./words.ts";
import { useDoneSince } from "./use-done-since";

/** An action came second: nothing was written, so nothing is to be put together. */
export function WhatHappened({ conflict }: { conflict: Conflict }) {
  const { resolve } = useClaim();
  const me = usePerson().id;
  const { current: { by, at, revision, claim } } = conflict;
  const events = useDoneSince(conflict);
  return (
    <section className="notice" aria-labelledby="h-conflict">
      <h1 className="conflict-statement" lang={claim.language} dir="auto">{claim.statement}</h1>
      <h2 id="h-conflict">{titleOf(conflict, me)}</h2>
      <p className="conflict-words">What you asked for was not done, because the claim had changed. It is {stageWords[claim.stage].toLowerCase()} now, at revision {revision}.</p>
      {events.length > 0
        ? <ol className="conflict-events">{events.map((event) => <li key={event.id}><b>{event.by.name}</b> {didWords(event)} <time className="second" dateTime={event.at}>{sayDate(event.at)}</time>{event.note && <span className="conflict-note" dir="auto">{event.note}</span>}</li>)}</ol>
        : <p>{by?.name ?? "Somebody"} changed it{at && <>, <time dateTime={at}>{sayDate(at)}</time></>}.</p>}
      <div className="notice-actions"><Button kind="primary" onClick={() => resolve(new Map())}>Look at the claim as it is now</Button></div>
    </section>
  );
}
