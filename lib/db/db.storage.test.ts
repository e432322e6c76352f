import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFreshDatabase, type FreshDatabase } from "./fixtures.ts";
import { dialect } from "./dialect.ts";
import { migrateDatabase } from "./index.ts";
import { auditHead, settings } from "./schema/index.ts";
import type { Tx } from "./types.ts";

let fresh: FreshDatabase;
beforeAll(async () => { fresh = await aFreshDatabase(); });
afterAll(() => fresh.close());

const words = { id: 1, deskName: "A desk", language: "en", fourEyes: true, notice: null };

test("what fails in the middle of a change leaves nothing behind", async () => {
  await expect(fresh.db.transaction(async (tx) => {
    await tx.insert(settings).values(words);
    throw new Error("the power went");
  })).rejects.toThrow("the power went");
  expect(await fresh.db.read.$count(settings)).toBe(0);
});

test("a transaction inside another is a mistake that is named", async () => {
  await expect(fresh.db.transaction(() => fresh.db.transaction(async () => 1))).rejects.toThrow("Nested transaction");
});

test("a transaction is useless once it is over", async () => {
  const leaked = await fresh.db.transaction(async (tx): Promise<{ tx: Tx }> => ({ tx }));
  expect(() => leaked.tx.delete(settings)).toThrow(/revoked/);
});

test("bringing a database up to date twice, and at once, changes nothing", async () => {
  await fresh.db.transaction((tx) => tx.insert(auditHead).values({ id: 1, seq: 0, hash: "0" }).onConflictDoNothing().then(() => undefined));
  await Promise.all([migrateDatabase(fresh.url), migrateDatabase(fresh.url)]);
  expect(await fresh.db.read.$count(auditHead)).toBe(1);
});

describe.runIf(dialect === "postgres")("on Postgres, with a role for the app and one that owns the tables", () => {
  test("the app writes history and cannot change it", async () => {
    const server = new URL(process.env.DATABASE_URL ?? "");
    const name = `desk_${randomBytes(6).toString("hex")}`;
    const admin = new Client({ connectionString: server.href });
    await admin.connect();
    await admin.query(`create role ${name} login password 'app'`);
    await admin.query(`create database ${name}`);
    const adminUrl = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    const appUrl = Object.assign(new URL(adminUrl), { username: name, password: "app" }).href;
    await migrateDatabase(appUrl, adminUrl);
    const app = new Client({ connectionString: appUrl });
    await app.connect();
    try {
      await app.query("insert into audit_events (id, seq, at, person_id, action, thing_kind, thing_id, detail, previous_hash, hash) values ('e', 1, now(), 'p', 'a', 'claim', 'c', '{}', '0', '1')");
      for (const statement of ["update audit_events set action = 'b'", "delete from audit_events", "truncate audit_events", "update revisions set what = 'x'", "delete from publications", "update publications set note = 'x'", "drop table audit_events"]) {
        await expect(app.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
      }
      await app.query("update publications set retracted_note = 'x'");
    } finally {
      await app.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${name}`);
      await admin.end();
    }
  });
});

describe.runIf(dialect === "sqlite")("on SQLite", () => {
  test("history is kept from accidents by triggers", async () => {
    const { default: SQLite } = await import("better-sqlite3");
    const connection = new SQLite(fresh.url);
    connection.exec("insert into audit_events (id, seq, at, person_id, action, thing_kind, thing_id, detail, previous_hash, hash) values ('e', 1, 0, 'p', 'a', 'claim', 'c', '{}', '0', '1')");
    expect(() => connection.exec("update audit_events set action = 'b'")).toThrow("append-only");
    expect(() => connection.exec("delete from audit_events")).toThrow("append-only");
    connection.close();
  });
});
