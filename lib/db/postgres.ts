import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client, Pool } from "pg";
import { DomainError } from "../errors.ts";
import * as schema from "./schema/index.ts";
import * as published from "./schema/published.ts";
import type { Database } from "./types.ts";

export function open(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 16 });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const db = drizzle(pool, { schema });
  return {
    read: db,
    published: drizzle(pool, { schema: published }),
    transaction: (work) => db.transaction(work),
    close: () => pool.end(),
  };
}

/** `url` is the app's; `adminUrl`, where given, owns the tables, so that the app's role cannot rewrite logs. */
export async function migrateDatabase(url: string, folder: string, adminUrl: string | null = null): Promise<void> {
  const client = new Client({ connectionString: adminUrl ?? url });
  await client.connect();
  try {
    await refuseUnsafeSettings(client);
    // Two processes that start at once: one migrates, the other waits and then finds nothing to do.
    await client.query("select pg_advisory_lock(4711001)");
    await migrate(drizzle(client), { migrationsFolder: folder });
    if (adminUrl) await restrict(client, new URL(url).username);
  } finally {
    await client.end();
  }
}

/** A server that may lose what it acknowledged is refused, with the setting to change. */
async function refuseUnsafeSettings(client: Client): Promise<void> {
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    const { rows } = await client.query<Record<string, string>>(`show ${setting}`);
    if (rows[0]?.[setting] === "off") throw new DomainError("invalid", `Postgres runs with ${setting} = off and may lose what it acknowledged: switch it on`);
  }
}

const appendOnly = ["audit_events", "revisions", "article_versions", "publications"];

/** The app's role reads and writes, but cannot change or remove what is history. */
async function restrict(client: Client, role: string): Promise<void> {
  const app = client.escapeIdentifier(decodeURIComponent(role));
  await client.query(`grant usage on schema public to ${app}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${app}`);
  await client.query(`revoke update, delete, truncate on ${appendOnly.join(", ")} from ${app}`);
  await client.query(`grant update (retracted_at, retracted_note) on publications to ${app}`);
}
