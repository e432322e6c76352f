/** Takes out of the outbox what was done long ago, and later what failed: else it grows with everything a desk ever did. I/O. */
import { and, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { type Lane, lanes } from "./lanes.ts";

const DAY_MS = 86_400_000;
const DONE_KEPT_MS = 30 * DAY_MS;
/** Somebody may still want to know why. */
const FAILED_KEPT_MS = 90 * DAY_MS;
/** So few that whoever wants to write hardly waits. */
const AT_ONCE = 500;

/** One portion of each lane; answers how many there were, so that whoever calls goes on until there are none. Looking is an indexed read, and no turn to write is taken for nothing. */
export async function forgetDone(db: Database, now: Date): Promise<number> {
  let gone = 0;
  for (const lane of Object.keys(lanes) as Lane[]) {
    const old = await db.read.select({ id: jobs.id }).from(jobs)
      .where(and(eq(jobs.lane, lane), lt(jobs.doneAt, before(now, DONE_KEPT_MS)), or(isNull(jobs.lastError), lt(jobs.doneAt, before(now, FAILED_KEPT_MS))))).limit(AT_ONCE);
    if (old.length > 0) await db.transaction((tx) => tx.delete(jobs).where(inArray(jobs.id, old.map(({ id }) => id))).then(() => undefined));
    gone += old.length;
  }
  return gone;
}

const before = (now: Date, milliseconds: number): Date => new Date(now.getTime() - milliseconds);
