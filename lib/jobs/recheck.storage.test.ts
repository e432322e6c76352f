import { eq, isNull } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Captured, finishCapture } from "../capture/commands.ts";
import { captures, jobs } from "../db/schema/index.ts";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { commandLineActor } from "../people/commands.ts";
import { partsHere } from "./parts.ts";
import { recheck } from "./recheck.ts";

const HOUR = 3_600_000;
let desk: TestDesk;
let checker: Caller;
let begun = 0;
beforeEach(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  begun = Date.now();
});
afterEach(() => desk.close());

/** An item at this address, and the capture that waits for it. */
async function anItemAt(url: string): Promise<{ evidenceId: string; captureId: string | null }> {
  const claim = await checker("POST", "/claims", { statement: `A bridge fell: ${url}.`, kind: "fact", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId: await aSource(checker), medium: "text", url });
  const [capture] = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items;
  return { evidenceId: item.body.evidence.id, captureId: capture?.id ?? null };
}

const ended = (more: Partial<Captured> = {}): Captured => ({ state: "done", step: "done", reason: null, warnings: [], record: {}, files: [], textHash: null, article: { title: null }, ...more });
const unreachable = ended({ state: "failed", step: "unreachable", reason: "It could not be reached." });
const finish = async (captureId: string | null, hours: number, brought: Captured): Promise<void> => void (await finishCapture({ db: desk.db, actor: await commandLineActor(desk.db), now: at(hours) }, captureId ?? "", brought));
const at = (hours: number): Date => new Date(begun + hours * HOUR);
const look = (hours: number, recheckDays = 7): Promise<unknown> => recheck(desk.db, {}, at(hours), { ...partsHere(), recheckDays });
const waiting = async () => desk.db.read.select({ id: captures.id, evidenceId: captures.evidenceId, cause: captures.cause }).from(captures).where(eq(captures.state, "queued"));

test("a page that could not be reached is tried again after one hour, six and twenty-four, and then in its turn", async () => {
  const { evidenceId, captureId } = await anItemAt("https://news.example/1");
  await finish(captureId, 0, unreachable);
  let last = 0;
  for (const wait of [1, 6, 24]) {
    await look(last + wait - 0.1);
    expect(await waiting()).toEqual([]);
    await look(last + wait);
    await look(last + wait + 0.1);
    const [tried, ...more] = await waiting();
    expect([tried, more]).toEqual([{ id: expect.any(String), evidenceId, cause: "recheck" }, []]);
    await finish(tried?.id ?? null, last += wait, unreachable);
  }
  await look(last + 47);
  expect(await waiting()).toEqual([]);
  await look(last + 7 * 24 + 1);
  expect(await waiting()).toHaveLength(1);
});

test("an address that was never captured is, but for those of the sample case; nothing is, where looking again is turned off", async () => {
  const { evidenceId, captureId } = await anItemAt("https://news.example/never");
  await expect(anItemAt("https://wire.example.org/of-the-sample-case")).resolves.toMatchObject({ captureId: null });
  await desk.db.transaction(async (tx) => { await tx.delete(captures).where(eq(captures.id, captureId ?? "")); });
  await look(1, 0);
  expect(await waiting()).toEqual([]);
  await look(1);
  expect(await waiting()).toEqual([{ id: expect.any(String), evidenceId, cause: "recheck" }]);
});

test("what is looked at again keeps nobody waiting: it has a lane of its own, until somebody asks for it", async () => {
  const { evidenceId, captureId } = await anItemAt("https://news.example/2");
  await finish(captureId, 0, ended());
  await desk.db.transaction(async (tx) => { await tx.delete(jobs); });
  await look(7 * 24 + 1);
  const lanes = async () => (await desk.db.read.select({ kind: jobs.kind, lane: jobs.lane }).from(jobs).where(isNull(jobs.doneAt)));
  expect(await lanes()).toEqual([{ kind: "capture", lane: "rechecks" }]);
  const [queued] = await waiting();
  expect((await checker("POST", `/evidence/${evidenceId}/captures`, {})).body).toMatchObject({ id: queued?.id, cause: "recheck" });
  expect(await lanes()).toEqual([{ kind: "capture", lane: "captures" }]);
});
