import { eq, inArray } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyses, files, frameHashes, jobs } from "../db/schema/index.ts";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { workAt } from "../jobs/fixtures.ts";
import type { JobParts } from "../jobs/parts.ts";
import { analyseWhatIsThere } from "./analysing.ts";
import { storeIn } from "./fixtures.ts";

let desk: TestDesk;
let checker: Caller;
let admin: Caller;

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
});
afterAll(() => desk.close());

const store = () => storeIn(desk);
const work = (more: Partial<JobParts> = {}) => workAt(desk, ["analysis", "desk"], more);

/** A picture that is no other's: of a colour and a shape of its own. */
function aPicture(place: number): Promise<Buffer> {
  const shape = (width: number, height: number, background: string) => ({ create: { width, height, channels: 3 as const, background } });
  return sharp(shape(320, 240, "#123456"))
    .composite([{ input: shape(100, 60, "red"), left: 10 + place * 40, top: 50 + place * 10 }, { input: shape(90, 80, "yellow"), left: 200 - place * 30, top: 140 }]).png().toBuffer();
}

async function upload(bytes: Buffer, name = "photo.png"): Promise<{ id: string; sha256: string }> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return (await checker("POST", "/files", form)).body;
}

const erase = (id: string) => admin("DELETE", `/files/${id}`, { reason: "A court said so." });
const lying = (hashes: readonly string[]): Promise<boolean[]> => Promise.all(hashes.map((sha256) => store().has(sha256)));
async function madeFrom(ids: string[]): Promise<string[]> {
  return (await desk.db.read.select({ sha256: files.sha256 }).from(files).where(inArray(files.madeFrom, ids))).map(({ sha256 }) => sha256);
}

test("a picture that was uploaded twice is erased with what was made of either", async () => {
  const [first, second] = [await upload(await aPicture(0)), await upload(await aPicture(0))];
  await work();
  const made = await madeFrom([first.id]);
  expect(await lying([first.sha256, ...made])).toEqual([true, true]);
  expect((await erase(second.id)).status).toBe(200);
  await work();
  expect(await lying([first.sha256, ...made])).toEqual([false, false]);
  expect((await checker("GET", `/files/${first.id}/analysis`)).body).toMatchObject({ state: "done", thumbnail: null, metadata: [] });
});

test("brought again, what was erased goes again, and nobody waits for its analysis", async () => {
  const again = await upload(await aPicture(0));
  await work();
  expect(await lying([again.sha256])).toEqual([false]);
  expect(await checker("GET", `/files/${again.id}`)).toMatchObject({ status: 404, body: { detail: "This file was erased: A court said so." } });
  expect((await checker("GET", `/files/${again.id}/analysis`)).body.state).toBe("done");
});

test("a picture that another file's analysis made as well stays with that one", async () => {
  const picture = await upload(await aPicture(1));
  await work();
  const [made = ""] = await madeFrom([picture.id]);
  const other = await upload(await aPicture(2));
  await desk.db.transaction(async (tx) => { await tx.update(files).set({ madeFrom: other.id }).where(eq(files.sha256, made)); });
  const [row] = await desk.db.read.select().from(files).where(eq(files.sha256, made));
  await desk.db.transaction(async (tx) => { await tx.insert(files).values({ ...row as typeof files.$inferSelect, id: "another", madeFrom: picture.id }); });
  await erase(picture.id);
  await work();
  expect(await lying([picture.sha256, made])).toEqual([false, true]);
});

test("erased while it is looked into, a picture leaves neither a smaller one nor hashes of what it shows", async () => {
  const picture = await upload(await aPicture(3));
  const real = store();
  let isErased = false;
  await work({ store: { ...real, stage: async (...given) => {
    if (!isErased) isErased = (await erase(picture.id)).status === 200;
    return real.stage(...given);
  } } });
  await work();
  expect(isErased).toBe(true);
  const made = await madeFrom([picture.id]);
  expect([made.length, await lying([picture.sha256, ...made])]).toEqual([1, [false, false]]);
  expect(await desk.db.read.select().from(frameHashes).where(eq(frameHashes.sha256, picture.sha256))).toEqual([]);
  expect(await desk.db.read.select().from(analyses).where(eq(analyses.sha256, picture.sha256))).toEqual([]);
});

test("what a desk kept before it looked into files is looked into once", async () => {
  const picture = await upload(await aPicture(4));
  await desk.db.transaction(async (tx) => { await tx.delete(analyses).where(eq(analyses.sha256, picture.sha256)); await tx.delete(jobs); });
  await analyseWhatIsThere(desk.db, new Date());
  await analyseWhatIsThere(desk.db, new Date());
  expect((await desk.db.read.select().from(jobs)).map(({ payload }) => payload)).toEqual([{ sha256: picture.sha256 }]);
});
