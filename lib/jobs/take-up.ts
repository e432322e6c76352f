/**
 * What somebody waits for and no job is left to bring: its job was given up after many failures, or lost with an older
 * copy of the database. Looked for when a worker starts. I/O.
 */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { underWay } from "../capture/words.ts";
import { analyses, captures, jobs, timestamps } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { newId } from "../ids.ts";
import { enqueue, lookInto, type Work } from "./queue.ts";

/** Promises the work again; answers how much of it there was. Done by two workers at once, it is carried out twice and ends once. */
export async function takeUpWhatWaits(db: Database, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const open = await tx.select({ kind: jobs.kind, payload: jobs.payload }).from(jobs).where(and(isNull(jobs.doneAt), inArray(jobs.kind, ["capture", "analyse", "timestamp"])));
    const promised = new Set(open.map(nameOf));
    const left = (await waiting(tx)).filter((work) => !promised.has(nameOf(work)));
    for (const work of left) await enqueue({ tx, newId }, work.kind === "analyse" ? lookInto(now, work.payload.sha256) : { ...work, runAt: now });
    return left.length;
  });
}

async function waiting(tx: Tx): Promise<Work[]> {
  const [captured, analysed, stamped] = [
    await tx.select({ captureId: captures.id }).from(captures).where(inArray(captures.state, [...underWay])),
    await tx.select({ sha256: analyses.sha256 }).from(analyses).where(inArray(analyses.state, [...underWay])),
    await tx.select({ timestampId: timestamps.id }).from(timestamps).where(eq(timestamps.state, "pending")),
  ];
  return [
    ...captured.map((payload): Work => ({ kind: "capture", payload })),
    ...analysed.map((payload): Work => ({ kind: "analyse", payload })),
    ...stamped.map((payload): Work => ({ kind: "timestamp", payload })),
  ];
}

/** Each of these payloads holds one id and nothing else. */
const nameOf = ({ kind, payload }: { kind: string; payload: unknown }): string => `${kind} ${Object.values(payload as Record<string, string>).join()}`;
