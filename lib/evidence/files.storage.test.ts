import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { files, likenesses } from "../db/schema/index.ts";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { handledBy } from "./custody.ts";
import { kept, storeIn } from "./fixtures.ts";
import { getFileView } from "./file-view.ts";
import { commandLine } from "../people/desk.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let admin: Caller & { id: string };
let picture: Blob;

beforeAll(async () => {
  desk = await aDesk();
  [checker, admin] = [await desk.as("checker", "fact_checker"), await desk.as("admin", "admin")];
  const { sharp } = await import("../media/decoder.ts");
  const pixels = Buffer.from(Array.from({ length: 120 * 80 * 3 }, (_, at) => (at * 7919) % 251));
  picture = new Blob([new Uint8Array(await sharp(pixels, { raw: { width: 120, height: 80, channels: 3 } }).jpeg().toBuffer())]);
});
afterAll(() => desk.close());

async function uploaded(content: Blob, name: string): Promise<{ id: string; sha256: string }> {
  const form = new FormData();
  form.append("file", content, name);
  return (await checker("POST", "/files", form)).body;
}

const eventsOf = async (id: string): Promise<string[]> => (await checker("GET", `/files/${id}/custody`)).body.items.map(({ action }: { action: string }) => action);

test("a view of a picture is made once, whoever asks and of whichever equal file, and is gone with it", async () => {
  const [first, second] = [await uploaded(picture, "bridge.jpg"), await uploaded(picture, "bridge again.jpg")];
  const views = await Promise.all([checker("GET", `/files/${first.id}/views/noise`), checker("GET", `/files/${second.id}/views/noise`)]);
  expect(views[0]).toMatchObject({ status: 200, body: { mediaType: "image/png", name: "noise.png" } });
  expect(views[1]?.body.id).toBe(views[0]?.body.id);
  for (const path of ["views/noise", "waveform", "analysis", "matches", "custody"]) expect((await desk.asReader("GET", `/files/${first.id}/${path}`)).status).toBe(401);
  const levels = await checker("GET", `/files/${first.id}/views/error-level`);
  expect(levels.body.sha256).not.toBe(views[0]?.body.sha256);
  expect(await desk.db.read.select({ id: files.id }).from(files).where(eq(files.madeFrom, first.id))).toHaveLength(2);

  // The other of two equal files is erased: what was made of their content goes all the same.
  expect((await admin("DELETE", `/files/${second.id}`, { reason: "A person asked for it." })).status).toBe(200);
  expect((await checker("GET", `/files/${views[0]?.body.id}`)).status).toBe(404);
  expect((await checker("GET", `/files/${first.id}/views/noise`)).body).toMatchObject({ problem: "invalid" });
  expect(await getFileView({ db: desk.db, actor: commandLine }, first.id)).toMatchObject({ fate: { is: "erased", reason: "A person asked for it." } });
});

test("there is no such view of what is no picture, and of a broken one the reason is said", async () => {
  const text = await uploaded(new Blob(["Some words."]), "words.txt");
  expect(await checker("GET", `/files/${text.id}/views/noise`)).toMatchObject({ status: 422, body: { detail: "There is such a view of pictures made of pixels alone." } });
  const broken = await uploaded(new Blob([new Uint8Array(await picture.arrayBuffer()).subarray(0, 200)]), "half.jpg");
  expect(await checker("GET", `/files/${broken.id}/views/noise`)).toMatchObject({ status: 422, body: { detail: expect.stringMatching(/^This view of the picture cannot be made: .*Look at the original instead\.$/) } });
  expect((await checker("GET", `/files/${text.id}/views/sharpened`)).status).toBe(422);
});

test("who gets an original is noted, looking at what the desk made of it is not", async () => {
  const clip = await uploaded(new Blob([new Uint8Array(await readFile("examples/handover/documents/sample-video.mp4"))]), "clip.mp4");
  const sha256 = await kept(storeIn(desk), "a frame");
  await desk.db.transaction(async (tx) => { await tx.insert(files).values({ id: "frame", sha256, bytes: 7, mediaType: "image/webp", name: "frame.webp", by: checker.id, at: new Date(), madeFrom: clip.id }); });
  expect((await checker("GET", "/files/frame")).status).toBe(302);
  expect((await checker("GET", `/files/${clip.id}`)).status).toBe(302);
  expect(await eventsOf(clip.id)).toEqual(["download", "upload"]);
  expect(await eventsOf("frame")).toEqual([]);
});

test("a browser that shows an original views it; what it only saves, and what a program gets, is downloaded", () => {
  const program = { id: checker.id, name: "checker", roles: ["fact_checker" as const], scopes: ["read" as const], session: null };
  const person = { ...program, scopes: null, session: { idHash: "s", provenAt: new Date(), provenSince: new Date() } };
  expect(handledBy(person, { mediaType: "video/mp4" })).toBe("view");
  expect(handledBy(person, { mediaType: "text/html" })).toBe("download");
  expect(handledBy(program, { mediaType: "video/mp4" })).toBe("download");
});

test("the page of a file names the items that hold it, and the match says which was first", async () => {
  const [older, newer] = [await uploaded(new Blob(["The first footage."]), "one.txt"), await uploaded(new Blob(["The second footage."]), "two.txt")];
  const claim = await checker("POST", "/claims", { statement: "The footage is new.", kind: "figure", language: "en" });
  const sourceId = await aSource(checker);
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "video", fileId: older.id, locator: "0:01.000" });
  expect(await getFileView({ db: desk.db, actor: commandLine }, older.id)).toMatchObject({
    fate: null, by: "checker", places: [{ claimId: claim.body.id, statement: "The footage is new.", evidenceId: item.body.evidence.id, locator: "0:01.000", source: "Interfax" }],
  });
  await desk.db.transaction(async (tx) => { await tx.insert(likenesses).values({ sha256: newer.sha256, earlier: older.sha256, frames: [{ here: 5, there: 4, distance: 10 }], mirrored: false, said: "7 of 9 frames", at: new Date() }); });
  expect((await checker("GET", `/files/${newer.id}/matches`)).body.items).toMatchObject([{ fileId: older.id, earlier: true, claimId: claim.body.id, frames: [{ here: 5, there: 4 }] }]);
  expect((await checker("GET", `/files/${older.id}/matches`)).body.items).toMatchObject([{ fileId: newer.id, earlier: false, frames: [{ here: 4, there: 5 }] }]);
});
