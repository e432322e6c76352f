import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { actorOf } from "../auth/actor.ts";
import { files } from "../db/schema/index.ts";
import { folderFiles } from "../evidence/folder-files.ts";
import { aDesk, type TestDesk } from "../fixtures.ts";
import { commandLine } from "../people/desk.ts";
import { createToken } from "../tokens/commands.ts";
import { resumableUploads } from "./resumable.ts";

const publicUrl = "http://localhost:4711";
const maxBytes = 5 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "uploads-"));
let desk: TestDesk;
let uploads: ReturnType<typeof resumableUploads>;
let checker: { id: string; token: string };

beforeAll(async () => {
  desk = await aDesk();
  const { id } = await desk.as("checker", "fact_checker");
  checker = { id, token: (await createToken({ db: desk.db, actor: commandLine }, id, { name: "phone", scopes: ["write"] })).token };
});
beforeEach(() => {
  mkdirSync(folder, { recursive: true });
  const store = folderFiles({ dataDir: desk.folder, evidenceUrl: "http://127.0.0.1:4712", secret: "s".repeat(32), maxUploadBytes: maxBytes });
  uploads = resumableUploads({ database: async () => desk.db, whoAsks: actorOf, files: () => store, publicUrl, folder, maxBytes });
});
afterAll(async () => { await desk.close(); rmSync(folder, { recursive: true }); });

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const sent = { authorization: `Bearer ${checker.token}`, "tus-resumable": "1.0.0", ...headers };
  const response = await uploads.fetch(new Request(publicUrl + path, { method, headers: sent, ...(body !== undefined && { body }) }));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const begin = async (length: number): Promise<string> => (await ask("POST", "/api/files", { "upload-length": String(length) })).headers.get("location") ?? "";
const part = (address: string, offset: number, body: string) => ask("PATCH", address, { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" }, body);
const idIn = (address: string): string => address.split("/").at(-1) ?? "";

test("an upload whose end is told many times at once is one file, and stays there for whoever asks", async () => {
  const address = await begin(26);
  expect((await part(address, 0, "Footage from the crossing.")).status).toBe(204);
  const again = await Promise.all(Array.from({ length: 6 }, () => part(address, 26, "")));
  expect(again.map(({ status }) => status)).toEqual(Array(6).fill(204));
  const record = JSON.parse((await ask("GET", address)).text);
  expect((await desk.db.read.select().from(files).where(eq(files.sha256, record.sha256))).map(({ id }) => id)).toEqual([record.id]);
  expect((await ask("HEAD", address)).headers.get("upload-offset")).toBe("26");
  expect((await ask("DELETE", address)).status).toBe(400);
});

test("one that was whole when the desk died is taken in when its sender asks for it", async () => {
  const address = await begin(9);
  writeFileSync(join(folder, idIn(address)), "All of it");
  expect(JSON.parse((await ask("GET", address)).text)).toMatchObject({ bytes: 9, mediaType: "text/plain" });
});
