import type { Command } from "commander";
import { config } from "../../lib/config.ts";
import { closeDatabase, database, migrateDatabase } from "../../lib/db/index.ts";
import type { Database } from "../../lib/db/types.ts";
import type { Actor } from "../../lib/people/actor.ts";
import { commandLineActor } from "../../lib/people/commands.ts";

/** What the command line itself refuses, in words; it ends with 1. */
export class Refusal extends Error {}

/** Opens the desk's database, brought up to date first: a fresh folder works at once, and so does a running server. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseAdminUrl } = settingsOrRefusal();
  await migrateDatabase(databaseUrl, databaseAdminUrl);
  try {
    return await work(await database());
  } finally {
    await closeDatabase();
  }
}

/** The same, acting as the command line. */
export function asCommandLine<T>(work: (asking: { db: Database; actor: Actor }) => Promise<T>): Promise<T> {
  return withDatabase(async (db) => work({ db, actor: await commandLineActor(db) }));
}

/** With `--json` the value alone, on one line; else the lines for people. */
export function say({ json }: { json?: boolean | undefined }, value: unknown, lines: string[]): void {
  process.stdout.write(`${json ? JSON.stringify(value) : lines.join("\n")}\n`);
}

/** Every item of a list that comes in pages. */
export async function everyPage<Item>(page: (cursor: string | undefined) => Promise<{ items: Item[]; next: string | null }>): Promise<Item[]> {
  const first = await page(undefined);
  const all = [...first.items];
  for (let { next } = first; next !== null;) {
    const more = await page(next);
    all.push(...more.items);
    next = more.next;
  }
  return all;
}

export const takesJson = (command: Command): Command => command.option("--json", "print JSON alone");

/** `a,b` as a list. */
export const commaSeparated = (given: string): string[] => given.split(",").map((part) => part.trim()).filter(Boolean);

function settingsOrRefusal() {
  try {
    return config();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
