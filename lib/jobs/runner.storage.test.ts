import { afterEach, beforeEach, expect, it } from "vitest";
import { jobs } from "../db/schema/index.ts";
import { storeIn } from "../evidence/fixtures.ts";
import { aClaimReadyToSubmit, aDesk, type TestDesk } from "../fixtures.ts";
import { aReceiver, type Receiver } from "../webhooks/fixtures.ts";
import { startRunner } from "./runner.ts";

let desk: TestDesk;
let receiver: Receiver;
beforeEach(async () => { desk = await aDesk(); receiver = await aReceiver(); });
afterEach(async () => { receiver.close(); await desk.close(); });

const until = async (holds: () => Promise<boolean>, milliseconds: number) => {
  for (const giveUp = Date.now() + milliseconds; !(await holds());) {
    if (Date.now() > giveUp) return false;
    await new Promise((resolve) => { setTimeout(resolve, 25); });
  }
  return true;
};

it("a receiver that is slow keeps neither a scheduled verdict nor another receiver waiting", async () => {
  const [admin, checker, editor] = [await desk.as("ada", "admin"), await desk.as("olena", "fact_checker"), await desk.as("marta", "editor")];
  const quick = await aReceiver();
  receiver.answer({ status: 200, after: 4_000 });
  for (const { url } of [receiver, quick]) {
    const { body } = await admin("POST", "/webhooks", { url, events: ["verdict.published"] });
    for (const _ of [1, 2, 3]) await admin("POST", `/webhooks/${body.id}/tests`);
  }
  const ready = await aClaimReadyToSubmit(checker, "It is scheduled.");
  const { body: submitted } = await checker("POST", `/claims/${ready.body.id}/submissions`, { version: ready.body.version });
  const { body: approved } = await editor("POST", `/claims/${ready.body.id}/decisions`, { version: submitted.version, decision: "approve" });
  const parts = { ...receiver.parts, store: storeIn(desk), allowPrivate: [...receiver.parts.allowPrivate, ...quick.parts.allowPrivate] };
  const runner = startRunner(desk.db, parts);
  await editor("POST", `/claims/${ready.body.id}/publications`, { version: approved.version, publishAt: new Date(Date.now() + 500).toISOString() });
  expect(await until(async () => (await checker("GET", `/claims/${ready.body.id}`)).body.stage === "published", 3_000)).toBe(true);
  expect(await until(async () => quick.got.length === 4, 3_000)).toBe(true);
  // One after the other: the second waits until the first was taken.
  expect(receiver.got).toHaveLength(1);
  await runner.stop();
  quick.close();
});

it("a job is carried out once, though several runners look for it", async () => {
  const admin = await desk.as("ada", "admin");
  const { body } = await admin("POST", "/webhooks", { url: receiver.url, events: ["verdict.published"] });
  for (const _ of [1, 2, 3, 4]) await admin("POST", `/webhooks/${body.id}/tests`);
  const runners = [1, 2, 3].map(() => startRunner(desk.db, receiver.parts));
  expect(await until(async () => (await desk.db.read.select().from(jobs)).every(({ doneAt }) => doneAt !== null), 15_000)).toBe(true);
  await Promise.all(runners.map((runner) => runner.stop()));
  expect(new Set(receiver.got.map(({ id }) => id)).size).toBe(4);
  expect(receiver.got).toHaveLength(4);
});
