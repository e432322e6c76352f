/** Carries out what the outbox promises. Any number of processes may run it: a lease keeps two from the same job. */
import { and, asc, eq, gt, isNotNull, isNull, lt, lte, notInArray, or } from "drizzle-orm";
import { jobs } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { log } from "../log.ts";
import { analyse } from "./analyse.ts";
import { capture } from "./capture.ts";
import { deliverWebhook } from "./deliver-webhook.ts";
import { eraseBytes } from "./erase-bytes.ts";
import { type Lane, lanes } from "./lanes.ts";
import { type JobParts, partsHere } from "./parts.ts";
import { forgetDone } from "./forget-done.ts";
import { forgetQuarantined } from "./forget-quarantined.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import type { Payload, Work } from "./queue.ts";
import { recheck } from "./recheck.ts";
import { runImport } from "./run-import.ts";
import { seal } from "./seal.ts";
import { timestamp } from "./timestamp.ts";
import { makeMissing, makeSite, rebuildSite } from "./site.ts";
import { verifyEvidence } from "./verify-evidence.ts";

const LEASE_MS = 60_000;
const HOLD_AGAIN_MS = 20_000;
/** What is published is visible within a second; a look that finds nothing costs one indexed read. */
const LOOK_EVERY_MS = 200;
const MOST_TRIES = 20;
/** Not at the start, when there is other work. */
const TIDY_AFTER_MS = 60_000;
const TIDY_EVERY_MS = 3_600_000;

/** A handler that answers a time is called again then, with what it wants to know then; one that throws is tried again ever more slowly. */
export type Again<Kind extends Work["kind"]> = { at: Date | null; payload?: Payload<Kind> };
type Handle<Kind extends Work["kind"]> = (db: Database, payload: Payload<Kind>, now: Date, parts: JobParts) => Promise<Again<Kind> | void>;
type Handlers = { [Kind in Work["kind"]]: Handle<Kind> };
const handlers: Handlers = {
  "publish-scheduled": publishScheduled, "make-site": makeSite, "make-missing": makeMissing, "rebuild-site": rebuildSite, import: runImport, "deliver-webhook": deliverWebhook, "forget-quarantined": forgetQuarantined,
  capture, recheck, analyse, seal, timestamp, "erase-bytes": eraseBytes, "verify-evidence": verifyEvidence,
};

/** Looks for due jobs five times a second until stopped, in every lane for itself; `stop` waits for those in hand. */
export function startRunner(db: Database, parts: JobParts = partsHere()): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const tracks = everyLane().flatMap((lane) => Array.from({ length: lanes[lane] }, () => keepLooking(db, lane, { parts, stopping: stopping.signal })));
  const tidying = keepTidy(db, stopping.signal);
  return { stop: async () => { stopping.abort(); await Promise.all([...tracks, tidying]); } };
}

const everyLane = (): Lane[] => Object.keys(lanes) as Lane[];

async function keepLooking(db: Database, lane: Lane, { parts, stopping }: { parts: JobParts; stopping: AbortSignal }): Promise<void> {
  while (!stopping.aborted) {
    const worked = await runNext(db, new Date(), { lane, parts }).catch((err: unknown) => { log.error({ err }, "the job runner could not look for work"); return false; });
    if (!worked) await pause(LOOK_EVERY_MS, stopping);
  }
}

/** A portion at a time, with a pause after each, in which whoever waits to write comes first. */
async function keepTidy(db: Database, stopping: AbortSignal): Promise<void> {
  await pause(TIDY_AFTER_MS, stopping);
  while (!stopping.aborted) {
    const gone = await forgetDone(db, new Date()).catch((err: unknown) => { log.error({ err }, "the job runner could not forget what is done"); return 0; });
    await pause(gone > 0 ? LOOK_EVERY_MS : TIDY_EVERY_MS, stopping);
  }
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => { clearTimeout(timer); stopping.removeEventListener("abort", end); resolve(); };
    const timer = setTimeout(end, milliseconds);
    stopping.addEventListener("abort", end);
    if (stopping.aborted) end();
  });
}

