/** Situations for tests: a fresh desk, and people in it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openDatabase } from "../db/index.ts";
import type { Database } from "../db/types.ts";
import type { Actor } from "./actor.ts";
import { addPerson } from "./commands.ts";
import { acting, commandLine } from "./desk.ts";
import type { PersonShape } from "./shapes.ts";
import type { Role } from "./words.ts";

export const PASSWORD = "a tram goes by the river";

/** An empty desk in a database of its own; call `close` afterwards. */
export async function aFreshDesk(): Promise<{ db: Database; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const path = join(folder, "desk.db");
  await migrateDatabase(path);
  const db = await openDatabase(path);
  return { db, close: async () => { await db.close(); rmSync(folder, { recursive: true }); } };
}

/** Somebody with these roles who can sign in with PASSWORD. */
export function aPerson(db: Database, name: string, ...roles: Role[]): Promise<PersonShape> {
  return addPerson({ db, actor: commandLine }, { name, email: emailOf(name), roles, password: PASSWORD });
}

export const emailOf = (name: string): string => `${name.toLowerCase()}@desk.example`;

/** That person with a session in which the password was just given. */
export function inSession(person: PersonShape, now = new Date()): Actor {
  return { ...acting(person), session: { idHash: `session of ${person.id}`, provenAt: now, provenSince: now } };
}
