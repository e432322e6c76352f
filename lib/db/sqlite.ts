import { setTimeout as sleep } from "node:timers/promises";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SQLite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import * as schema from "./schema/index.ts";
import * as published from "./schema/published.ts";
import type { Database, PublicReader, Reader, Tx } from "./types.ts";

const PATIENCE_MS = 15_000;

/**
 * SQLite has one writer, so we have one too: transactions take turns on a connection of their own, and everyone
 * else reads the last committed state on a read-only connection. That gives the synchronous driver the same
 * `await db.transaction(async (tx) => …)` as Postgres; better-sqlite3's own would not be atomic over an await.
 */
export function open(path: string): Database {
  const writer = connect(path, { timeout: 0 });
  const reader = connect(path, { readonly: true });
  // Casts: SQLite's drizzle has the same methods as Postgres', typed apart; the storage suite runs on both.
  const tx = drizzle(writer, { schema }) as unknown as Tx;
  let lastTurn: Promise<unknown> = Promise.resolve();

  return {
    read: drizzle(reader, { schema }) as unknown as Reader,
    published: drizzle(reader, { schema: published }) as unknown as PublicReader,
    transaction(work) {
      const turn = lastTurn.then(async () => {
        await begin(writer);
        try {
          const result = await work(tx);
          assertDurable(writer);
          writer.exec("COMMIT");
          return result;
        } catch (error) {
          if (writer.inTransaction) writer.exec("ROLLBACK");
          throw error;
        }
      });
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await lastTurn;
      writer.close();
      reader.close();
    },
  };
}

/** Waits for another process's transaction without blocking the event loop, as busy_timeout would. */
async function begin(writer: SQLite.Database): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      writer.exec("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      const busy = error instanceof SQLite.SqliteError && error.code.startsWith("SQLITE_BUSY");
      if (!busy || Date.now() > giveUp) throw error;
      await sleep(1 + Math.random() * 9);
    }
  }
}

/** The driver drops to NORMAL at the first write unless told, and NORMAL loses acknowledged writes in a power cut. */
function assertDurable(writer: SQLite.Database): void {
  if (writer.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite is not at synchronous=FULL");
}

function connect(path: string, options: SQLite.Options = {}): SQLite.Database {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const connection = new SQLite(path, options);
  if (!options.readonly) connection.pragma("journal_mode = WAL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("synchronous = FULL");
  connection.pragma("trusted_schema = OFF");
  connection.pragma("secure_delete = ON");
  return connection;
}

/**
 * Runs with foreign keys off: drizzle-kit rebuilds a table by dropping it, and with them on, SQLite would cascade
 * that drop into every child row. The check afterwards proves that nothing was orphaned.
 */
export async function migrateDatabase(path: string, folder: string): Promise<void> {
  const connection = connect(path);
  try {
    refuseOldSqlite(connection);
    connection.pragma("foreign_keys = OFF");
    connection.pragma(`busy_timeout = ${PATIENCE_MS}`);
    migrate(drizzle(connection), { migrationsFolder: folder });
    for (const table of appendOnly) guardAgainstAccidents(connection, table);
    const orphans = connection.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0) throw new Error(`Migration left ${orphans.length} rows pointing nowhere`);
  } finally {
    connection.close();
  }
}

const appendOnly = ["audit_events", "revisions", "article_versions"];

/** Against accidents only: whoever can run DDL walks past a trigger. The hash chain is what shows tampering. */
function guardAgainstAccidents(connection: SQLite.Database, table: string): void {
  for (const verb of ["UPDATE", "DELETE"]) {
    connection.exec(`CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`);
  }
}

function refuseOldSqlite(connection: SQLite.Database): void {
  const version = connection.prepare("select sqlite_version()").pluck().get() as string;
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (major * 1e6 + minor * 1e3 + patch < 3_051_003) throw new Error(`SQLite ${version} is too old: 3.51.3 or later is needed`);
}
