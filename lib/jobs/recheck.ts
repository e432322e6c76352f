/**
 * Looks again, after some days, at every address that was captured for a claim still in work or in public: a page that
 * was edited in silence, or is gone, comes back in front of somebody. I/O.
 */
import { and, eq, gt, inArray, isNotNull, ne, notInArray } from "drizzle-orm";
import { queueCapture } from "../capture/queueing.ts";
import { captures, claimEvidence, claims, jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { newId } from "../ids.ts";
import { commandLineActor } from "../people/commands.ts";
import { laneOf } from "./lanes.ts";
import type { JobParts } from "./parts.ts";
import type { Again } from "./runner.ts";

const DAY_MS = 86_400_000;
/** Slowly, so that what somebody waits for is never behind a long line. */
const AT_ONCE = 10;
const EVERY_MS = 15 * 60_000;

/** One such job for the whole desk, however many workers start; one that was given up begins anew. */
export async function keepRechecking(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(jobs).values({ id: "recheck", kind: "recheck", lane: laneOf.recheck, payload: {}, runAt: now })
      .onConflictDoUpdate({ target: jobs.id, set: { doneAt: null, tries: 0, runAt: now }, setWhere: isNotNull(jobs.doneAt) });
  });
}

export async function recheck(db: Database, payload: Record<string, never>, now: Date, { recheckDays }: JobParts): Promise<Again<"recheck">> {
  const again = { at: new Date(now.getTime() + EVERY_MS), payload };
  if (recheckDays === 0) return again;
  const since = new Date(now.getTime() - recheckDays * DAY_MS);
  const actor = await commandLineActor(db);
  await db.transaction(async (tx) => {
    const captured = tx.select({ id: captures.evidenceId }).from(captures).where(isNotNull(captures.evidenceId));
    const lately = tx.select({ id: captures.evidenceId }).from(captures).where(and(isNotNull(captures.evidenceId), gt(captures.at, since)));
    const due = await tx.select({ evidenceId: claimEvidence.evidenceId, claimId: claimEvidence.claimId, url: claimEvidence.url }).from(claimEvidence)
      .innerJoin(claims, eq(claims.id, claimEvidence.claimId))
      .where(and(isNotNull(claimEvidence.url), ne(claims.stage, "discarded"), inArray(claimEvidence.evidenceId, captured), notInArray(claimEvidence.evidenceId, lately)))
      .limit(AT_ONCE);
    for (const { evidenceId, claimId, url } of due) {
      if (url) await queueCapture({ tx, actor, now, newId }, { url, claimId, evidenceId, cause: "recheck" });
    }
  });
  return again;
}
