import { AsyncLocalStorage } from "node:async_hooks";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { config } from "../config.ts";
import { dialect } from "./dialect.ts";
import { refusalOf } from "./refusal.ts";
import type { Database } from "./types.ts";

// Next evaluates a module several times in one process, in production too; two writers in one process deadlock.
const kept = globalThis as typeof globalThis & { corroborateDatabase?: Promise<Database> };

/** The database of this process, opened once. Migrations are run by whoever starts the process (lib/db/migrate.ts). */
export function database(): Promise<Database> {
  kept.corroborateDatabase ??= openDatabase(config().databaseUrl);
  return kept.corroborateDatabase;
}

export async function closeDatabase(): Promise<void> {
  const open = kept.corroborateDatabase;
  delete kept.corroborateDatabase;
  await (await open)?.close();
}

export async function openDatabase(url: string): Promise<Database> {
  const engine = dialect === "postgres" ? await import("./postgres.ts") : await import("./sqlite.ts");
  return guardTransactions(engine.open(url));
}

/**
 * Brings the database at `url` up to date. Safe to repeat, and safe when two processes do it at once. Throws invalid,
 * in words for whoever starts the desk, for a database that cannot be used.
 */
export async function migrateDatabase(url: string, adminUrl: string | null = null): Promise<void> {
  const folder = join(projectFolder(), "drizzle", dialect);
  try {
    if (dialect === "postgres") await (await import("./postgres.ts")).migrateDatabase(url, folder, adminUrl);
    else await (await import("./sqlite.ts")).migrateDatabase(url, folder);
  } catch (error) {
    throw refusalOf(error, adminUrl ?? url) ?? error;
  }
}

function projectFolder(): string {
  return join(dirname(fileURLToPath(import.meta.url)), "..", "..");
}

/**
 * Turns two silent mistakes into errors: nesting (a deadlock on SQLite, two separate transactions on Postgres)
 * and using `tx` after its transaction has ended (an unprotected write on both).
 */
function guardTransactions(db: Database): Database {
  const inside = new AsyncLocalStorage<true>();
  return {
    ...db,
    async transaction(work) {
      if (inside.getStore()) throw new Error("Nested transaction: pass `tx` down instead");
      return inside.run(true, () =>
        db.transaction(async (tx) => {
          const { proxy, revoke } = Proxy.revocable(tx, {});
          try {
            return await work(proxy);
          } finally {
            revoke();
          }
        }),
      );
    },
  };
}
