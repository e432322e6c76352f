/** Manifests of what was uploaded, stamped by a real authority: openssl behind HTTP on this machine. */
import { spawn } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { join } from "node:path";
import { createServer, type Server } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { config } from "../config.ts";
import { snapshotFiles, timestamps } from "../db/schema/index.ts";
import { storeIn } from "../evidence/fixtures.ts";
import { verifyTimestamps } from "../evidence/verifying-timestamps.ts";
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
  parts = { ...partsHere(), store: storeIn(desk), allowPrivate: [host] };
});
afterAll(async () => { set.timestampAuthorities.length = 0; server.close(); await desk.close(); });

const later = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
const run = (at: Date): Promise<number> => runDue(desk.db, at, { parts, of: ["timestamps"] });

async function aSnapshot(words: string): Promise<string> {
  const sourceId = await aSource(checker, { name: `Interfax ${words}` });
  const claim = await checker("POST", "/claims", { statement: words, kind: "fact", language: "en" });
  const item = await checker("POST", `/claims/${claim.body.id}/evidence`, { version: claim.body.version, sourceId, medium: "text" });
  const { body } = await checker("POST", `/claims/${claim.body.id}/evidence/${item.body.evidence.id}/snapshots`, { version: item.body.version, text: words });
  return body.evidence.snapshots[0].id;
}

test("a pasted text gets a manifest, and the authority's word on when it was there, which anybody can check", async () => {
  const id = await aSnapshot("A bridge fell.");
  await run(later(1));
  const { snapshot, timestamps: stamps } = (await checker("GET", `/snapshots/${id}`)).body;
  expect(snapshot.files.map(({ role }: { role: string }) => role)).toEqual(["original", "manifest", "timestamp"]);
  expect(stamps).toEqual([expect.objectContaining({ kind: "rfc3161", state: "done", why: null, fileId: snapshot.files[2].id })]);
  const bytesOf = async (at: number): Promise<Buffer> => Buffer.concat(await Array.fromAsync(parts.store.read(snapshot.files[at].sha256)));
  expect(readManifest(await bytesOf(1))).toMatchObject({ snapshot: id, how: "pasted", previous: null, files: [{ role: "original", sha256: snapshot.files[0].sha256 }] });
  const said = await verifyTimestamp(await bytesOf(2), await bytesOf(1));
  expect(said.at.toISOString()).toBe(stamps[0].said);
});

describe("by an authority", () => {
  let id = "";
  const url = (): string => set.timestampAuthorities[0] ?? "";
  const trustNow = async () => (await checker("GET", `/snapshots/${id}`)).body.timestamps[0].trust;
  const verified = (timestampRoots: Record<string, string>) => verifyTimestamps(desk.db, parts.store, { timestampRoots });
  const fingerprint = createHash("sha256").update(new X509Certificate(authority.root).raw).digest("hex");
  const root = { subject: "CN=Root of Time", fingerprint };
  beforeAll(async () => { id = await aSnapshot("A bridge was built."); await run(later(1)); });
  afterEach(() => { set.timestampRoots = {}; });

  test("of which no root was given, a timestamp is not trusted, and it is said why", async () => {
    expect(await trustNow()).toEqual({ state: "untrusted", signer: "Clock of the Newsroom", root: null, why: "The desk was given no root certificate of this authority." });
    expect(await verified({})).toMatchObject({ authorities: [{ authority: url(), trusted: 0, because: { roots: [], why: ["The desk was given no root certificate of this authority."] } }], wrong: [] });
  });

  test("whose root was given, also after it was stamped, a timestamp is trusted by that root", async () => {
    set.timestampRoots = { [url()]: authority.root };
    expect(await trustNow()).toEqual({ state: "trusted", signer: "Clock of the Newsroom", root, why: null });
    expect(await verified(set.timestampRoots)).toMatchObject({ authorities: [{ authority: url(), untrusted: 0, because: { roots: [root], why: [] } }], wrong: [] });
  });

  test("whose root is another, or was given for another authority, a timestamp is not trusted", async () => {
    set.timestampRoots = { [url()]: authority.otherRoot };
    expect(await trustNow()).toMatchObject({ state: "untrusted", root: null, why: "Its certificate does not lead to the root that the desk was given for this authority." });
    set.timestampRoots = { "https://another.example/": authority.root };
    expect(await trustNow()).toMatchObject({ state: "untrusted", root: null });
  });

  test("a timestamp that was put in place of another is told as wrong by the page and the command line", async () => {
    const other = await aSnapshot("A bridge was not built.");
    await run(later(2));
    const [mine, theirs] = await Promise.all([id, other].map(async (one) => (await checker("GET", `/snapshots/${one}`)).body.timestamps[0].fileId));
    const point = (snapshotId: string, from: string, to: string) => desk.db.transaction(async (tx) => {
      await tx.update(timestamps).set({ fileId: to }).where(eq(timestamps.snapshotId, snapshotId));
      await tx.update(snapshotFiles).set({ fileId: to }).where(and(eq(snapshotFiles.snapshotId, snapshotId), eq(snapshotFiles.fileId, from)));
    });
    await point(id, mine, theirs);
    expect(await trustNow()).toEqual({ state: "wrong", signer: null, root: null, why: "This timestamp is for other data: the hashes differ." });
    const told = await evidenceVerify();
    expect([told.code, told.err]).toEqual([1, "One timestamp is wrong.\n"]);
    expect(told.out).toContain(`wrong: the timestamp of snapshot ${id} by ${url()}. This timestamp is for other data: the hashes differ.`);
    await point(id, theirs, mine);
  });

  test("the command line says which root vouches for how many timestamps, and which have none", async () => {
    const file = join(authority.folder, "root.pem");
    const [trusting, doubting] = [await evidenceVerify({ TIMESTAMP_AUTHORITIES: `${url()} ${file}` }), await evidenceVerify()];
    expect([trusting.code, doubting.code]).toEqual([0, 0]);
    expect(trusting.out).toMatch(new RegExp(`Timestamps by ${url()} that this desk trusts: \\d+\\. Root: CN=Root of Time, SHA-256 ${fingerprint}\\.`));
    expect(doubting.out).toContain(`Timestamps by ${url()} that this desk does not trust:`);
  });

  /** `desk evidence verify`, as a process of its own. */
  async function evidenceVerify(env: Record<string, string> = {}) {
    const command = spawn(process.execPath, ["bin/desk.ts", "evidence", "verify"], { env: { ...process.env, DATA_DIR: desk.folder, DATABASE_URL: desk.url, ...env } });
    const exit = new Promise<number | null>((resolve) => command.once("close", resolve));
    const [out, err] = await Promise.all([text(command.stdout), text(command.stderr)]);
    return { code: await exit, out, err };
  }
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
