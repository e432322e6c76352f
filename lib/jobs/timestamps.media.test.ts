/** Manifests of what was uploaded, stamped by a real authority: openssl behind HTTP on this machine. */
import { join } from "node:path";
import { createServer, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { config } from "../config.ts";
import { openStore } from "../evidence/store.ts";
import { aDesk, aSource, type Caller, type TestDesk } from "../fixtures.ts";
import { anAuthority } from "../integrity/fixtures.ts";
import { readManifest } from "../integrity/manifest.ts";
import { verifyTimestamp } from "../integrity/verify-timestamp.ts";
import { type JobParts, partsHere } from "./parts.ts";
import { runDue } from "./runner.ts";

let desk: TestDesk;
let checker: Caller & { id: string };
let server: Server;
const authority = anAuthority();
let isDown = false;
let parts: JobParts;
const set = config();

beforeAll(async () => {
  desk = await aDesk();
  checker = await desk.as("checker", "fact_checker");
  server = createServer((request, response) => void buffer(request).then((question) => {
    if (isDown) return response.writeHead(503).end();
    return response.writeHead(200, { "content-type": "application/timestamp-reply" }).end(authority.reply(question));
  }));
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  set.timestampAuthorities.push(`http://${host}/`);
  parts = { ...partsHere(), store: openStore(join(desk.folder, "files")), allowPrivate: [host] };
});
afterAll(async () => { set.timestampAuthorities.length = 0; server.close(); await desk.close(); });

const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
const run = (at: Date): Promise<number> => runDue(desk.db, at, { parts, of: ["timestamps"] });

async function aSnapshot(text: string): Promise<string> {
  const sourceId = await aSource(checker, { name: `Interfax ${text}` });
  const claim = await checker("POST", "/claims", { statement: text, kind: "fact", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text" });
  const { body } = await checker("POST", `/claims/${claim.body.id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text });
  return body.evidence.snapshots[0].id;
}

test("a pasted text gets a manifest, and the authority's word on when it was there, which anybody can check", async () => {
  const id = await aSnapshot("A bridge fell.");
  await run(later(1));
  const { snapshot, timestamps } = (await checker("GET", `/snapshots/${id}`)).body;
  expect(snapshot.files.map(({ role }: { role: string }) => role)).toEqual(["original", "manifest", "timestamp"]);
  expect(timestamps).toEqual([expect.objectContaining({ kind: "rfc3161", state: "done", why: null, fileId: snapshot.files[2].id })]);
  const bytesOf = async (at: number): Promise<Buffer> => Buffer.concat(await Array.fromAsync(parts.store.read(snapshot.files[at].sha256)));
  expect(readManifest(await bytesOf(1))).toMatchObject({ snapshot: id, how: "pasted", previous: null, files: [{ role: "original", sha256: snapshot.files[0].sha256 }] });
  const said = await verifyTimestamp(await bytesOf(2), await bytesOf(1));
  expect(said.at.toISOString()).toBe(timestamps[0].said);
});

test("an authority that is down leaves the timestamp pending, says why, and is asked again", async () => {
  isDown = true;
  const id = await aSnapshot("A bridge did not fall.");
  await run(later(1));
  const pending = (await checker("GET", `/snapshots/${id}`)).body.timestamps[0];
  expect(pending).toMatchObject({ state: "pending", said: null, why: expect.stringContaining("503") });
  isDown = false;
  await run(later(10));
  expect((await checker("GET", `/snapshots/${id}`)).body.timestamps[0]).toMatchObject({ state: "done", why: null });
});
