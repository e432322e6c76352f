import * as pg from "drizzle-orm/pg-core";
import * as lite from "drizzle-orm/sqlite-core";
import { dialect } from "./dialect.ts";

const postgres = {
  table: pg.pgTable,
  text: pg.text,
  integer: pg.integer,
  bigint: (name: string) => pg.bigint(name, { mode: "number" }),
  boolean: pg.boolean,
  timestamp: (name: string) => pg.timestamp(name, { withTimezone: true, mode: "date", precision: 3 }),
  json: pg.jsonb,
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
};

const sqlite = {
  table: lite.sqliteTable,
  text: lite.text,
  integer: lite.integer,
  bigint: (name: string) => lite.integer(name),
  boolean: (name: string) => lite.integer(name, { mode: "boolean" }),
  timestamp: (name: string) => lite.integer(name, { mode: "timestamp_ms" }),
  json: (name: string) => lite.text(name, { mode: "json" }),
  primaryKey: lite.primaryKey,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
};

// The one lie of the data layer: SQLite's columns are typed as their Postgres twins, which have the
// same JavaScript types. Safe because the storage suite runs on both engines.
export const { table, text, integer, bigint, boolean, timestamp, json, primaryKey, index, uniqueIndex } =
  dialect === "postgres" ? postgres : (sqlite as unknown as typeof postgres);
