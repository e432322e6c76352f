/** Carries out what the outbox promises. Any number of processes may run it: a lease keeps two from the same job. */
import { and, asc, eq, isNull, lt, lte, or } from "drizzle-orm";
import { jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { log } from "../log.ts";
import { publishScheduled } from "./publish-scheduled.ts";
import type { Work } from "./queue.ts";

const LEASE_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const MOST_TRIES = 20;

type Handlers = { [Kind in Work["kind"]]: (db: Database, payload: Extract<Work, { kind: Kind }>["payload"], now: Date) => Promise<void> };
const handlers: Handlers = { "publish-scheduled": publishScheduled };

/** Looks for due jobs each second until stopped; `stop` waits for the one in hand. */
export function startRunner(db: Database): { stop: () => Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      const worked = await runDue(db, new Date()).catch((err: unknown) => { log.error({ err }, "the job runner could not look for work"); return 0; });
      if (worked === 0) await new Promise<void>((resolve) => { const timer = setTimeout(resolve, LOOK_EVERY_MS); wake = () => { clearTimeout(timer); resolve(); }; });
    }
  })();
  return { stop: async () => { stopped = true; wake(); await running; } };
}

/** Takes and carries out every job due at `now`; answers how many it took. */
export async function runDue(db: Database, now: Date): Promise<number> {
  let taken = 0;
  for (let job = await take(db, now); job; job = await take(db, now)) {
    taken += 1;
    await carryOut(db, job, now);
  }
  return taken;
}

type Job = typeof jobs.$inferSelect;

/** One due job nobody else holds. A process that died in the middle lets go of it when its lease runs out. */
function take(db: Database, now: Date): Promise<Job | null> {
  const free = or(isNull(jobs.lockedUntil), lt(jobs.lockedUntil, now));
  return db.transaction(async (tx) => {
    const [due] = await tx.select().from(jobs).where(and(isNull(jobs.doneAt), lte(jobs.runAt, now), free)).orderBy(asc(jobs.runAt)).limit(1);
    if (!due) return null;
    const [job] = await tx.update(jobs).set({ lockedUntil: new Date(now.getTime() + LEASE_MS), tries: due.tries + 1 })
      .where(and(eq(jobs.id, due.id), eq(jobs.tries, due.tries), free)).returning();
    return job ?? null;
  });
}

async function carryOut(db: Database, job: Job, now: Date): Promise<void> {
  try {
    // The kind and its payload were written together by `enqueue`.
    const { kind, payload } = job as unknown as Work;
    await handlers[kind](db, payload, now);
    await settle(db, job, { doneAt: now, lastError: null });
  } catch (error) {
    log.error({ err: error, job: job.kind, jobId: job.id }, "a job failed");
    const wait = Math.min(2 ** job.tries * 1000, 15 * 60_000);
    const name = error instanceof Error ? error.name : "unknown";
    await settle(db, job, { lastError: name, runAt: new Date(now.getTime() + wait), ...(job.tries >= MOST_TRIES && { doneAt: now }) });
  }
}

async function settle(db: Database, { id }: Job, values: Partial<Job>): Promise<void> {
  await db.transaction((tx) => tx.update(jobs).set({ ...values, lockedUntil: null }).where(eq(jobs.id, id)).then(() => undefined));
}
