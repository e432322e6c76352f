import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { CDXIndexer, WARCParser } from "warcio";
import { describe, expect, test } from "vitest";
import { openPromise } from "yauzl";
import type { Exchange } from "./exchange.ts";
import { aFolder, anExchange, aServer, recorded, smallSite, smallSitePaths } from "./fixtures.ts";
import { verifyWacz } from "./verify-wacz.ts";
import { packWacz } from "./wacz.ts";

const at = new Date("2025-06-13T10:00:00Z");
const software = "Corroborate 0.1.0";

async function packed(make: (folder: string) => Promise<Exchange[]>) {
  const folder = await aFolder();
  const exchanges = await make(folder);
  const path = await packWacz({ exchanges, folder, url: exchanges[0]?.url ?? "", title: "Обмін", at, text: "1,200 тіл передано", software });
  return { folder, exchanges, path, members: await membersOf(path) };
}

async function membersOf(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path);
  const members = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    expect(entry.compressionMethod, `${entry.fileName} is stored as it is`).toBe(0);
    members.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return members;
}

async function recordsOf(members: Map<string, Buffer>) {
  const records = [];
  for await (const record of new WARCParser([members.get("archive/data.warc.gz") ?? Buffer.of()])) {
    const body = await record.readFully(true);
    records.push({ type: record.warcType, headers: record.warcHeaders.headers, http: record.httpHeaders, body: Buffer.from(body) });
  }
  return records;
}

const ofThePage = { url: "https://www.example.org/a?b=2&a=1", body: "<p>Обмін</p>" };

