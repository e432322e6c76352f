import { and, eq, isNull, lt, ne } from "drizzle-orm";
import { allowed, type Asking, command, parse, type Scope } from "../command.ts";
import { sessions } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { provenUntil } from "../people/actor.ts";
import { acting, DESK_ID } from "../people/desk.ts";
import { isPassword } from "../people/password.ts";
import { mayManageDesk } from "../people/policy.ts";
import { personByEmail, personById } from "../people/queries.ts";
import { nothing } from "../people/schema.ts";
import { hashOfSecret, newSecret } from "../people/secrets.ts";
import { notFound } from "../query.ts";
import { ABSOLUTE_MS } from "./expiry.ts";
import { type Door, guess, matchingHash } from "./guesses.ts";
import { proveInput, signInInput } from "./schema.ts";
import type { ProofShape } from "./shapes.ts";

const KEPT_AFTERWARDS_MS = 30 * 24 * 60 * 60_000;

/**
 * Begins a session and answers its secret id, for the cookie alone. Throws invalid, in the same words and after the
 * same work, for a wrong password and for an address that has no account; too_much after many failures.
 */
export async function signIn({ db, address, now = new Date() }: Door, raw: unknown): Promise<string> {
  const { email, password } = parse(signInInput, raw);
  const person = await guess({ db, address, account: email }, async () => {
    const known = await personByEmail(db.read, email);
    const right = await isPassword(password, known && !known.disabledAt ? known.passwordHash : null);
    return right && known ? known : null;
  });
  if (!person) throw wrongSignIn();
  return begin({ db, actor: acting(person), now }, person.passwordHash, {});
}

/** Ends the session that asks; the cookie is worthless from then on. */
export const signOut = (asking: Asking): Promise<void> => end(asking, null, {});

/** Ends every session of a person, at their next request. Their tokens stay: they are revoked one by one. */
export const signOutEverywhere = (asking: Asking, personId: string): Promise<void> => endAll(asking, personId, {});

/** Step-up: the password, given again. Throws invalid with `password` when it is wrong. */
export async function prove(asking: Asking, raw: unknown): Promise<ProofShape> {
  const parsed = proveInput.safeParse(raw);
  const right = parsed.success && asking.actor?.session ? await matchingHash(asking.db, asking.actor.id, parsed.data.password) : null;
  return renew(asking, right, raw);
}

const begin = command({
  input: nothing,
  scope: "write",
  async find({ tx, actor }, passwordHash: string | null) {
    const person = await personById(tx, actor.id);
    if (!person || person.disabledAt || person.passwordHash !== passwordHash) throw wrongSignIn();
    return person;
  },
  may: () => allowed,
  async run({ tx, now }, person) {
    const id = newSecret();
    const expiresAt = new Date(now.getTime() + ABSOLUTE_MS);
    await tx.delete(sessions).where(lt(sessions.expiresAt, new Date(now.getTime() - KEPT_AFTERWARDS_MS)));
    await tx.insert(sessions).values({ idHash: hashOfSecret(id), personId: person.id, createdAt: now, lastSeenAt: now, expiresAt, provenAt: now, provenSince: now });
    return { result: id, happened: { action: "sign_in", thing: { kind: "person", id: person.id } } };
  },
});

const end = command({
  input: nothing,
  scope: "write",
  find: async ({ actor }, _key: null) => actor.session,
  may: () => allowed,
  async run({ tx, actor, now }, session) {
    if (!session) return { result: undefined, unchanged: true };
    await tx.update(sessions).set({ revokedAt: now }).where(and(eq(sessions.idHash, session.idHash), isNull(sessions.revokedAt)));
    return { result: undefined, happened: { action: "sign_out", thing: { kind: "person", id: actor.id } } };
  },
});

const endAll = command({
  input: nothing,
  scope: "admin",
  async find({ tx }, id: string) {
    const person = id === DESK_ID ? undefined : await personById(tx, id);
    if (!person) throw notFound("person");
    return person;
  },
  may: mayManageDesk,
  async run(scope, person) {
    await endSessions(scope, person.id);
    return { result: undefined, happened: { action: "sign_out_everywhere", thing: { kind: "person", id: person.id } } };
  },
});

const renew = command({
  input: proveInput,
  scope: "read",
  find: async ({ actor }, right: string | null) => ({ right, session: actor.session }),
  may: () => allowed,
  async run({ tx, actor, now }, { right, session }) {
    if (!session) throw new DomainError("not_allowed", "A token is never asked for a password: there is nothing to prove.");
    if (!right) throw new DomainError("invalid", "The password is not right.", { fields: { password: "This is not your password." } });
    await tx.update(sessions).set({ provenAt: now, provenSince: now }).where(eq(sessions.idHash, session.idHash));
    const until = provenUntil({ ...actor, session: { ...session, provenAt: now, provenSince: now } });
    return { result: { provenUntil: (until ?? now).toISOString() }, happened: { action: "prove", thing: { kind: "person", id: actor.id } } };
  },
});

/** Ends the sessions of a person within another change, but for the one given. */
export async function endSessions({ tx, now }: Scope, personId: string, { but }: { but?: string | undefined } = {}): Promise<void> {
  const others = but === undefined ? undefined : ne(sessions.idHash, but);
  await tx.update(sessions).set({ revokedAt: now }).where(and(eq(sessions.personId, personId), isNull(sessions.revokedAt), others));
}

const wrongSignIn = () => new DomainError("invalid", "E-mail address or password is not right.", { fields: { password: "E-mail address or password is not right." } });
