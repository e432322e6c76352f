/**
 * Looks again, after some days, at every address of a claim still in work or in public: a page that was edited in silence,
 * or is gone, comes back in front of somebody; one that was never captured is. What failed may have failed by the desk's
 * own line, so that it is looked at again sooner (lib/capture/gone.ts). I/O.
 */
import { and, eq, gt, inArray, isNotNull, ne, notInArray } from "drizzle-orm";
import { isForExamples } from "../capture/for-examples.ts";
import { LONGEST_WAIT_MS, lookAgainAt } from "../capture/gone.ts";
import { looksAt } from "../capture/looks.ts";
import { queueCapture } from "../capture/queueing.ts";
import { underWay } from "../capture/words.ts";
import { captures, claimEvidence, claims } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { newId } from "../ids.ts";
import { commandLineActor } from "../people/commands.ts";
import type { JobParts } from "./parts.ts";
import { keepDoing } from "./queue.ts";
import type { Again } from "./runner.ts";

const DAY_MS = 86_400_000;
/** Slowly, so that what somebody waits for is never behind a long line. */
const AT_ONCE = 10;
/** More than the addresses of any sample case, which are passed over. */
const MOST_LOOKED_THROUGH = 500;
const EVERY_MS = 15 * 60_000;

export const keepRechecking = (db: Database, now: Date): Promise<void> => keepDoing(db, { kind: "recheck", payload: {}, runAt: now });

export async function recheck(db: Database, payload: Record<string, never>, now: Date, { recheckDays }: JobParts): Promise<Again<"recheck">> {
  const again = { at: new Date(now.getTime() + EVERY_MS), payload };
  if (recheckDays === 0) return again;
  const since = new Date(now.getTime() - recheckDays * DAY_MS);
  const actor = await commandLineActor(db);
  await db.transaction(async (tx) => {
    const soon = await dueSoon(tx, now);
    const due = [...soon, ...(await dueAgain(tx, { since, besides: soon }))];
    for (const { id, claimId, url } of due.slice(0, AT_ONCE)) {
      if (url) await queueCapture({ tx, actor, now, newId }, { url, claimId, evidenceId: id, cause: "recheck" });
    }
  });
  return again;
}

type Due = { id: string; claimId: string; url: string | null };
const item = { id: claimEvidence.evidenceId, claimId: claimEvidence.claimId, url: claimEvidence.url };

/** Nobody has looked at them since. */
async function dueAgain(tx: Tx, { since, besides }: { since: Date; besides: readonly Due[] }): Promise<Due[]> {
  const lately = tx.select({ id: captures.evidenceId }).from(captures).where(and(isNotNull(captures.evidenceId), gt(captures.at, since)));
  const due = await tx.select(item).from(claimEvidence).innerJoin(claims, eq(claims.id, claimEvidence.claimId))
    .where(and(isNotNull(claimEvidence.url), ne(claims.stage, "discarded"), notInArray(claimEvidence.evidenceId, lately), notInArray(claimEvidence.evidenceId, besides.map(({ id }) => id))))
    .limit(MOST_LOOKED_THROUGH);
  return due.filter(({ url }) => url !== null && !isForExamples(url));
}

/** What was seen of them last does not count yet. */
async function dueSoon(tx: Tx, now: Date): Promise<Due[]> {
  const lately = tx.select({ id: captures.evidenceId }).from(captures).where(and(isNotNull(captures.evidenceId), gt(captures.endedAt, new Date(now.getTime() - LONGEST_WAIT_MS))));
  const waiting = tx.select({ id: captures.evidenceId }).from(captures).where(and(isNotNull(captures.evidenceId), inArray(captures.state, [...underWay])));
  const seen = await tx.select(item).from(claimEvidence).innerJoin(claims, eq(claims.id, claimEvidence.claimId))
    .where(and(isNotNull(claimEvidence.url), ne(claims.stage, "discarded"), inArray(claimEvidence.evidenceId, lately), notInArray(claimEvidence.evidenceId, waiting)));
  const looks = await looksAt(tx, seen);
  return seen.filter(({ id }) => { const at = lookAgainAt(looks.get(id) ?? []); return at !== null && at <= now; });
}