describe("a packed capture", () => {
  test("has a manifest that tells the true hash and length of each file, and a digest of the manifest", async () => {
    const { members } = await packed(async (folder) => [await anExchange(folder, ofThePage)]);
    const manifest = JSON.parse(String(members.get("datapackage.json"))) as { wacz_version: string; resources: { path: string; hash: string; bytes: number }[] };
    expect(manifest).toMatchObject({ profile: "data-package", wacz_version: "1.1.1", title: "Обмін", software, created: "2025-06-13T10:00:00.000Z", mainPageUrl: ofThePage.url });
    expect(manifest.resources.map(({ path }) => path)).toEqual(["archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"]);
    const hashOf = (path: string): string => `sha256:${createHash("sha256").update(members.get(path) ?? "").digest("hex")}`;
    for (const { path, hash, bytes } of manifest.resources) expect([hash, bytes], path).toEqual([hashOf(path), members.get(path)?.byteLength]);
    expect(JSON.parse(String(members.get("datapackage-digest.json")))).toEqual({ path: "datapackage.json", hash: hashOf("datapackage.json") });
    expect([...members.keys()]).toHaveLength(5);
  });

  test("names the page, with its text to search in", async () => {
    const { members } = await packed(async (folder) => [await anExchange(folder, ofThePage)]);
    const [head, page] = String(members.get("pages/pages.jsonl")).trimEnd().split("\n").map((line) => JSON.parse(line) as unknown);
    expect(head).toMatchObject({ format: "json-pages-1.0", id: "pages" });
    expect(page).toMatchObject({ url: ofThePage.url, ts: "2025-06-13T10:00:00.000Z", title: "Обмін", text: "1,200 тіл передано" });
  });

  test("keeps answer and question of each exchange, with the address connected to and the hash of the body", async () => {
    const { members } = await packed(async (folder) => [await anExchange(folder, { ...ofThePage, address: "[2001:db8::1]", requestHeaders: [[":path", "/a"], ["accept", "text/html"]] })]);
    const [warcinfo, answer, question] = await recordsOf(members);
    expect([warcinfo?.type, answer?.type, question?.type]).toEqual(["warcinfo", "response", "request"]);
    expect(String(warcinfo?.body)).toContain(`software: ${software}`);
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      "warc-target-uri": ofThePage.url, "warc-date": "2025-06-13T10:00:00.250Z", "warc-ip-address": "2001:db8::1",
      "warc-payload-digest": `sha256:${createHash("sha256").update(ofThePage.body).digest("hex")}`,
    });
    expect(answer?.headers.get("WARC-Truncated") ?? null).toBeNull();
    expect(String(answer?.body)).toBe(ofThePage.body);
    expect(question?.headers.get("WARC-Concurrent-To")).toBe(answer?.headers.get("WARC-Record-ID"));
    expect(question?.http?.statusline).toBe("GET /a?b=2&a=1 HTTP/1.1");
    expect(Object.fromEntries(question?.http?.headers ?? [])).toEqual({ host: "www.example.org", accept: "text/html" });
  });

  test("describes the decoded body that it keeps, and keeps what the wire said under another name", async () => {
    const { members } = await packed(async (folder) => [await anExchange(folder, { ...ofThePage, truncated: true, responseHeaders: [["Content-Encoding", "br"], ["transfer-encoding", "chunked"], ["content-length", "9"]] })]);
    const answer = (await recordsOf(members))[1];
    expect(Object.fromEntries(answer?.http?.headers ?? [])).toEqual({ "x-orig-content-encoding": "br", "x-orig-transfer-encoding": "chunked", "x-orig-content-length": "9", "content-length": String(Buffer.byteLength(ofThePage.body)) });
    expect(answer?.headers.get("WARC-Truncated")).toBe("unspecified");
    expect(String(answer?.body)).toBe(ofThePage.body);
  });

  test("is not led astray by what a hostile server sends in its headers", async () => {
    const responseHeaders: [string, string][] = [["WARC-Type", "a,,,b"], ["x", "1\r\n\r\n<script>"], ["set-cookie", "a\nb"], ["bad name", "y"], ["", "z"], ["l", "\ud800"]];
    const { members } = await packed(async (folder) => [
      await anExchange(folder, { ...ofThePage, responseHeaders, statusText: "OK\r\nX: y", address: "1.2.3.4\r\nWARC-Type: resource", method: "GET\r\n" }),
      await anExchange(folder, { url: "data:text/plain,x" }), await anExchange(folder, { url: "http://" }),
    ]);
    const records = await recordsOf(members);
    expect(records.map(({ type }) => type)).toEqual(["warcinfo", "response", "request"]);
    expect(records[1]?.headers.get("WARC-IP-Address") ?? null).toBeNull();
    expect(String(records[1]?.body)).toBe(ofThePage.body);
    expect(String(gunzipSync(members.get("archive/data.warc.gz") ?? ""))).toContain("set-cookie: a\r\nset-cookie: b\r\n");
  });

  test("is indexed as warcio itself indexes it, in order", async () => {
    const { members } = await packed(async (folder) => [
      await anExchange(folder, ofThePage), await anExchange(folder, { url: "https://example.org/moved#part", status: 301, responseHeaders: [["location", "/a"]] }),
      await anExchange(folder, { url: "http://cdn.example.com:8080/Д.png", responseHeaders: [["content-type", "image/png; x=y"]], body: gzipSync("x") }),
    ]);
    const reader = new CDXIndexer({ format: "cdxj" });
    const theirs: string[] = [];
    for await (const line of reader.iterIndex([{ filename: "data.warc.gz", reader: Readable.from([members.get("archive/data.warc.gz") ?? Buffer.of()]) }])) theirs.push(reader.serialize(line));
    const ours = String(members.get("indexes/index.cdxj")).trimEnd().split("\n");
    expect(ours).toHaveLength(3);
    expect(ours).toEqual(ours.toSorted());
    const told = (line: string): unknown => ({ key: line.split(" {")[0], ...JSON.parse(line.slice(line.indexOf("{"))) as object });
    // It leaves out which hash it is.
    expect(ours.map((line) => told(line.replace('"sha256:', '"')))).toEqual(theirs.map((line) => line.trimEnd()).toSorted().map(told));
  });

  test("holds a site as it was asked for, byte by byte", async () => {
    const origin = await aServer(smallSite);
    const { members, exchanges, folder, path } = await packed((into) => recorded(into, smallSitePaths.map((each) => origin + each)));
    const answers = (await recordsOf(members)).filter(({ type }) => type === "response");
    expect(answers).toHaveLength(smallSitePaths.length);
    for (const [index, { bodyFile }] of exchanges.entries()) expect(answers[index]?.body.equals(await readFile(join(folder, bodyFile ?? "")))).toBe(true);
    expect(await verifyWacz(path)).toEqual([]);
    expect((await readdir(folder)).filter((name) => !exchanges.some(({ bodyFile }) => bodyFile === name))).toEqual(["page.wacz"]);
  });

  test("streams a large body: it is never in memory", async () => {
    const folder = await aFolder();
    const file = await open(join(folder, "large"), "w");
    await file.truncate(128 * 1024 * 1024).finally(() => file.close());
    let most = 0;
    const before = process.memoryUsage().arrayBuffers;
    const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().arrayBuffers - before); }, 20);
    const exchange = { ...await anExchange(folder, { url: "https://example.org/clip" }), bodyFile: "large" };
    await packWacz({ exchanges: [exchange], folder, url: exchange.url, title: "", at, text: "", software }).finally(() => clearInterval(watch));
    expect(most).toBeGreaterThan(0);
    expect(most / 1024 / 1024).toBeLessThan(80);
  });

  test("leaves nothing behind when a body cannot be read", async () => {
    const folder = await aFolder();
    const exchange = { ...await anExchange(folder, { url: "https://example.org/" }), bodyFile: "gone" };
    await expect(packWacz({ exchanges: [exchange], folder, url: exchange.url, title: "", at, text: "", software })).rejects.toThrow(/ENOENT/);
    expect(await readdir(folder)).toEqual([]);
    await expect(packWacz({ exchanges: [{ ...exchange, bodyFile: "../gone" }], folder, url: exchange.url, title: "", at, text: "", software })).rejects.toThrow(/folder/);
  });
});

