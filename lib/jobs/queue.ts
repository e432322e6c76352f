import type { Scope } from "../command.ts";
import { jobs } from "../db/schema/index.ts";
import { laneOf } from "./lanes.ts";

/** Whose public addresses have to be made anew: slugs of verdicts and of articles. */
export type SiteChange = { slugs?: string[]; articles?: string[] };

/** How far a rebuilding of the site has come, and what it did so far. */
export type SitePlace = { part: "desk" | "verdicts" | "articles" | "lists"; list: string; place: number };

/** The work that can be promised, and what each needs to know. */
export type Work =
  | { kind: "publish-scheduled"; payload: { claimId: string } }
  | { kind: "make-site"; payload: SiteChange }
  | { kind: "make-missing"; payload: { addresses: string[] } }
  | { kind: "rebuild-site"; payload: { at: SitePlace | null; made: number; changed: number } }
  | { kind: "import"; payload: { importId: string } }
  | { kind: "deliver-webhook"; payload: { deliveryId: string } }
  | { kind: "forget-quarantined"; payload: { key: string } }
  | { kind: "capture"; payload: { captureId: string } }
  | { kind: "recheck"; payload: Record<string, never> }
  | { kind: "analyse"; payload: { sha256: string } }
  | { kind: "seal"; payload: { snapshotId: string } }
  | { kind: "timestamp"; payload: { timestampId: string } }
  | { kind: "erase-bytes"; payload: { sha256: string } };

export type Payload<Kind extends Work["kind"]> = Extract<Work, { kind: Kind }>["payload"];

/** Of two jobs with the same `turn` the later waits while the earlier is in hand. */
type When = { runAt: Date; turn?: string };

/** Promises work in the same transaction as the change that asks for it; answers the id of the job. */
export async function enqueue({ tx, newId }: Pick<Scope, "tx" | "newId">, { kind, payload, runAt, turn }: Work & When): Promise<string> {
  const id = newId();
  await tx.insert(jobs).values({ id, kind, lane: laneOf[kind], turn: turn ?? null, payload, runAt });
  return id;
}

/** One after another, in every process: an older answer of the desk must not be written over a newer one. */
const turn = "site";

/** The readers' files that something public has changed are made at once. */
export const makeSite = (now: Date, payload: SiteChange): Work & When => ({ kind: "make-site", payload, runAt: now, turn });

/** Single addresses that somebody asked for. */
export const makeMissing = (now: Date, addresses: string[]): Work & When => ({ kind: "make-missing", payload: { addresses }, runAt: now, turn });

/** The whole of it, when something changed that stands on every page. */
export const rebuildSite = (now: Date): Work & When => ({ kind: "rebuild-site", payload: { at: null, made: 0, changed: 0 }, runAt: now, turn });
