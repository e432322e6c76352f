/** Situations for tests: an empty database of one's own, on the engine of this run. I/O. */
import { randomBytes } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { dialect } from "./dialect.ts";
import { migrateDatabase, openDatabase } from "./index.ts";
import type { Database } from "./types.ts";

export type FreshDatabase = { db: Database; url: string; close: () => Promise<void> };

/** On SQLite a file in a temporary folder; on Postgres a database of its own on the server of DATABASE_URL. Up to date: a copy of the run's template. */
export async function aFreshDatabase(): Promise<FreshDatabase> {
  const { url, remove } = await anotherDatabase(process.env.TEMPLATE_DATABASE);
  const db = await openDatabase(url);
  return { db, url, close: async () => { await db.close(); await remove(); } };
}

/** Before a run of the storage suite (vitest's `globalSetup`): migrates one database, which every fresh one is a copy of. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  const { url, remove } = await anotherDatabase();
  await migrateDatabase(url);
  process.env.TEMPLATE_DATABASE = url;
  return remove;
}

type Removable = { url: string; remove: () => Promise<void> };

const anotherDatabase = (template?: string): Promise<Removable> => (dialect === "postgres" ? onPostgres(template) : onSqlite(template));

async function onSqlite(template?: string): Promise<Removable> {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const url = join(folder, "desk.db");
  if (template) copyFileSync(template, url);
  return { url, remove: async () => rmSync(folder, { recursive: true }) };
}

async function onPostgres(template?: string): Promise<Removable> {
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `desk_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name}${template ? ` template ${new URL(template).pathname.slice(1)} strategy file_copy` : ""}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, remove: () => asAdmin(server, `drop database ${name} with (force)`) };
}

async function asAdmin(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
