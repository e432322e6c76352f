import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aDesk, type Caller, type TestDesk } from "../fixtures.ts";
import { anUploadDesk, MOST_BYTES } from "./fixtures.ts";
import { MOST_UNFINISHED } from "./upload-folder.ts";

let desk: TestDesk;
let uploads: Awaited<ReturnType<typeof anUploadDesk>>;
let checker: Caller & { id: string };
let token = "";
let film: Buffer;
const DAY_MS = 86_400_000;

beforeAll(async () => {
  desk = await aDesk();
  uploads = await anUploadDesk(desk);
  checker = await desk.as("checker", "fact_checker");
  token = await uploads.tokenOf(checker.id);
  const clip = await readFile("examples/handover/documents/sample-video.mp4");
  // A film of its own, long enough for several parts, that no other test has sent.
  film = Buffer.concat([clip, randomBytes(1_500_000 - clip.length % 1000)]).subarray(0, 1_500_000);
});
afterAll(async () => { await uploads.close(); await desk.close(); });

const sha256 = (body: Buffer): string => createHash("sha256").update(body).digest("hex");
const asked = (address: string, { method = "GET", as = token, headers = {} }: { method?: string; as?: string; headers?: Record<string, string> } = {}) =>
  fetch(address, { method, headers: { authorization: `Bearer ${as}`, "tus-resumable": "1.0.0", ...headers } });
const uploadsNoted = async (): Promise<number> => (await checker("GET", "/events?thing=file&limit=200")).body.items.filter(({ action }: { action: string }) => action === "upload").length;

test("a film sent in parts over a line that breaks is kept byte for byte", async () => {
  let parts = 0;
  uploads.line.breakAfter(700_000);
  const address = await uploads.send({ name: "Фільм.mp4", body: film, token, chunkSize: 256_000, onChunkComplete: () => { parts += 1; } });
  expect(parts).toBeGreaterThan(4);
  const record = await (await asked(address)).json();
  expect(record).toMatchObject({ sha256: sha256(film), bytes: film.length, mediaType: "video/mp4", name: "Фільм.mp4" });
  expect((await checker("GET", `/files/${record.id}/custody`)).body.items).toMatchObject([{ action: "upload", by: { name: "checker" } }]);
});

test("a part that is cut in the middle counts as far as it reached the disk", async () => {
  const begun = await asked(uploads.address, { method: "POST", headers: { "upload-length": String(film.length), "upload-metadata": `filename ${btoa("cut.mp4")}` } });
  const address = new URL(begun.headers.get("location") ?? "", uploads.address).href;
  const lying = () => statSync(join(uploads.folder, address.split("/").at(-1) ?? "")).size;
  const sent = (from: number) => fetch(address, { method: "PATCH", body: new Uint8Array(film.subarray(from)), headers: { authorization: `Bearer ${token}`, "tus-resumable": "1.0.0", "upload-offset": String(from), "content-type": "application/offset+octet-stream" } });
  uploads.line.holdAfter(400_000);
  const part = sent(0).catch(() => "cut");
  await expect.poll(lying, { timeout: 20_000 }).toBeGreaterThan(0);
  uploads.line.cut();
  expect(await part).toBe("cut");
  const offset = Number((await asked(address, { method: "HEAD" })).headers.get("upload-offset"));
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(film.length);
  expect(await (await asked(address)).json()).toMatchObject({ problem: "not_found", detail: "This upload is not whole yet." });
  // Bytes that were still on their way to the disk may have come meanwhile: then the desk says so (409), and is asked again.
  await expect.poll(async () => (await sent(lying())).status, { timeout: 20_000 }).toBe(204);
  expect(await (await asked(address)).json()).toMatchObject({ sha256: sha256(film), name: "cut.mp4" });
});

test("the desk restarts between two parts, and the upload goes on where it was", async () => {
  const address = await uploads.send({ name: "film.mp4", body: film, token, chunkSize: 500_000, onChunkComplete: (_, sent) => { if (sent === 500_000) uploads.restart(); } });
  expect(await (await asked(address)).json()).toMatchObject({ sha256: sha256(film) });
});

test("what was whole when the desk ended is taken in when its sender asks, and once", async () => {
  const address = await uploads.send({ name: "film.mp4", body: film, token });
  const id = address.split("/").at(-1) ?? "";
  const path = join(uploads.folder, id);
  // As a desk leaves it that was killed after the last byte: whole, and nothing came of it yet.
  rmSync(`${path}.kept`);
  await writeFile(path, film);
  uploads.restart();
  const before = await uploadsNoted();
  const records = await Promise.all([asked(address), asked(address), asked(address)].map(async (answer) => (await answer).json()));
  expect(new Set(records.map((record) => record.id)).size).toBe(1);
  expect(records[0]).toMatchObject({ sha256: sha256(film) });
  expect(await uploadsNoted()).toBe(before + 1);
});

