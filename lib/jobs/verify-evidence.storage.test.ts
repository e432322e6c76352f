import { chmodSync, writeFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobs } from "../db/schema/index.ts";
import { storeIn } from "../evidence/fixtures.ts";
import type { Store } from "../evidence/store.ts";
import { verifyPortion } from "../evidence/verifying.ts";
import { aDesk, type Body, type Caller, type TestDesk } from "../fixtures.ts";
import { partsHere } from "./parts.ts";
import { runNext } from "./runner.ts";
import { keepVerifying } from "./verify-evidence.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let admin: Caller & { id: string };
let store: Store;
const uploads: { id: string; sha256: string }[] = [];

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
  store = storeIn(desk);
  for (const text of ["The first report.", "The second report.", "The third report.", "A report that a court wants gone."]) {
    const form = new FormData();
    form.append("file", new Blob([text]), "report.txt");
    uploads.push((await checker("POST", "/files", form)).body);
  }
});
afterAll(() => desk.close());

const MINUTE = 60_000;
const now = new Date();
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const run = (at: Date, using: Store = store) => runNext(desk.db, at, { lane: "verifying", parts: { ...partsHere(), store: using } });
const job = async () => (await desk.db.read.select().from(jobs).where(eq(jobs.kind, "verify-evidence")))[0];
const told = async (thing: string): Promise<Body[]> => (await admin("GET", `/events?thing=${thing}`)).body.items;

test("every stored file is read again once a week, a little at a time; what was damaged is told as it is found, what was erased is not missed", async () => {
  const [damaged, , unreadable, erased] = uploads;
  if (!damaged || !unreadable || !erased) throw new Error("Nothing was uploaded");
  await admin("DELETE", `/files/${erased.id}`, { reason: "A court said so." });
  await store.remove(erased.sha256);
  chmodSync(store.pathOf(damaged.sha256), 0o600);
  writeFileSync(store.pathOf(damaged.sha256), "The first retort.");
  const broken: Store = { ...store, verify: async (name) => { if (name === unreadable.sha256) throw new Error("EIO"); return store.verify(name); } };

  await keepVerifying(desk.db, now);
  expect(await run(later(9 * MINUTE), broken)).toBe(false);
  expect(await run(later(10 * MINUTE), broken)).toBe(true);
  const last = uploads.slice(0, 3).map(({ sha256 }) => sha256).toSorted().at(-1);
  expect(await job()).toMatchObject({ doneAt: null, payload: { at: { after: last, files: 3, damaged: 1, unreadable: 1 } } });
  expect((await checker("GET", `/files/${damaged.id}/custody`)).body.items[0]).toMatchObject({ action: "find_damaged", by: { id: "desk" } });
  expect(await told("settings")).not.toContainEqual(expect.objectContaining({ action: "verify_evidence" }));

  expect(await run(later(11 * MINUTE), broken)).toBe(true);
  expect(await told("settings")).toContainEqual(expect.objectContaining({ action: "verify_evidence" }));
  expect(await job()).toMatchObject({ doneAt: null, payload: { at: null }, runAt: later(10 * MINUTE + 7 * 86_400_000) });
  expect((await checker("GET", `/files/${erased.id}/custody`)).body.items[0]).toMatchObject({ action: "erase" });
});

test("a worker that starts takes up the round where it was, and begins one that was given up", async () => {
  const before = await job();
  await keepVerifying(desk.db, later(20 * MINUTE));
  expect(await job()).toEqual(before);
  await desk.db.transaction(async (tx) => { await tx.update(jobs).set({ doneAt: now, tries: 20 }); });
  await keepVerifying(desk.db, later(20 * MINUTE));
  expect(await job()).toMatchObject({ doneAt: null, tries: 0, runAt: later(30 * MINUTE) });
});

test("a portion is so many files, or so many bytes, and one file however big it is", async () => {
  const portion = (after: string, most: { files: number; bytes: number }) => verifyPortion(desk.db, store, { after, most, atOnce: 1, now });
  const [first = "", second = "", third = ""] = uploads.slice(0, 3).map(({ sha256 }) => sha256).toSorted();
  expect(await portion("", { files: 2, bytes: 1e9 })).toMatchObject({ files: 2, last: second });
  expect(await portion("", { files: 9, bytes: 1 })).toMatchObject({ files: 1, last: first });
  expect(await portion(second, { files: 9, bytes: 1e9 })).toMatchObject({ files: 1, last: third });
  expect(await portion(third, { files: 9, bytes: 1e9 })).toMatchObject({ files: 0, last: null });
});
