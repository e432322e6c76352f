import { afterEach, beforeEach, expect, it } from "vitest";
import { jobs } from "../db/schema/index.ts";
import { aDesk, type TestDesk } from "../fixtures.ts";
import { newId } from "../ids.ts";
import { forgetDone } from "./forget-done.ts";

let desk: TestDesk;
beforeEach(async () => { desk = await aDesk(); });
afterEach(async () => { await desk.close(); });

const now = new Date("2026-06-01T00:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

it("the outbox forgets what was done a month ago and what failed a season ago, and never what is still to be done", async () => {
  const job = (kind: string, days: number, more: Partial<typeof jobs.$inferInsert> = {}) =>
    ({ id: newId(), kind, lane: "desk", payload: {}, runAt: ago(days), doneAt: ago(days), ...more });
  const many = Array.from({ length: 600 }, () => job("old", 31, { lane: "webhooks" }));
  await desk.db.transaction(async (tx) => {
    await tx.delete(jobs);
    await tx.insert(jobs).values([
      ...many, job("old", 31), job("fresh", 29), job("failed", 31, { lastError: "Error" }), job("failed long ago", 91, { lastError: "Error" }), job("waiting", 200, { doneAt: null }),
    ]);
  });
  expect(await forgetDone(desk.db, now)).toBe(502);
  expect(await forgetDone(desk.db, now)).toBe(100);
  expect(await forgetDone(desk.db, now)).toBe(0);
  expect((await desk.db.read.select({ kind: jobs.kind }).from(jobs)).map(({ kind }) => kind).sort()).toEqual(["failed", "fresh", "waiting"]);
});
