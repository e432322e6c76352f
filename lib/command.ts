import { eq } from "drizzle-orm";
import { z } from "zod";
import { GENESIS, hashOf } from "./audit/chain.ts";
import { auditEvents, auditHead, people, sessions } from "./db/schema/index.ts";
import type { Database, Tx } from "./db/types.ts";
import { DomainError } from "./errors.ts";
import { newId } from "./ids.ts";
import { type Actor, hasScope, recentlyProven } from "./people/actor.ts";
import { isCommandLine } from "./people/desk.ts";
import type { TokenScope } from "./people/words.ts";

/** Who asks, and when. `now` is given only where work is carried out for another time (loading the sample case). */
export type Asking = { db: Database; actor: Actor | null; now?: Date };

/** What the audit log keeps. No personal data and no words of a confidential source belong into `detail`. */
export type Happened = {
  action: string;
  thing: { kind: string; id: string };
  revision?: number | null;
  note?: string | null | undefined;
  detail?: Record<string, unknown>;
};

/** `unchanged` is the one way to answer without an event: nothing that the desk keeps was changed. */
export type Outcome<Result> = { result: Result; happened: Happened | Happened[] } | { result: Result; unchanged: true };

export type Permission = { ok: true } | { ok: false; why: string; guard?: string };
export const allowed: Permission = { ok: true };
export const refused = (why: string, guard?: string): Permission => (guard ? { ok: false, why, guard } : { ok: false, why });

export type Scope = { tx: Tx; actor: Actor; now: Date; newId: () => string };

type Definition<Key, Input extends z.ZodType, Thing, Result> = {
  input: Input;
  /** The token scope it needs. */
  scope: TokenScope;
  /** Step-up: a session must have given its password lately; "renew" lets this action prolong the proof. */
  proof?: "ask" | "renew";
  /** Finds the thing or throws not_found: what this person cannot see does not exist for them. */
  find: (scope: Scope, key: Key) => Promise<Thing>;
  may: (actor: Actor, thing: Thing, input: z.output<Input>) => Permission;
  /** What stands now, for the loser of a race. Given for every thing that carries a version. */
  current?: (scope: Scope, thing: Thing) => Promise<{ version: number } & Record<string, unknown>>;
  versionOf?: (thing: Thing) => number;
  run: (scope: Scope, thing: Thing, input: z.output<Input>) => Promise<Outcome<Result>>;
};

/**
 * The one way to change anything: signed in → one transaction: find (404) → parse (422) → may (403) →
 * version (409) → run → audit. The audit event is written from what `run` answers, in the same transaction,
 * so no change can go unrecorded.
 */
export function command<Key, Input extends z.ZodType, Thing, Result>(definition: Definition<Key, Input, Thing, Result>) {
  return async (asking: Asking, key: Key, raw: unknown): Promise<Result> => {
    const { actor } = asking;
    if (!actor) throw new DomainError("not_signed_in", "Sign in first, or send a token.");
    return asking.db.transaction(async (tx) => {
      const head = await takeTurn(tx);
      const scope: Scope = { tx, actor: await asTheyAreNow(tx, actor), now: asking.now ?? new Date(), newId };
      const thing = await definition.find(scope, key);
      const input = parse(definition.input, raw);
      check(definition, scope, thing, input);
      await checkVersion(definition, scope, thing, input);
      const outcome = await definition.run(scope, thing, input);
      if (definition.proof === "renew") await renewProof(scope);
      if ("happened" in outcome) await append(scope, head, [outcome.happened].flat());
      return outcome.result;
    });
  };
}

/** Parses input or throws `invalid` with one message for each field. */
export function parse<Input extends z.ZodType>(schema: Input, raw: unknown): z.output<Input> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error);
}

export function invalidInput(error: z.ZodError): DomainError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const unknown = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const key of unknown) fields[[...issue.path, key].join(".")] ??= "This field is not known here.";
    if (unknown.length === 0) fields[issue.path.join(".") || "input"] ??= issue.message;
  }
  const named = Object.entries(fields).map(([path, message]) => `${path}: ${message}`);
  return new DomainError("invalid", `Please correct: ${named.join("; ")}`, { fields });
}

/** Locks the end of the audit chain first, so that writers take turns on both engines and see each other's work. */
async function takeTurn(tx: Tx): Promise<{ seq: number; hash: string }> {
  await tx.insert(auditHead).values({ id: 1, seq: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await tx.update(auditHead).set({ id: 1 }).where(eq(auditHead.id, 1)).returning();
  if (!head) throw new Error("The audit chain has no end");
  return head;
}

function check<Key, Input extends z.ZodType, Thing, Result>(
  definition: Definition<Key, Input, Thing, Result>, { actor, now }: Scope, thing: Thing, input: z.output<Input>,
): void {
  const permission = definition.may(actor, thing, input);
  if (!permission.ok) throw new DomainError("not_allowed", permission.why, permission.guard ? { guard: permission.guard } : {});
  if (!hasScope(actor, definition.scope)) throw new DomainError("not_allowed", `This token lacks the scope "${definition.scope}".`);
  if (definition.proof && !recentlyProven(actor, now)) {
    throw new DomainError("not_allowed", "Please give your password again: this needs a recent sign-in.", { guard: "recent-sign-in" });
  }
}

async function checkVersion<Key, Input extends z.ZodType, Thing, Result>(
  definition: Definition<Key, Input, Thing, Result>, scope: Scope, thing: Thing, input: z.output<Input>,
): Promise<void> {
  if (!definition.versionOf) return;
  const given = (input as { version?: number }).version;
  // Only where the schema lets it be left out: whoever leaves it out means to write over what stands.
  if (given === undefined || given === definition.versionOf(thing)) return;
  throw await conflict(scope, thing, definition.current);
}

async function conflict<Thing>(scope: Scope, thing: Thing, current?: Definition<never, z.ZodType, Thing, never>["current"]): Promise<DomainError> {
  const details = current ? { current: await current(scope, thing) } : {};
  return new DomainError("conflict", "Somebody else changed this in the meantime. Look at both versions; nothing of yours is lost.", details);
}

async function renewProof({ tx, actor, now }: Scope): Promise<void> {
  if (actor.session) await tx.update(sessions).set({ provenAt: now }).where(eq(sessions.idHash, actor.session.idHash));
}

/** Roles are read again after the turn was taken: whoever lost one a moment ago acts without it. */
async function asTheyAreNow(tx: Tx, actor: Actor): Promise<Actor> {
  if (isCommandLine(actor)) return actor;
  const [person] = await tx.select({ roles: people.roles, disabledAt: people.disabledAt }).from(people).where(eq(people.id, actor.id));
  if (!person) return actor;
  if (person.disabledAt !== null) throw new DomainError("not_signed_in", "This account was disabled. An admin can enable it again.");
  return { ...actor, roles: actor.roles.filter((role) => person.roles.includes(role)) };
}

async function append({ tx, actor, now, newId }: Scope, head: { seq: number; hash: string }, happened: Happened[]): Promise<void> {
  let { seq, hash } = head;
  for (const { action, thing, revision = null, note = null, detail = {} } of happened) {
    seq += 1;
    const event = {
      id: newId(), seq, at: now, personId: actor.id, action, thingKind: thing.kind, thingId: thing.id, revision, note, detail, previousHash: hash,
    };
    hash = hashOf(event);
    await tx.insert(auditEvents).values({ ...event, hash });
  }
  await tx.update(auditHead).set({ seq, hash }).where(eq(auditHead.id, 1));
}
