"use client";

import { useMemo } from "react";
import { Strip } from "../_components/notice";
import { usePerson } from "../_shell/person";
import { EmptyQueue } from "./empty-queue";
import type { QueueFilters } from "./filters";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import type { DamagedClaim } from "../../../lib/evidence/fates.ts";
import { Damaged, LookAgain } from "./look-again";
import { type Previewed, type QueueAnswer, rowsOf } from "./groups";
import { KeysLine } from "./keys-line";
import { PickedBar } from "./picked-bar";
import { Preview } from "./preview";
import { QueueHead } from "./queue-head";
import { Rows } from "./rows";
import { useDeskWork } from "./use-desk-work";
import { useNow } from "./use-now";
import { usePreview, useQueue } from "./use-queue";

export type QueueScreenProps = { filters: QueueFilters; initial: QueueAnswer; again: ClaimRow[]; damaged: { claims: DamagedClaim[]; of: number }; topics: string[]; preview: Previewed | null; now: string };

/** The list of what waits, the selected claim beside it, and the keys to go through it. */
export function QueueScreen({ filters, initial, again, damaged, topics, preview, now: serverNow }: QueueScreenProps) {
  const person = usePerson();
  const now = useNow(serverNow);
  const { groups, counts, failed, more } = useQueue(filters, initial);
  const rows = useMemo(() => rowsOf(groups), [groups]);
  const work = useDeskWork(rows, preview?.claim.id, filters);
  const shown = usePreview(work.row?.id, preview);
  return (
    <div className={work.row ? "queue" : "queue is-empty"}>
      <QueueHead filters={filters} counts={counts} topics={topics} />
      <section className="rows" id="rows" aria-label="Claims">
        {failed && <Strip lead="The queue could not be brought up to date.">What you see may be old. It is asked for again when you come back to this window.</Strip>}
        <Damaged {...damaged} />
        <LookAgain claims={again} of={counts.again} />
        {rows.length === 0 && <EmptyQueue filters={filters} counts={counts} />}
        <Rows groups={groups} counts={counts} filters={filters} selection={work.selection} me={person.id} now={now} more={more} />
      </section>
      {work.row && <Preview row={work.row} shown={shown} work={work} />}
      {work.selection.picked.size > 0 ? <PickedBar work={work} /> : <KeysLine work={work} />}
    </div>
  );
}
