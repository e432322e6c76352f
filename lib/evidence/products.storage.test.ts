/** What the desk makes of a page that it captures is kept, but is nothing that was seen before. */
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { finishCapture } from "../capture/commands.ts";
import { analyses, frameHashes, jobs, likenesses } from "../db/schema/index.ts";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { analyseWhatIsThere } from "./analysing.ts";
import { getFileView } from "./file-view.ts";
import { kept, storeIn } from "./fixtures.ts";
import { forgetProducts } from "./products.ts";
import type { FileRole } from "./words.ts";

type Kept = { id: string; sha256: string };

let desk: TestDesk;
let checker: Caller & { id: string };
let sourceId = "";
let told = 0;

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  sourceId = await aSource(checker);
});
afterAll(() => desk.close());
beforeEach(() => desk.db.transaction(async (tx) => { await tx.delete(jobs).where(eq(jobs.kind, "analyse")); }));

/** A capture that brought files in these roles; their bytes are no other's unless they are given. */
async function aCapture(brought: Partial<Record<FileRole, { mediaType: string; bytes?: Buffer }>>): Promise<Record<string, Kept>> {
  const claim = await checker("POST", "/claims", { statement: "The bridge fell.", kind: "fact", language: "en" });
  await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text", url: "https://interfax.example/bridge" });
  const [capture] = (await checker("GET", `/claims/${claim.body.id}/captures`)).body.items;
  const files = await Promise.all(Object.entries(brought).map(async ([role, { mediaType, bytes = Buffer.from(`${role} ${told += 1}`) }]) =>
    ({ sha256: await kept(storeIn(desk), bytes), bytes: bytes.length, mediaType, name: role, role: role as FileRole, text: null })));
  await finishCapture({ db: desk.db, actor: commandLine }, capture.id, { state: "done", step: "done", reason: null, warnings: [], record: {}, files, textHash: null, article: { title: null } });
  const { snapshot } = (await checker("GET", `/snapshots/${capture.id}`)).body;
  return Object.fromEntries(snapshot.files.map((file: Kept & { role: string }) => [file.role, file]));
}

async function anUpload(bytes: Buffer, name = "bridge.png"): Promise<Kept> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), name);
  return (await checker("POST", "/files", form)).body;
}

const toBeLookedInto = async (): Promise<unknown[]> => (await desk.db.read.select().from(jobs).where(eq(jobs.kind, "analyse"))).map(({ payload }) => payload);
const page = { screenshot: { mediaType: "image/png" }, pdf: { mediaType: "application/pdf" }, text: { mediaType: "text/plain" } };

test("picture and print of a captured page are not looked into, and nobody is told to wait for it", async () => {
  const { screenshot, pdf } = await aCapture(page);
  expect(await toBeLookedInto()).toEqual([]);
  for (const file of [screenshot, pdf]) expect((await checker("GET", `/files/${file?.id}/analysis`)).body).toMatchObject({ state: "done", thumbnail: null, problems: [] });
  const productOf = async (id = "") => (await getFileView({ db: desk.db, actor: commandLine }, id)).product;
  expect([await productOf(screenshot?.id), await productOf(pdf?.id)]).toEqual(["screenshot", "pdf"]);
});

test("a video at an address of its own is the source itself, and is looked into", async () => {
  const { original } = await aCapture({ original: { mediaType: "video/mp4" } });
  expect(await toBeLookedInto()).toEqual([{ sha256: original?.sha256 }]);
  expect(await getFileView({ db: desk.db, actor: commandLine }, original?.id ?? "")).toMatchObject({ product: null });
});

test("the picture of a page that somebody uploads as evidence is looked into like any other", async () => {
  const bytes = await sharp({ create: { width: 32, height: 24, channels: 3, background: "#123456" } }).png().toBuffer();
  const { screenshot } = await aCapture({ screenshot: { mediaType: "image/png", bytes } });
  const upload = await anUpload(bytes);
  expect(upload.sha256).toBe(screenshot?.sha256);
  expect(await toBeLookedInto()).toEqual([{ sha256: upload.sha256 }]);
  await forgetProducts(desk.db);
  expect(await desk.db.read.select().from(analyses).where(eq(analyses.sha256, upload.sha256))).toHaveLength(1);
  for (const { id } of [upload, screenshot as Kept]) expect((await getFileView({ db: desk.db, actor: commandLine }, id)).product).toBeNull();
});

test("what an older desk noted of its own products is told no more, and is not made again at the next start", async () => {
  const [first, second, upload] = [await aCapture(page), await aCapture(page), await anUpload(Buffer.from("An uploaded picture."), "bridge.txt")];
  const [one, two] = [first["screenshot"]?.sha256 ?? "", second["screenshot"]?.sha256 ?? ""];
  const at = new Date();
  await desk.db.transaction(async (tx) => {
    for (const sha256 of [one, two, upload.sha256]) {
      await tx.insert(analyses).values({ sha256, state: "done", at }).onConflictDoNothing();
      await tx.insert(frameHashes).values({ id: `hash ${sha256}`, sha256, at: 0, part: 0, hash: "0".repeat(64) });
    }
    for (const [later, earlier] of [[two, one], [upload.sha256, one], [two, upload.sha256]] as const) await tx.insert(likenesses).values({ sha256: later, earlier, frames: [], mirrored: false, said: "1 of 1 frames", at });
  });
  const matches = async (file: Kept | undefined) => (await checker("GET", `/files/${file?.id}/matches`)).body.items.length;
  expect([await matches(second["screenshot"]), await matches(upload)]).toEqual([2, 2]);
  await forgetProducts(desk.db);
  await forgetProducts(desk.db);
  await analyseWhatIsThere(desk.db, at);
  expect([await matches(second["screenshot"]), await matches(upload)]).toEqual([0, 0]);
  const hashed = (await desk.db.read.select().from(frameHashes)).map(({ sha256 }) => sha256);
  expect([hashed.includes(one), hashed.includes(two), hashed.includes(upload.sha256)]).toEqual([false, false, true]);
  expect(await toBeLookedInto()).toEqual([]);
});