describe("verification", () => {
  test("finds a byte that was changed, wherever it lies, and names the file", async () => {
    const { path } = await packed(async (folder) => [await anExchange(folder, ofThePage)]);
    const good = await readFile(path);
    const file = await open(path, "r+");
    const named = new Set<string>();
    try {
      for (let position = 0; position < good.byteLength; position++) {
        const byte = good[position] ?? 0;
        await file.write(Buffer.of(byte ^ (1 << (position % 8))), 0, 1, position);
        const findings = await verifyWacz(path);
        expect(findings, `byte ${position}`).not.toEqual([]);
        for (const finding of findings) named.add(/[a-z-]+\/?[a-z-]+\.[a-z.]+/.exec(finding)?.[0] ?? "");
        await file.write(Buffer.of(byte), 0, 1, position);
      }
    } finally {
      await file.close();
    }
    expect(await verifyWacz(path)).toEqual([]);
    for (const name of ["archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl", "datapackage.json", "datapackage-digest.json"]) expect(named).toContain(name);
  });

  test.each<[string, (good: Buffer) => Buffer, RegExp]>([
    ["a file cut short", (good) => good.subarray(0, -1), /zip/],
    ["a byte more at the end", (good) => Buffer.concat([good, Buffer.of(0)]), /zip/],
    ["a byte more at the start", (good) => Buffer.concat([Buffer.of(0), good]), /zip/],
    ["an empty file", () => Buffer.of(), /zip/],
    ["something else", () => Buffer.from("<html>".repeat(100)), /zip/],
  ])("names %s", async (_, change, words) => {
    const { path } = await packed(async (folder) => [await anExchange(folder, ofThePage)]);
    const changed = `${path}.changed`;
    await writeFile(changed, change(await readFile(path)));
    expect((await verifyWacz(changed)).join()).toMatch(words);
    expect(await text(createReadStream(path))).not.toBe("");
  });
});
