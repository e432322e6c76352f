import { and, eq, isNull } from "drizzle-orm";
import { allowed, type Asking, command, parse, type Scope } from "../command.ts";
import { config } from "../config.ts";
import { codes, people } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { newId } from "../ids.ts";
import { acting } from "../people/desk.ts";
import { commandLineActor, voidInvitations } from "../people/commands.ts";
import { hashIfValid, hashPassword } from "../people/password.ts";
import { mayManageDesk, maySetPasswordOfAnother } from "../people/policy.ts";
import { type Person, personByEmail, personById, showPerson } from "../people/queries.ts";
import { emailTaken, newPerson } from "../people/row.ts";
import { nothing } from "../people/schema.ts";
import { hashOfSecret, newSecret } from "../people/secrets.ts";
import { roles as allRoles } from "../people/words.ts";
import { notFound } from "../query.ts";
import { endSessions } from "../sessions/commands.ts";
import { type Door, guess } from "../sessions/guesses.ts";
import { newSetUpCode } from "./codes.ts";
import { invitedBy, isSetUpCode, isSetUpOpen } from "./queries.ts";
import { acceptInvitationInput, invitePersonInput, setUpInput } from "./schema.ts";
import type { InvitationShape, NewcomerShape } from "./shapes.ts";

const DAY_MS = 24 * 60 * 60_000;
const INVITATION_LASTS_MS = 7 * DAY_MS;
const SET_UP_CODE_LASTS_MS = DAY_MS;

/**
 * Makes an account and a one-time address by which its person gives it a password. Whoever was invited and has not
 * come in yet can be invited again: the new address replaces the old. Throws invalid for an address in use.
 */
export async function invitePerson(asking: Asking, raw: unknown): Promise<InvitationShape> {
  const { person, code } = await invite(asking, null, raw);
  return { person: showPerson(person, true), invitation: addressOf(code) };
}

/** The command line's way to help somebody who forgot the password: none, until they use the one-time address answered. */
export async function inviteAgain(asking: Asking, personId: string): Promise<string> {
  return addressOf(await replaceByInvitation(asking, personId, {}));
}

/**
 * Nobody is signed in yet: the code says who comes in, once, and that person acts from there on. Of two who use it
 * at once, one wins. Throws not_found for a code that is unknown, used or too old.
 */
export async function acceptInvitation({ db, address, now = new Date() }: Door, code: string, raw: unknown): Promise<NewcomerShape> {
  const person = await personInvited({ db, address, now }, code);
  const passwordHash = await hashIfValid(acceptInvitationInput, "password", raw);
  return accept({ db, actor: acting(person), now }, { code, passwordHash }, raw);
}

/** Whom an invitation is for; counts wrong codes against the address. Throws not_found as above. */
export async function personInvited({ db, address, now = new Date() }: Door, code: string): Promise<Person> {
  const person = await guess({ db, address }, async () => (await invitedBy(db.read, code, now)) ?? null);
  if (!person) throw invitationOver();
  return person;
}

/** The first person of the desk, against the code that the terminal shows. They hold all three roles until they give some away. */
export async function setUp({ db, address, now = new Date() }: Door, raw: unknown): Promise<NewcomerShape> {
  await assertSetUpOpen(db);
  const { code, name, password } = parse(setUpInput, raw);
  const right = await guess({ db, address }, async () => (await isSetUpCode(db.read, code, now)) || null);
  if (!right) throw new DomainError("invalid", "This is not the code from the terminal.", { fields: { code: "This is not the code that the terminal shows now." } });
  const actor = acting({ id: newId(), name, roles: [...allRoles] });
  return beFirst({ db, actor, now }, await hashPassword(password), raw);
}

/** Throws not_found once somebody is there. */
export async function assertSetUpOpen({ read }: Pick<Database, "read">): Promise<void> {
  if (!(await isSetUpOpen(read))) throw setUpOver();
}

/** A code for /setup, to be shown in the terminal; null once somebody is there. Each start makes one; all end with the first use. */
export async function offerSetUp({ db, now = new Date() }: Omit<Asking, "actor">): Promise<string | null> {
  if (!(await isSetUpOpen(db.read))) return null;
  return offer({ db, actor: await commandLineActor(db), now }, null, {});
}

