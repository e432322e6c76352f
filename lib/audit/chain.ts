/** The hash chain of the audit log: each event's hash covers its content and the hash before it. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";

export const GENESIS = "0".repeat(64);

export type ChainedEvent = {
  id: string;
  seq: number;
  at: Date;
  personId: string;
  action: string;
  thingKind: string;
  thingId: string;
  revision: number | null;
  note: string | null;
  detail: Record<string, unknown>;
  previousHash: string;
};

/** SHA-256, hex, over the event as JSON with sorted keys and its time as RFC 3339 UTC. */
export function hashOf({ id, seq, at, personId, action, thingKind, thingId, revision, note, detail, previousHash }: ChainedEvent): string {
  const told = { id, seq, at: at.toISOString(), personId, action, thingKind, thingId, revision, note, detail, previousHash };
  return createHash("sha256").update(canonicalJson(told)).digest("hex");
}

export type ChainFault = { seq: number; what: string };

/** Feeds on events in order of `seq`; says what is wrong with the first that does not fit, or null. */
export function chainChecker(): (event: ChainedEvent & { hash: string }) => ChainFault | null {
  let expected = { seq: 1, hash: GENESIS };
  return ({ hash, ...event }) => {
    if (event.seq !== expected.seq) return { seq: expected.seq, what: `event ${expected.seq} is missing` };
    if (event.previousHash !== expected.hash) return { seq: event.seq, what: `event ${event.seq} does not follow the one before it` };
    if (hash !== hashOf(event)) return { seq: event.seq, what: `event ${event.seq} was changed after it was written` };
    expected = { seq: event.seq + 1, hash };
    return null;
  };
}
