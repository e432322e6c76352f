import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captures, jobs } from "../db/schema/index.ts";
import { aDesk, type TestDesk } from "../fixtures.ts";
import { keepRechecking } from "./recheck.ts";
import { takeUpWhatWaits } from "./take-up.ts";

let desk: TestDesk;
beforeAll(async () => { desk = await aDesk(); });
afterAll(() => desk.close());

const open = async () => (await desk.db.read.select().from(jobs).where(isNull(jobs.doneAt))).map(({ kind, payload }) => ({ kind, payload }));
const giveUp = () => desk.db.transaction(async (tx) => { await tx.update(jobs).set({ doneAt: new Date(), lastError: "Error", tries: 20 }); });

test("a capture whose job was given up is taken up when a worker starts, once, and not when it is over", async () => {
  const checker = await desk.as("checker", "fact_checker");
  const asked = (await checker("POST", "/articles", { url: "https://news.example/waits" })).body.capture;
  await giveUp();
  await desk.db.transaction(async (tx) => { await tx.update(captures).set({ state: "running" }).where(eq(captures.id, asked.id)); });
  expect([await takeUpWhatWaits(desk.db, new Date()), await takeUpWhatWaits(desk.db, new Date())]).toEqual([1, 0]);
  expect(await open()).toEqual([{ kind: "capture", payload: { captureId: asked.id } }]);
  await giveUp();
  await checker("DELETE", `/captures/${asked.id}`);
  expect(await takeUpWhatWaits(desk.db, new Date())).toBe(0);
});

test("looking again at captured addresses goes on after it was given up", async () => {
  await keepRechecking(desk.db, new Date());
  await giveUp();
  await keepRechecking(desk.db, new Date());
  expect(await open()).toEqual([{ kind: "recheck", payload: {} }]);
});