/** Takes and carries out every job due at `now`, lane after lane (all of them, unless some are named); answers how many it took. */
export async function runDue(db: Database, now: Date, { parts = partsHere(), of = everyLane() }: { parts?: JobParts; of?: readonly Lane[] } = {}): Promise<number> {
  let taken = 0;
  for (const lane of of) while (await runNext(db, now, { lane, parts })) taken += 1;
  return taken;
}

/** Carries out the job of this lane that has waited longest; false when none is due. */
export async function runNext(db: Database, now: Date, { lane, parts }: { lane: Lane; parts: JobParts }): Promise<boolean> {
  const job = await take(db, lane, now);
  if (job) await carryOut(db, job, { now, parts });
  return job !== null;
}

type Job = typeof jobs.$inferSelect;

/** One due job nobody else holds. A process that died in the middle lets go of it when its lease runs out. */
async function take(db: Database, lane: Lane, now: Date): Promise<Job | null> {
  // Looking is cheap and hinders nobody; a turn to write is taken only when there is something to take.
  if (!(await longestDue(db.read, lane, now))) return null;
  return db.transaction(async (tx) => {
    const due = await longestDue(tx, lane, now);
    if (!due) return null;
    const [job] = await tx.update(jobs).set({ lockedUntil: new Date(now.getTime() + LEASE_MS), tries: due.tries + 1 })
      .where(and(eq(jobs.id, due.id), eq(jobs.tries, due.tries), free(now))).returning();
    return job ?? null;
  });
}

const free = (now: Date) => or(isNull(jobs.lockedUntil), lt(jobs.lockedUntil, now));

async function longestDue(reader: Reader, lane: Lane, now: Date): Promise<Job | undefined> {
  const turnsInHand = reader.select({ turn: jobs.turn }).from(jobs).where(and(gt(jobs.lockedUntil, now), isNotNull(jobs.turn)));
  const [due] = await reader.select().from(jobs)
    .where(and(eq(jobs.lane, lane), isNull(jobs.doneAt), lte(jobs.runAt, now), free(now), or(isNull(jobs.turn), notInArray(jobs.turn, turnsInHand))))
    .orderBy(asc(jobs.runAt), asc(jobs.id)).limit(1);
  return due;
}

async function carryOut(db: Database, job: Job, { now, parts }: { now: Date; parts: JobParts }): Promise<void> {
  const holding = setInterval(() => void hold(db, job).catch(() => undefined), HOLD_AGAIN_MS);
  try {
    const again = await handle(db, job, { now, parts });
    // Told the state of what it does, a job has not failed: it begins to count its tries anew.
    await settle(db, job, { lastError: null, ...(again?.payload && { payload: again.payload }), ...(again?.at ? { runAt: again.at, ...(again.payload && { tries: 0 }) } : { doneAt: now }) });
  } catch (error) {
    log.error({ err: error, job: job.kind, jobId: job.id }, "a job failed");
    const wait = Math.min(2 ** job.tries * 1000, 15 * 60_000);
    const name = error instanceof Error ? error.name : "unknown";
    await settle(db, job, { lastError: name, runAt: new Date(now.getTime() + wait), ...(job.tries >= MOST_TRIES && { doneAt: now }) });
  } finally {
    clearInterval(holding);
  }
}

function handle(db: Database, job: Job, { now, parts }: { now: Date; parts: JobParts }): Promise<Again<Work["kind"]> | void> {
  // The kind and its payload were written together by `enqueue`.
  const { kind, payload } = job as unknown as Work;
  return (handlers[kind] as unknown as Handle<Work["kind"]>)(db, payload as never, now, parts);
}

/** Whoever works longer than a lease keeps it, as long as it is theirs. */
async function hold(db: Database, { id, tries }: Job): Promise<void> {
  const until = new Date(Date.now() + LEASE_MS);
  await db.transaction((tx) => tx.update(jobs).set({ lockedUntil: until }).where(and(eq(jobs.id, id), eq(jobs.tries, tries), isNotNull(jobs.lockedUntil))).then(() => undefined));
}

/** Only as long as nobody else has taken the job meanwhile. */
async function settle(db: Database, { id, tries }: Job, values: Partial<Job>): Promise<void> {
  await db.transaction((tx) => tx.update(jobs).set({ ...values, lockedUntil: null }).where(and(eq(jobs.id, id), eq(jobs.tries, tries))).then(() => undefined));
}
