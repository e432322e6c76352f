/** Which captured pages are gone. I/O. */
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { captures } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

/** Items that were captured once and could not be the last time. One that somebody stopped says nothing of its page. */
export async function goneItems(reader: Reader, claimId: string): Promise<Set<string>> {
  const rows = await reader.select({ evidenceId: captures.evidenceId, state: captures.state, snapshotId: captures.snapshotId, step: captures.step }).from(captures)
    .where(and(eq(captures.claimId, claimId), isNotNull(captures.endedAt))).orderBy(asc(captures.endedAt), asc(captures.id));
  const gone = new Set<string>();
  const kept = new Set<string>();
  for (const { evidenceId, state, snapshotId, step } of rows) {
    if (evidenceId === null || step === STOPPED) continue;
    if (snapshotId !== null) kept.add(evidenceId);
    if (state === "failed" || state === "blocked") { if (kept.has(evidenceId)) gone.add(evidenceId); } else gone.delete(evidenceId);
  }
  return gone;
}

/** The step of a capture that somebody ended. */
export const STOPPED = "stopped";