test("whoever did not hear the answer hears that it is whole; an empty part more keeps nothing a second time", async () => {
  const address = await uploads.send({ name: "film.mp4", body: film, token });
  const before = await uploadsNoted();
  const head = await asked(address, { method: "HEAD" });
  expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length")]).toEqual([200, String(film.length), String(film.length)]);
  const more = await asked(address, { method: "PATCH", headers: { "upload-offset": String(film.length), "content-type": "application/offset+octet-stream" } });
  expect(more.status).toBe(204);
  expect(await uploadsNoted()).toBe(before);
  expect(await (await asked(address)).json()).toMatchObject({ sha256: sha256(film) });
  // The bytes lie in the store alone.
  expect(statSync(join(uploads.folder, address.split("/").at(-1) ?? "")).blocks).toBe(0);
  expect((await asked(address, { method: "DELETE" })).status).toBe(400);
});

test("a program and a file that is too big are refused in words, and nothing stays of them", async () => {
  const before = readdirSync(uploads.folder);
  const program = await uploads.send({ name: "harmless.mp4", body: Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), randomBytes(5000)]), token }).catch(refusalIn);
  expect(program).toMatchObject({ status: 415, detail: expect.stringMatching(/Text, HTML, PDF, pictures, sound and video are taken\.$/) });
  const big = await uploads.send({ name: "big.mp4", body: Buffer.alloc(MOST_BYTES + 1), token }).catch(refusalIn);
  expect(big).toMatchObject({ status: 413, problem: "too_much", detail: expect.stringContaining("the most this desk takes") });
  expect(readdirSync(uploads.folder)).toEqual(before);
});

const refusalIn = (error: { originalResponse?: { getBody(): string } }): unknown => JSON.parse(error.originalResponse?.getBody() ?? "null");

test("another person's upload is not there, and whoever may not add evidence cannot begin one", async () => {
  const address = await uploads.send({ name: "film.mp4", body: film, token });
  const other = await uploads.tokenOf((await desk.as("other", "fact_checker")).id);
  expect([(await asked(address, { as: other })).status, (await asked(address, { as: other, method: "HEAD" })).status, (await asked(address, { as: other, method: "DELETE" })).status]).toEqual([404, 404, 404]);
  const reader = await uploads.tokenOf((await desk.as("observer", "admin")).id);
  const refused = await asked(uploads.address, { as: reader, method: "POST", headers: { "upload-length": "5" } });
  expect(await refused.json()).toMatchObject({ status: 403, problem: "not_allowed" });
  expect((await asked(uploads.address, { as: "nobody", method: "POST", headers: { "upload-length": "5" } })).status).toBe(401);
});

test("one person begins so many uploads and no more, also at once; whoever ends one begins another, and others are not kept from theirs", async () => {
  const busy = await uploads.tokenOf((await desk.as("busy", "fact_checker")).id);
  const begin = (as = busy) => asked(uploads.address, { as, method: "POST", headers: { "upload-length": "5" } });
  const begun = await Promise.all(Array.from({ length: MOST_UNFINISHED + 10 }, () => begin()));
  const refused = begun.filter(({ status }) => status !== 201);
  expect(refused.map(({ status }) => status)).toEqual(Array(10).fill(429));
  expect([refused[0]?.headers.get("retry-after"), refused[0]?.headers.get("content-type")]).toEqual(["3600", "application/problem+json"]);
  expect(await refused[0]?.json()).toMatchObject({ problem: "too_much", detail: expect.stringMatching(/^50 of your uploads are not finished/) });
  expect((await begin(token)).status).toBe(201);
  const [one, other] = begun.filter(({ status }) => status === 201).map(({ headers }) => new URL(headers.get("location") ?? "", uploads.address).href);
  expect((await asked(one ?? "", { as: busy, method: "DELETE" })).status).toBe(204);
  expect([(await begin()).status, (await begin()).status]).toEqual([201, 429]);
  const whole = await fetch(other ?? "", { method: "PATCH", body: "Words", headers: { authorization: `Bearer ${busy}`, "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" } });
  expect([whole.status, (await begin()).status]).toEqual([204, 201]);
});

test("an upload that nobody went on with for a week is dropped; a fresh one stays", async () => {
  await asked(uploads.address, { method: "POST", headers: { "upload-length": "5" } });
  const lying = readdirSync(uploads.folder).length;
  expect(lying).toBeGreaterThan(1);
  await uploads.sweep(new Date(Date.now() + 6 * DAY_MS));
  expect(readdirSync(uploads.folder)).toHaveLength(lying);
  await uploads.sweep(new Date(Date.now() + 8 * DAY_MS));
  expect(readdirSync(uploads.folder)).toEqual([]);
});