const invite = command({
  input: invitePersonInput,
  scope: "admin",
  proof: "ask",
  find: async (_scope, _key: null) => null,
  may: mayManageDesk,
  async run(scope, _nobody, { email, name, roles }) {
    const known = await personByEmail(scope.tx, email);
    if (known && (known.passwordHash || known.disabledAt)) throw emailTaken();
    const person = known ? { ...known, name, roles } : newPerson({ id: scope.newId(), email, name, roles, passwordHash: null, now: scope.now });
    await scope.tx.insert(people).values(person).onConflictDoUpdate({ target: people.id, set: { name, roles } });
    const code = await newInvitation(scope, person.id);
    return { result: { person, code }, happened: { action: "invite", thing: { kind: "person", id: person.id }, detail: { roles } } };
  },
});

const replaceByInvitation = command({
  input: nothing,
  scope: "admin",
  async find({ tx }, id: string) {
    const person = await personById(tx, id);
    if (!person || person.disabledAt) throw notFound("person");
    return person;
  },
  may: maySetPasswordOfAnother,
  async run(scope, person) {
    await endSessions(scope, person.id);
    await scope.tx.update(people).set({ passwordHash: null }).where(eq(people.id, person.id));
    const code = await newInvitation(scope, person.id);
    return { result: code, happened: { action: "reset_password", thing: { kind: "person", id: person.id } } };
  },
});

const accept = command({
  input: acceptInvitationInput,
  scope: "write",
  async find({ tx, now }, { code, passwordHash }: { code: string; passwordHash: string | null }) {
    const person = await invitedBy(tx, code, now);
    if (!person) throw invitationOver();
    return { person, passwordHash };
  },
  may: () => allowed,
  async run(scope, { person, passwordHash }) {
    await voidInvitations(scope, person.id);
    await scope.tx.update(people).set({ passwordHash }).where(eq(people.id, person.id));
    return { result: newcomer(person), happened: { action: "accept_invitation", thing: { kind: "person", id: person.id } } };
  },
});

const beFirst = command({
  input: setUpInput,
  scope: "admin",
  async find({ tx }, passwordHash: string) {
    await assertSetUpOpen({ read: tx });
    return passwordHash;
  },
  may: () => allowed,
  async run({ tx, actor, now }, passwordHash, { email, name }) {
    const person = newPerson({ id: actor.id, email, name, roles: [...actor.roles], passwordHash, now });
    await tx.insert(people).values(person);
    await tx.update(codes).set({ usedAt: now }).where(and(eq(codes.purpose, "setup"), isNull(codes.usedAt)));
    return { result: newcomer(person), happened: { action: "set_up", thing: { kind: "person", id: person.id }, detail: { roles: person.roles } } };
  },
});

const offer = command({
  input: nothing,
  scope: "admin",
  find: async (_scope, _key: null) => null,
  may: mayManageDesk,
  async run({ tx, now }) {
    const code = newSetUpCode();
    const expiresAt = new Date(now.getTime() + SET_UP_CODE_LASTS_MS);
    await tx.insert(codes).values({ hash: hashOfSecret(code), purpose: "setup", createdAt: now, expiresAt });
    return { result: code, happened: { action: "offer_set_up", thing: { kind: "settings", id: "desk" } } };
  },
});

/** A new one-time code for a person; those before it end. */
async function newInvitation(scope: Scope, personId: string): Promise<string> {
  await voidInvitations(scope, personId);
  const code = newSecret();
  const expiresAt = new Date(scope.now.getTime() + INVITATION_LASTS_MS);
  await scope.tx.insert(codes).values({ hash: hashOfSecret(code), purpose: "invitation", personId, createdAt: scope.now, expiresAt });
  return code;
}

const addressOf = (code: string): string => `${config().publicUrl}/invitations/${code}`;

const newcomer = ({ id, name, email, roles }: Person): NewcomerShape => ({ id, name, email, roles });

const invitationOver = () => new DomainError("not_found", "This invitation was used already or is too old. Ask an admin for a new one.");

const setUpOver = () => new DomainError("not_found", "This desk is set up already. Sign in, or ask an admin for an invitation.");
