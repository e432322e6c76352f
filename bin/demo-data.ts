/** The demo's people and its sample case, made once for each DATA_DIR. Prints where it stands on stderr. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { config } from "../lib/config.ts";
import { closeDatabase, database, migrateDatabase } from "../lib/db/index.ts";
import { DomainError } from "../lib/errors.ts";
import { folderFiles } from "../lib/evidence/folder-files.ts";
import { loadCase } from "../lib/examples/load-case.ts";
import { addPerson, commandLineActor, resetPassword } from "../lib/people/commands.ts";
import { commandLine } from "../lib/people/desk.ts";
import { personByEmail } from "../lib/people/queries.ts";
import type { Role } from "../lib/people/words.ts";

const settings = config();
const signIn = join(settings.dataDir, "demo-sign-in");
const loading = join(settings.dataDir, "loading");

const people: { email: string; name: string; roles: Role[] }[] = [
  { email: "checker@desk.example", name: "Checker", roles: ["fact_checker"] },
  { email: "checker2@desk.example", name: "Second checker", roles: ["fact_checker"] },
  { email: "editor@desk.example", name: "Editor", roles: ["editor"] },
  { email: "admin@desk.example", name: "Admin", roles: ["admin"] },
];

try {
  await prepare();
} catch (error) {
  const why = error instanceof DomainError ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`The demo could not be loaded: ${why}\nTo begin anew, remove ${settings.dataDir} and run this again.\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

async function prepare(): Promise<void> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  await migrateDatabase(settings.databaseUrl, settings.databaseAdminUrl);
  const db = await database();
  const asking = { db, actor: await commandLineActor(db, daysAgo(11)) };
  const known = await personByEmail(db.read, "admin@desk.example");
  const password = passwordKept();
  if (known && !existsSync(loading)) return replacePasswords(password);
  writeFileSync(loading, "");
  for (const person of people) if (!(await personByEmail(db.read, person.email))) await addPerson({ ...asking, now: daysAgo(11) }, { ...person, password });
  const done = await loadCase(join(import.meta.dirname, "..", "examples", "handover"), {
    db, files: folderFiles(settings), now: new Date(), progress: (line) => process.stderr.write(`  ${line}\n`),
  });
  process.stderr.write(`  ${done.claims} claims, ${done.sources} sources\n`);
  rmSync(loading);
}

/** A given password replaces the kept one; it is kept where only its owner can read it. */
function passwordKept(): string {
  const given = process.env.DEMO_PASSWORD;
  if (given) writeFileSync(signIn, `${given}\n`, { mode: 0o600 });
  else if (!existsSync(signIn)) writeFileSync(signIn, `${randomBytes(12).toString("base64url")}\n`, { mode: 0o600 });
  return readFileSync(signIn, "utf8").replace(/\n$/, "");
}

async function replacePasswords(password: string): Promise<void> {
  if (!process.env.DEMO_PASSWORD) return;
  const db = await database();
  for (const { email } of people) {
    const person = await personByEmail(db.read, email);
    if (person) await resetPassword({ db, actor: commandLine }, person.id, { password });
  }
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}
