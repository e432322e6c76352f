import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyses, files, jobs } from "../db/schema/index.ts";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { workAt } from "../jobs/fixtures.ts";
import type { JobParts } from "../jobs/parts.ts";
import { takeUpWhatWaits } from "../jobs/take-up.ts";
import { emailOf } from "../people/fixtures.ts";
import { storeIn } from "./fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let admin: Caller;
let pictures = 0;

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
});
afterAll(() => desk.close());

const store = () => storeIn(desk);
const work = (more: Partial<JobParts> = {}) => workAt(desk, ["analysis", "desk"], more);

async function upload(bytes: Buffer, name: string): Promise<{ id: string; sha256: string }> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return (await checker("POST", "/files", form)).body;
}

/** A photo that is no other's. */
async function aPhoto(): Promise<{ id: string; sha256: string }> {
  pictures += 1;
  const shape = (width: number, height: number, background: string) => ({ create: { width, height, channels: 3 as const, background } });
  return upload(await sharp(shape(320, 240, "#345678")).composite([{ input: shape(80, 40 + pictures * 10, "orange"), left: 20 * pictures, top: 60 }]).png().toBuffer(), "photo.png");
}

const ask = (id: string, who = checker) => who("POST", `/files/${id}/analysis`, {});
const stop = (id: string, who = checker) => who("DELETE", `/files/${id}/analysis`);
const analysisOf = async (id: string) => (await checker("GET", `/files/${id}/analysis`)).body;
const events = async (id: string): Promise<string[]> => (await checker("GET", `/files/${id}/custody`)).body.items.map(({ action }: { action: string }) => action);

describe("a photo that waits to be looked into", () => {
  test("is stopped, waits for nothing any more, and is looked into when somebody asks again", async () => {
    const photo = await aPhoto();
    expect(await stop(photo.id)).toMatchObject({ status: 200, body: { state: "stopped", width: null } });
    await work();
    expect(await takeUpWhatWaits(desk.db, new Date())).toBe(0);
    expect(await analysisOf(photo.id)).toMatchObject({ state: "stopped", thumbnail: null });
    expect(await ask(photo.id)).toMatchObject({ status: 202, body: { state: "queued", percent: 0 } });
    expect((await ask(photo.id)).body.state).toBe("queued");
    await work();
    expect(await analysisOf(photo.id)).toMatchObject({ state: "done", width: 320, height: 240, percent: 100, tries: 1 });
    expect(await events(photo.id)).toEqual(["ask_analysis", "cancel_analysis", "upload"]);
  });

  test("stopped and asked for before a worker came by, is looked into once", async () => {
    const photo = await aPhoto();
    await stop(photo.id);
    await ask(photo.id);
    const open = (await desk.db.read.select().from(jobs)).filter(({ payload, doneAt }) => doneAt === null && payload.sha256 === photo.sha256);
    // One after another, whatever number of workers there is.
    expect([open.length, new Set(open.map(({ turn }) => turn)).size]).toEqual([2, 1]);
    await work();
    expect(await desk.db.read.select({ state: analyses.state, tries: analyses.tries }).from(analyses).where(eq(analyses.sha256, photo.sha256))).toEqual([{ state: "done", tries: 1 }]);
  });

  test("once looked into leaves nothing to stop, and can be looked into again all the same", async () => {
    const photo = await aPhoto();
    await work();
    expect(await stop(photo.id)).toMatchObject({ status: 422, body: { problem: "invalid", detail: expect.stringContaining("nothing to stop") } });
    await ask(photo.id);
    // What is known stays in sight meanwhile.
    expect(await analysisOf(photo.id)).toMatchObject({ state: "queued", width: 320 });
    expect(await stop(photo.id)).toMatchObject({ body: { state: "stopped", width: 320 } });
  });
});

describe("a photo that ended the worker again and again", () => {
  test("is given up with its reason, and tried anew when somebody asks", async () => {
    const photo = await aPhoto();
    await desk.db.transaction(async (tx) => { await tx.update(analyses).set({ state: "running", tries: 3 }).where(eq(analyses.sha256, photo.sha256)); });
    await work();
    expect(await analysisOf(photo.id)).toMatchObject({ state: "failed", problems: ["Looking into this file ended the desk's worker three times."] });
    await ask(photo.id);
    await work();
    expect(await analysisOf(photo.id)).toMatchObject({ state: "done", width: 320, problems: [] });
  });
});

describe("stopped while its pictures are put away", () => {
  const meanwhile = (deed: () => Promise<unknown>): Partial<JobParts> => {
    const real = store();
    let done = false;
    return { store: { ...real, stage: async (...given) => {
      if (!done) { done = true; await deed(); }
      return real.stage(...given);
    } } };
  };

  test("a photo stays stopped, and erasing it takes what was made of it as well", async () => {
    const photo = await aPhoto();
    await work(meanwhile(() => stop(photo.id)));
    expect(await analysisOf(photo.id)).toMatchObject({ state: "stopped", thumbnail: null });
    const made = await desk.db.read.select({ sha256: files.sha256 }).from(files).where(eq(files.madeFrom, photo.id));
    expect(made).toHaveLength(1);
    expect((await admin("DELETE", `/files/${photo.id}`, { reason: "A court said so." })).status).toBe(200);
    await work();
    expect(await store().has(made[0]?.sha256 ?? "")).toBe(false);
  });

  test("and asked for again, a photo is what the later look says", async () => {
    const photo = await aPhoto();
    let between = "";
    await work(meanwhile(async () => { await stop(photo.id); await ask(photo.id); between = (await analysisOf(photo.id)).state; }));
    expect([between, (await analysisOf(photo.id)).state]).toEqual(["queued", "queued"]);
    await work();
    expect(await analysisOf(photo.id)).toMatchObject({ state: "done", width: 320, thumbnail: expect.any(String) });
  });
});

test("whoever may not add evidence neither stops nor begins it; what is no such file is neither", async () => {
  const photo = await aPhoto();
  const readOnly = await desk.token(emailOf("checker"), ["read"]);
  for (const who of [admin, readOnly]) expect([(await stop(photo.id, who)).status, (await ask(photo.id, who)).status]).toEqual([403, 403]);
  expect([(await stop(photo.id, desk.asReader)).status, (await ask(photo.id, desk.asReader)).status, (await stop("none")).status, (await ask("none")).status]).toEqual([401, 401, 404, 404]);
  expect((await analysisOf(photo.id)).state).toBe("queued");
  expect((await checker("POST", `/files/${photo.id}/analysis`, { now: true })).status).toBe(422);
});

test("words, what the desk made itself, and what was erased are not looked into", async () => {
  const [words, photo] = [await upload(Buffer.from("A note."), "note.txt"), await aPhoto()];
  await work();
  const { thumbnail } = await analysisOf(photo.id);
  await admin("DELETE", `/files/${photo.id}`, { reason: "A court said so." });
  for (const id of [words.id, thumbnail, photo.id]) expect(await ask(id)).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/^The desk looks into pictures, sound, video and PDFs/) } });
});
