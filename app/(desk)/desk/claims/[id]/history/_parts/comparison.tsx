"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "../../../../../_components/button";
import { TextField } from "../../../../../_components/field";
import { ledgerOf } from "../../_model/ledger.ts";
import { changesTitle } from "./changes-title.ts";
import type { HistoryProps } from "./history-screen";
import { PlainLine } from "./plain-line";
import { publishedRevision } from "./published-revision.ts";

/** Any two revisions, chosen by their numbers; what they compare stands in the address, so that it can be sent on. */
export function Comparison({ claim: { id, revision, language }, publications, events, compared }: HistoryProps) {
  const published = publishedRevision(events.items, publications.length);
  const lines = compared ? ledgerOf(compared.changes, compared.after, compared.names) : [];
  return (
    <section className="comparison" aria-labelledby="h-compare">
      <h2 id="h-compare">{compared ? changesTitle(compared, lines.length) : "Compare two revisions"}</h2>
      <div className="comparison-ways">
        <Choose id={id} newest={revision} from={compared?.from ?? Math.max(revision - 1, 1)} to={compared?.to ?? revision} />
        {revision > 1 && <ButtonLink kind="quiet" href={`?from=${revision - 1}&to=${revision}`} scroll={false}>The newest with the one before</ButtonLink>}
        {published !== null && published < revision && <ButtonLink kind="quiet" href={`?from=${published}&to=${revision}`} scroll={false}>The newest with what is published</ButtonLink>}
      </div>
      {lines.length > 0 && <dl className="comparison-lines">{lines.map((line) => <PlainLine key={line.key} line={line} language={language} />)}</dl>}
      {compared && lines.length === 0 && <p className="second comparison-lines">Nothing differs between them.</p>}
    </section>
  );
}

function Choose({ id, newest, from, to }: { id: string; newest: number; from: number; to: number }) {
  const router = useRouter();
  const [pair, setPair] = useState({ from: String(from), to: String(to) });
  const [wrong, setWrong] = useState<Partial<Record<"from" | "to", string>>>({});
  const compare = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const faults = Object.fromEntries((["from", "to"] as const).filter((side) => !isRevision(pair[side], newest)).map((side) => [side, `A number from 1 to ${newest}.`]));
    setWrong(faults);
    const [first] = Object.keys(faults);
    if (first) event.currentTarget.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    else router.push(`/desk/claims/${id}/history?from=${pair.from}&to=${pair.to}`, { scroll: false });
  };
  return (
    <form className="comparison-form" noValidate onSubmit={compare}>
      <TextField label="From revision" name="from" inputMode="numeric" value={pair.from} error={wrong.from} onChange={(event) => setPair({ ...pair, from: event.target.value })} />
      <TextField label="to revision" name="to" inputMode="numeric" value={pair.to} error={wrong.to} onChange={(event) => setPair({ ...pair, to: event.target.value })} />
      <Button type="submit">Compare</Button>
    </form>
  );
}

const isRevision = (given: string, newest: number): boolean => /^[1-9]\d*$/.test(given.trim()) && Number(given) <= newest;
