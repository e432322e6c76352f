import { bigint, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";

/** Append-only; each row holds the hash of the one before it (lib/audit/chain.ts). */
export const auditEvents = table("audit_events", {
  id: text("id").primaryKey(),
  seq: bigint("seq").notNull(),
  at: timestamp("at").notNull(),
  personId: text("person_id").notNull(),
  action: text("action").notNull(),
  thingKind: text("thing_kind").notNull(),
  thingId: text("thing_id").notNull(),
  revision: integer("revision"),
  note: text("note"),
  detail: json("detail").$type<Record<string, unknown>>().notNull(),
  previousHash: text("previous_hash").notNull(),
  hash: text("hash").notNull(),
}, (t) => [
  uniqueIndex("audit_events_seq_key").on(t.seq),
  index("audit_events_thing_idx").on(t.thingKind, t.thingId, t.seq),
  index("audit_events_person_idx").on(t.personId, t.seq),
]);

/** The end of the chain. Updating this one row first makes writers take turns, on both engines. */
export const auditHead = table("audit_head", {
  id: integer("id").primaryKey(),
  seq: bigint("seq").notNull(),
  hash: text("hash").notNull(),
});

/** The outbox: work promised in the same transaction as the change that asked for it. */
export const jobs = table("jobs", {
  id: text("id").primaryKey(),
  kind: text("kind").notNull(),
  /** Lanes go beside each other (lib/jobs/lanes.ts); jobs of one turn go one after the other. */
  lane: text("lane").notNull().default("desk"),
  turn: text("turn"),
  payload: json("payload").$type<Record<string, unknown>>().notNull(),
  runAt: timestamp("run_at").notNull(),
  lockedUntil: timestamp("locked_until"),
  tries: integer("tries").notNull().default(0),
  lastError: text("last_error"),
  doneAt: timestamp("done_at"),
}, (t) => [index("jobs_due_idx").on(t.lane, t.doneAt, t.runAt, t.id), index("jobs_held_idx").on(t.lockedUntil)]);

/** The first answer to a POST that named an Idempotency-Key; `status` is null while it is being given. */
export const idempotencyKeys = table("idempotency_keys", {
  personId: text("person_id").notNull(),
  key: text("key").notNull(),
  requestHash: text("request_hash").notNull(),
  status: integer("status"),
  answer: text("answer"),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.personId, t.key] })]);
