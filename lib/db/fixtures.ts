/** Situations for tests: an empty database of one's own, on the engine of this run. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { dialect } from "./dialect.ts";
import { migrateDatabase, openDatabase } from "./index.ts";
import type { Database } from "./types.ts";

export type FreshDatabase = { db: Database; url: string; close: () => Promise<void> };

/** On SQLite a file in a temporary folder; on Postgres a database of its own on the server of DATABASE_URL. */
export async function aFreshDatabase(): Promise<FreshDatabase> {
  const { url, remove } = dialect === "postgres" ? await onPostgres() : onSqlite();
  await migrateDatabase(url);
  const db = await openDatabase(url);
  return { db, url, close: async () => { await db.close(); await remove(); } };
}

function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  return { url: join(folder, "desk.db"), remove: async () => rmSync(folder, { recursive: true }) };
}

async function onPostgres() {
  const server = new URL(process.env.DATABASE_URL ?? "");
  const name = `desk_${randomBytes(6).toString("hex")}`;
  await asAdmin(server, `create database ${name}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return { url, remove: () => asAdmin(server, `drop database ${name} with (force)`) };
}

async function asAdmin(server: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
