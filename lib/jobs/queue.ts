import { isNotNull } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { type Lane, laneOf } from "./lanes.ts";

/** Whose public addresses have to be made anew: slugs of verdicts and of articles. */
export type SiteChange = { slugs?: string[]; articles?: string[] };

/** Of a change that takes a verdict back, the addresses that were made anew while it was taken away everywhere. */
export type Withdrawn = { replaced?: string[] };

/** How far a rebuilding of the site has come, and what it did so far. */
export type SitePlace = { part: "desk" | "verdicts" | "articles" | "lists" | "files"; list: string; place: number };

/** How far reading every stored file again has come, and what it found so far. `begun` in milliseconds. */
export type VerifyPlace = { after: string; files: number; damaged: number; unreadable: number; begun: number };

/** The work that can be promised, and what each needs to know. */
export type Work =
  | { kind: "publish-scheduled"; payload: { claimId: string } }
  | { kind: "make-site"; payload: SiteChange & Withdrawn }
  | { kind: "make-missing"; payload: { addresses: string[] } }
  | { kind: "rebuild-site"; payload: { at: SitePlace | null; made: number; changed: number } }
  | { kind: "import"; payload: { importId: string } }
  | { kind: "deliver-webhook"; payload: { deliveryId: string } }
  | { kind: "forget-quarantined"; payload: { key: string } }
  | { kind: "capture"; payload: { captureId: string } }
  | { kind: "recheck"; payload: Record<string, never> }
  | { kind: "verify-evidence"; payload: { at: VerifyPlace | null } }
  | { kind: "analyse"; payload: { sha256: string } }
  | { kind: "seal"; payload: { snapshotId: string } }
  | { kind: "timestamp"; payload: { timestampId: string } }
  | { kind: "erase-bytes"; payload: { sha256: string } };

export type Payload<Kind extends Work["kind"]> = Extract<Work, { kind: Kind }>["payload"];

/** Of two jobs with the same `turn` the later waits while the earlier is in hand. `lane` where it is another than that of its kind. */
type When = { runAt: Date; turn?: string; lane?: Lane };

/** Promises work in the same transaction as the change that asks for it; answers the id of the job. */
export async function enqueue({ tx, newId }: Pick<Scope, "tx" | "newId">, { kind, payload, runAt, turn, lane = laneOf[kind] }: Work & When): Promise<string> {
  const id = newId();
  await tx.insert(jobs).values({ id, kind, lane, turn: turn ?? null, payload, runAt });
  return id;
}

/** Of one content one after another: what was stopped and asked for again begins when whoever was at it has let go. */
export const lookInto = (now: Date, sha256: string): Work & When => ({ kind: "analyse", payload: { sha256 }, runAt: now, turn: `analyse ${sha256}` });

/** Work that comes back for as long as the desk runs: one such job for the whole desk, however many workers start; one that was given up begins anew. */
export async function keepDoing(db: Database, { kind, payload, runAt }: Work & Pick<When, "runAt">): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(jobs).values({ id: kind, kind, lane: laneOf[kind], payload, runAt })
      .onConflictDoUpdate({ target: jobs.id, set: { doneAt: null, tries: 0, runAt }, setWhere: isNotNull(jobs.doneAt) });
  });
}

/** One after another, in every process: an older answer of the desk must not be written over a newer one. */
const turn = "site";

/** The readers' files that something public has changed are made at once. */
export const makeSite = (now: Date, payload: SiteChange): Work & When => ({ kind: "make-site", payload, runAt: now, turn });

/** Single addresses that somebody asked for. */
export const makeMissing = (now: Date, addresses: string[]): Work & When => ({ kind: "make-missing", payload: { addresses }, runAt: now, turn });

/** The whole of it, when something changed that stands on every page. */
export const rebuildSite = (now: Date): Work & When => ({ kind: "rebuild-site", payload: { at: null, made: 0, changed: 0 }, runAt: now, turn });
