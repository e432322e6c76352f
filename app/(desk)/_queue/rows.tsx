"use client";

import Link from "next/link";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { Button } from "../_components/button";
import { stageWords } from "../_components/stage-trail";
import { counted } from "../_words/claims";
import { type QueueFilters, queueHref, stageSays } from "./filters";
import type { Counts, Group } from "./groups";
import { Row } from "./row";
import type { useQueue } from "./use-queue";
import type { useSelection } from "./use-selection";

export type RowsProps = {
  groups: readonly Group[]; counts: Counts; filters: QueueFilters; selection: ReturnType<typeof useSelection>; me: string; now: Date; more: ReturnType<typeof useQueue>["more"];
};

export function Rows({ groups, counts, filters, selection, me, now, more }: RowsProps) {
  const picking = selection.picked.size > 0;
  const rowOf = (row: ClaimRow) => (
    <Row key={row.id} row={row} selected={row.id === selection.selected} picked={picking ? selection.picked.has(row.id) : null} isMine={row.assignee?.id === me} now={now}
      onSelect={() => selection.select(row.id)} onPick={() => selection.pick(row.id)} />
  );
  return groups.map(({ stage, items, next }) => (
    <section key={stage} aria-labelledby={`group-${stage}`}>
      <h2 id={`group-${stage}`}>{stageWords[stage]} <span className="second">{stageSays[stage]}</span></h2>
      <ul>{items.map(rowOf)}</ul>
      {next && filters.stage === null && <p className="rows-more"><Link href={queueHref({ ...filters, stage })}>All {counts.stages[stage]} at this stage</Link></p>}
      {next && filters.stage !== null && (
        <p className="rows-more"><b className="num">{counted(items.length, "claim")} shown.</b> <Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Show 50 more</Button></p>
      )}
    </section>
  ));
}
