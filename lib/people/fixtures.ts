/** Situations for tests: a fresh desk, and people in it. */
import { aFreshDatabase } from "../db/fixtures.ts";
import type { Database } from "../db/types.ts";
import type { Actor } from "./actor.ts";
import { addPersonHashed } from "./commands.ts";
import { acting, commandLine } from "./desk.ts";
import { hashPassword } from "./password.ts";
import type { PersonShape } from "./shapes.ts";
import type { Role } from "./words.ts";

export const PASSWORD = "a tram goes by the river";

/** An empty desk in a database of its own; call `close` afterwards. */
export const aFreshDesk = aFreshDatabase;

let hashed: Promise<string> | undefined;

/** Somebody with these roles who can sign in with PASSWORD, which is hashed once for all of them. */
export async function aPerson(db: Database, name: string, ...roles: Role[]): Promise<PersonShape> {
  hashed ??= hashPassword(PASSWORD);
  return addPersonHashed({ db, actor: commandLine }, await hashed, { name, email: emailOf(name), roles, password: PASSWORD });
}

export const emailOf = (name: string): string => `${name.toLowerCase()}@desk.example`;

/** That person with a session in which the password was just given. */
export function inSession(person: PersonShape, now = new Date()): Actor {
  return { ...acting(person), session: { idHash: `session of ${person.id}`, provenAt: now, provenSince: now } };
}
