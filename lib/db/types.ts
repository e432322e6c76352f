import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import type * as schema from "./schema/index.ts";
import type * as published from "./schema/published.ts";

type Drizzle = NodePgDatabase<typeof schema>;

/** What queries may use: the part of drizzle that both engines share, and no way to write. */
export type Reader = Pick<Drizzle, "select" | "selectDistinct" | "$count">;

/** Given by a transaction alone, and by `command` alone to the nouns: the one thing that can write. */
export type Tx = Reader & Pick<Drizzle, "insert" | "update" | "delete">;

/** What readers' queries get: it knows the public tables and cannot name a working one. */
export type PublicReader = Pick<NodePgDatabase<typeof published>, "query">;

export interface Database {
  read: Reader;
  published: PublicReader;
  /** Runs `work` alone or not at all. Never nest; pass `tx` down. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
