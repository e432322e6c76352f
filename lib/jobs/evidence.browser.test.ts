/** The whole way of evidence, with the real worker, browser and ffmpeg: captured, sealed, analysed, recognised. */
import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, isNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../capture/find-chromium.ts";
import { aWeb, type Web } from "../capture/fixtures.ts";
import { analyses, captures, jobs, snapshots } from "../db/schema/index.ts";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { makeSampleClips } from "../media/sample-clips.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let web: Web;
let sourceId = "";
let worker: ChildProcess | null = null;

beforeAll(async () => {
  [desk, web] = [await aDesk(), await aWeb()];
  checker = await desk.as("checker", "fact_checker");
  sourceId = await aSource(checker);
});
afterAll(async () => { web.close(); await desk.close(); });
afterEach(async () => { await ended(worker, "SIGTERM"); });

/** As bin/serve.ts starts it, on this test's desk. */
function start(): ChildProcess {
  worker = fork("bin/worker.ts", { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"], env: { ...process.env, DATABASE_URL: desk.url, DATA_DIR: desk.folder, CAPTURE_ALLOW_PRIVATE: web.host, LOG_LEVEL: "error", FIRST_START: "" } });
  return worker;
}

const ended = (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> | undefined => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => { child.once("exit", () => resolve()); child.kill(signal); });
};

async function anItemAt(path: string): Promise<{ claimId: string; captureId: string }> {
  const claim = await checker("POST", "/claims", { statement: "1,200 bodies were handed over.", kind: "figure", language: "en" });
  await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url: `http://${web.host}${path}` });
  const [capture] = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items;
  return { claimId: claim.body.id, captureId: capture.id };
}

const patience = { timeout: 90_000, interval: 20 };
const stateOf = async (captureId: string): Promise<string> => (await desk.db.read.select({ state: captures.state }).from(captures).where(eq(captures.id, captureId)))[0]?.state ?? "";
const stepOf = async (captureId: string): Promise<string> => (await desk.db.read.select({ step: captures.step }).from(captures).where(eq(captures.id, captureId)))[0]?.step ?? "";
/** A dead worker's lease runs out after a minute; here at once. */
const letGo = (): Promise<void> => desk.db.transaction(async (tx) => { await tx.update(jobs).set({ lockedUntil: null, runAt: new Date(0) }).where(isNull(jobs.doneAt)); });

describe.skipIf(findChromium() === null)("a worker that is killed", () => {
  test.each([["starting", "loading"], ["settling", "screenshot"], ["pdf", "text"], ["html", "archive"]])("at %s, and the next at %s, leaves one snapshot in the end, and no browser", async (...steps) => {
    const { claimId, captureId } = await anItemAt("/article");
    for (const step of steps) {
      start();
      // Steps pass quickly: it may already be further when it is seen.
      await expect.poll(async () => orderOf(await stepOf(captureId)) >= orderOf(step), patience).toBe(true);
      await ended(worker, "SIGKILL");
      await letGo();
    }
    start();
    await expect.poll(() => stateOf(captureId), patience).toBe("done");
    const kept = await desk.db.read.select().from(snapshots).where(eq(snapshots.claimId, claimId));
    expect(kept.map(({ id }) => id)).toEqual([captureId]);
    expect((await checker("GET", `/captures/${captureId}`)).body).toMatchObject({ tries: 3, warnings: [], percent: 100 });
    await expect.poll(browsersOf, { timeout: 10_000 }).toEqual([]);
  });
});

const order = ["queued", "starting", "loading", "settling", "screenshot", "pdf", "text", "html", "archive", "done"];
const orderOf = (step: string): number => order.indexOf(step);

/** Processes of Chromium that were started to capture. */
const browsersOf = (): string[] => readdirSync("/proc").filter((pid) => {
  try { return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("proxy-bypass-list=<-loopback>"); } catch { return false; }
});

