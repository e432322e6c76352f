"use client";

import Link from "next/link";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { age, sayDate } from "../../../lib/when.ts";
import { goneWords } from "../_captures/words";
import { Tally } from "../_components/tally";

export type RowProps = { row: ClaimRow; selected: boolean; /** Null while nothing is picked. */ picked: boolean | null; isMine: boolean; now: Date; onSelect: () => void; onPick: () => void };

/** One claim of the queue. Its statement leads to it; anywhere else on the row selects it. */
export function Row({ row, selected, picked, isMine, now, onSelect, onPick }: RowProps) {
  return (
    <li className="row" id={`row-${row.id}`} aria-current={selected ? "true" : undefined}>
      {/* Lies under the statement; for hands on keys there are j and k. */}
      <button className="row-select" type="button" tabIndex={-1} onClick={onSelect} aria-label={`Show beside the list: ${row.statement}`} />
      <span className="row-mark">
        {picked === null ? <RowMark row={row} /> : <input type="checkbox" checked={picked} onChange={onPick} aria-label={`Select: ${row.statement}`} />}
      </span>
      <div className="row-main">
        <p className="statement"><Link href={`/desk/claims/${row.id}`} prefetch={false} onFocus={selected ? undefined : onSelect}><span className="sr">{markSaid(row)}: </span><span lang={row.language} dir="auto">{row.statement}</span></Link></p>
        <div className="row-second"><Tally tally={row.tally} /><p className="row-facts">{factsOf(row).map((fact, at) => <span key={at}>{at > 0 && " · "}{fact}</span>)}</p></div>
      </div>
      <div className="row-side">
        <p className={isMine ? "who is-you" : "who"}>{isMine ? "You" : (row.assignee?.name ?? "Nobody")}</p>
        <p className="age">{age(new Date(row.stageSince), now)}</p>
      </div>
    </li>
  );
}

function RowMark({ row }: { row: ClaimRow }) {
  if (row.isRetracted && row.stage === "published") return <VerdictMark mark="retracted" size={16} />;
  return row.verdict ? <VerdictMark mark={row.verdict} size={16} /> : <span className="no-mark" />;
}

function markSaid({ verdict, isRetracted, stage }: ClaimRow): string {
  if (isRetracted && stage === "published") return "Retracted";
  return verdict ? markWords[verdict] : "No verdict yet";
}

function factsOf({ claimantName, tally, publicationNumber, isRetracted, scheduledFor, changedSinceFinding, gone }: ClaimRow): string[] {
  const { confirmed, disputed, unverified, unmarked } = tally;
  return [
    claimantName ?? "Claimant unknown",
    confirmed + disputed + unverified + unmarked === 0 && "no evidence yet",
    unmarked > 0 && `${unmarked} without a finding`,
    changedSinceFinding && "evidence changed since its finding",
    gone !== null && `a page ${goneWords(gone)}`,
    scheduledFor !== null && `goes public ${sayDate(scheduledFor)}`,
    publicationNumber !== null && (isRetracted ? `publication ${publicationNumber} retracted` : `publication ${publicationNumber}`),
  ].filter((fact) => fact !== false);
}
