import { and, eq, isNull } from "drizzle-orm";
import { allowed, type Asking, command, type Scope } from "../command.ts";
import { codes, people } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { notFound } from "../query.ts";
import { endSessions } from "../sessions/commands.ts";
import { matchingHash } from "../sessions/guesses.ts";
import { revokeTokensOf } from "../tokens/commands.ts";
import type { Actor } from "./actor.ts";
import { commandLine, DESK_ID } from "./desk.ts";
import { hashIfValid } from "./password.ts";
import { mayManageDesk, maySetPasswordOfAnother } from "./policy.ts";
import { type Person, personByEmail, personById, showPerson, workingAdmins } from "./queries.ts";
import { emailTaken, newPerson } from "./row.ts";
import { addPersonInput, type ChangePersonInput, changePasswordInput, changePersonInput, nothing, resetPasswordInput } from "./schema.ts";
import type { PersonShape } from "./shapes.ts";

/** The command line's way to make an account: with a password, so that it works at once. Throws invalid for a known e-mail address. */
export async function addPerson(asking: Asking, raw: unknown): Promise<PersonShape> {
  return addPersonHashed(asking, await hashIfValid(addPersonInput, "password", raw), raw);
}

/** The same for whoever has hashed the password of `raw` already: a hash takes a tenth of a second. */
export async function addPersonHashed(asking: Asking, passwordHash: string | null, raw: unknown): Promise<PersonShape> {
  return showPerson(await add(asking, passwordHash, raw), true);
}

/**
 * Name, roles, disabled or not: acts at the person's next request. Disabling also ends their sessions and tokens for
 * good. Throws invalid rather than leave the desk without an admin.
 */
export async function changePerson(asking: Asking, id: string, raw: unknown): Promise<PersonShape> {
  return showPerson(await change(asking, id, raw), true);
}

/** One's own password; every other session of the person ends. Throws invalid with `current` when that is wrong. */
export async function changePassword(asking: Asking, raw: unknown): Promise<void> {
  const parsed = changePasswordInput.safeParse(raw);
  const known = parsed.success && asking.actor ? await matchingHash(asking.db, asking.actor.id, parsed.data.current) : null;
  await replacePassword(asking, { known, next: await hashIfValid(changePasswordInput, "next", raw) }, raw);
}

/** The command line's way: another password, and every session of the person ends. */
export async function resetPassword(asking: Asking, id: string, raw: unknown): Promise<void> {
  await reset(asking, { id, passwordHash: await hashIfValid(resetPasswordInput, "password", raw) }, raw);
}

/** The command line's own account, made when it is first needed: history names it, and nobody can sign in to it. */
export async function commandLineActor(db: Database, now = new Date()): Promise<Actor> {
  await nameCommandLine({ db, actor: commandLine, now }, null, {});
  return commandLine;
}

const nameCommandLine = command({
  input: nothing,
  scope: "admin",
  find: ({ tx }, _key: null) => personById(tx, DESK_ID),
  may: mayManageDesk,
  async run({ tx, now }, known) {
    if (known) return { result: undefined, unchanged: true };
    const account = newPerson({ id: DESK_ID, email: DESK_ID, name: commandLine.name, roles: [], passwordHash: null, now });
    await tx.insert(people).values({ ...account, disabledAt: now });
    return { result: undefined, happened: { action: "create", thing: { kind: "person", id: DESK_ID } } };
  },
});

const add = command({
  input: addPersonInput,
  scope: "admin",
  find: async (_scope, passwordHash: string | null) => passwordHash,
  may: maySetPasswordOfAnother,
  async run({ tx, now, newId }, passwordHash, { email, name, roles }) {
    if (await personByEmail(tx, email)) throw emailTaken();
    const person = newPerson({ id: newId(), email, name, roles, passwordHash, now });
    await tx.insert(people).values(person);
    return { result: person, happened: { action: "create", thing: { kind: "person", id: person.id }, detail: { roles } } };
  },
});

const change = command({
  input: changePersonInput,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, id: string) => existing(tx, id),
  may: mayManageDesk,
  async run(scope, person, input) {
    const { name, roles, disabled } = input;
    await keepAnAdmin(scope.tx, person, { roles, disabled });
    if (disabled) await shutOut(scope, person.id);
    const disabledAt = disabled === undefined ? person.disabledAt : disabled ? (person.disabledAt ?? scope.now) : null;
    const changed = await update(scope, person, { name: name ?? person.name, roles: roles ?? person.roles, disabledAt });
    return { result: changed, happened: { action: "edit", thing: { kind: "person", id: person.id }, detail: { fields: Object.keys(definedOnly(input)), roles, disabled } } };
  },
});

const replacePassword = command({
  input: changePasswordInput,
  scope: "admin",
  find: async ({ tx, actor }, key: { known: string | null; next: string | null }) => ({ person: await existing(tx, actor.id), ...key }),
  may: () => allowed,
  async run(scope, { person, known, next }) {
    if (!known || known !== person.passwordHash) throw new DomainError("invalid", "The present password is not right.", { fields: { current: "This is not your present password." } });
    await endSessions(scope, person.id, { but: scope.actor.session?.idHash });
    await update(scope, person, { passwordHash: next });
    return { result: undefined, happened: { action: "change_password", thing: { kind: "person", id: person.id } } };
  },
});

const reset = command({
  input: resetPasswordInput,
  scope: "admin",
  find: async ({ tx }, { id, passwordHash }: { id: string; passwordHash: string | null }) => ({ person: await existing(tx, id), passwordHash }),
  may: maySetPasswordOfAnother,
  async run(scope, { person, passwordHash }) {
    await endSessions(scope, person.id);
    await voidInvitations(scope, person.id);
    await update(scope, person, { passwordHash });
    return { result: undefined, happened: { action: "reset_password", thing: { kind: "person", id: person.id } } };
  },
});

async function existing(tx: Tx, id: string): Promise<Person> {
  const person = id === DESK_ID ? undefined : await personById(tx, id);
  if (!person) throw notFound("person");
  return person;
}

async function update({ tx }: Scope, person: Person, changes: Partial<Person>): Promise<Person> {
  const changed = { ...person, ...changes, version: person.version + 1 };
  await tx.update(people).set(changed).where(eq(people.id, person.id));
  return changed;
}

/** Without an admin nobody could let one in again but whoever has the command line. */
async function keepAnAdmin(tx: Tx, person: Person, { roles, disabled }: ChangePersonInput): Promise<void> {
  const field = disabled ? "disabled" : roles && !roles.includes("admin") ? "roles" : null;
  if (!field) return;
  const admins = await workingAdmins(tx);
  if (admins.length > 1 || admins[0]?.id !== person.id) return;
  const why = `${person.name} is the desk's last admin. Make somebody else an admin first.`;
  throw new DomainError("invalid", why, { fields: { [field]: why } });
}

/** Ends every open invitation of a person, within another change. */
export async function voidInvitations({ tx, now }: Scope, personId: string): Promise<void> {
  await tx.update(codes).set({ usedAt: now }).where(and(eq(codes.personId, personId), isNull(codes.usedAt)));
}

async function shutOut(scope: Scope, personId: string): Promise<void> {
  await endSessions(scope, personId);
  await revokeTokensOf(scope, personId);
  await voidInvitations(scope, personId);
}