describe.skipIf(findChromium() === null)("a page", () => {
  test("is captured, its quotation found, and its manifest names every file", async () => {
    start();
    const { claimId, captureId } = await anItemAt("/ukrainian");
    await expect.poll(() => stateOf(captureId), patience).toBe("done");
    const [item] = (await checker("GET", `/claims/${claimId}`)).body.evidence;
    const [snapshot] = item.snapshots;
    const roles = snapshot.files.map(({ role }: { role: string }) => role);
    expect(roles.toSorted()).toEqual(["boxes", "html", "manifest", "pdf", "screenshot", "text", "wacz"]);
    const { text, quote, marks } = (await checker("GET", `/snapshots/${snapshot.id}/text?quote=${encodeURIComponent("колони повернулися того ж вечора")}`)).body;
    expect([text.startsWith("Обмін тілами"), quote.found]).toEqual([true, true]);
    // In the picture too: within the window's width, below the headline.
    expect(marks.length).toBeGreaterThan(0);
    for (const { x, y, w, h } of marks) expect([x >= 0 && x + w <= 1280, y > 40, w > 20, h > 8]).toEqual([true, true, true, true]);
    const nearly = (await checker("GET", `/snapshots/${snapshot.id}/text?quote=${encodeURIComponent("колони повернулися того самого вечора")}`)).body.quote;
    expect([nearly.found, nearly.nearest.text]).toEqual([false, expect.stringContaining("того ж вечора")]);
    expect((await checker("GET", `/snapshots/${snapshot.id}`)).body).toMatchObject({ number: 1, of: 1, capture: { record: { status: 200, said: { language: "uk" }, allowPrivate: [web.host] } } });
  });

  test("has its quotations found beside the article and in a frame as well, and the view says where", async () => {
    start();
    const { claimId, captureId } = await anItemAt("/beside");
    await expect.poll(() => stateOf(captureId), patience).toBe("done");
    const [item] = (await checker("GET", `/claims/${claimId}`)).body.evidence;
    const foundIn = async (quote: string) => { const { from, quote: search } = (await checker("GET", `/snapshots/${item.snapshots[0].id}/text?quote=${encodeURIComponent(quote)}`)).body; return [search.found, from.role]; };
    expect(await foundIn("the columns of refrigerated lorries went back the same evening")).toEqual([true, "text"]);
    expect(await foundIn("The bridge fell on Monday.")).toEqual([true, "boxes"]);
    expect(await foundIn("We saw it ourselves, wrote the mayor.")).toEqual([true, "pdf"]);
    // What the desk made of the page is not looked into.
    expect(await desk.db.read.select().from(analyses)).toEqual([]);
  });

  test("on a private network is never fetched, and the item says so", async () => {
    start();
    const asked = web.asked.length;
    const claim = await checker("POST", "/claims", { statement: "Nothing.", kind: "fact", language: "en" });
    await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url: "http://127.0.0.1/article" });
    const captureId = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items[0].id;
    await expect.poll(() => stateOf(captureId), patience).toBe("blocked");
    expect([(await checker("GET", `/captures/${captureId}`)).body.reason, web.asked.length]).toEqual(["Private network: never fetched.", asked]);
  });

  test("asked for by its address becomes an article with what the page says of itself", async () => {
    start();
    const asked = (await checker("POST", "/articles", { url: `http://${web.host}/article` })).body;
    await expect.poll(() => stateOf(asked.capture.id), patience).toBe("done");
    expect((await checker("GET", `/articles/${asked.article.id}`)).body).toMatchObject({ title: "Bodies handed over at the border", author: expect.stringContaining("Olena Petrenko"), language: "en", text: expect.stringContaining("refrigerated lorries") });
  });
});

describe("footage", () => {
  const folder = mkdtempSync(join(tmpdir(), "clips-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("that was cut, scaled and uploaded again is recognised as what was seen before, and in which claim", async () => {
    start();
    const { original, recycled } = await makeSampleClips(folder);
    const [first, second] = [await anUploadOf(original), await anUploadOf(recycled)];
    await expect.poll(async () => (await checker("GET", `/files/${second.fileId}/matches`)).body.items.length, patience).toBe(1);
    const analysis = (await checker("GET", `/files/${first.fileId}/analysis`)).body;
    expect(analysis).toMatchObject({ state: "done", width: 640, height: 360, createdAt: expect.stringContaining("2025-06-07T09:00:00"), duration: expect.closeTo(12, 0) });
    expect(analysis.keyFrames.length).toBeGreaterThanOrEqual(3);
    const [match] = (await checker("GET", `/files/${second.fileId}/matches`)).body.items;
    expect(match).toMatchObject({ fileId: first.fileId, claimId: first.claimId, mirrored: false, words: expect.stringContaining("shifted by 1.0 s") });
    expect((await checker("GET", `/files/${first.fileId}/matches`)).body.items[0]).toMatchObject({ fileId: second.fileId, claimId: second.claimId });
  });

  async function anUploadOf(path: string): Promise<{ fileId: string; claimId: string }> {
    const form = new FormData();
    form.append("file", new Blob([readFileSync(path)]), "clip.mp4");
    const { body } = await checker("POST", "/files", form);
    const claim = await checker("POST", "/claims", { statement: `A video shows it: ${path.length}.`, kind: "authenticity", language: "en" });
    await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "video", fileId: body.id });
    await expect.poll(async () => (await checker("GET", `/files/${body.id}/analysis`)).body.state, patience).toBe("done");
    return { fileId: body.id, claimId: claim.body.id };
  }
});
