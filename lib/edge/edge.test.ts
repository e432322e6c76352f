import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEdge } from "./edge.ts";
import { noteMadeFor } from "../site/made-for.ts";
import { aMinuteAgo, asking, storeIn } from "./fixtures.ts";

const root = mkdtempSync(join(tmpdir(), "edge-"));
const siteFolder = join(root, "site");
const socketPath = join(root, "desk.sock");
const heard: { url: string; method: string; headers: IncomingMessage["headers"]; bytes: number }[] = [];
let edge: ReturnType<typeof createEdge>;
let desk: Server;
let port = 0;

const long = "A bridge fell. ".repeat(2000);

const store = (file: string, content: string | Buffer, options = {}): void => storeIn(siteFolder, file, content, options);
let ask: ReturnType<typeof asking>;

beforeAll(async () => {
  store("index.html", long);
  store("verdicts/x.html", long);
  store("embed/x.html", long);
  store("feed.xml", "<rss/>");
  store("api/v1/verdicts/x.json", "{}");
  store("assets/a1.css", "p{}");
  store("images/verdicts/x.en.png", Buffer.from(long), { forms: false });
  store("dump.csv", "a,b\n".repeat(400_000));
  writeFileSync(join(root, "secret.html"), "secret");
  symlinkSync(join(root, "secret.html"), join(siteFolder, "leak.html"));
  symlinkSync(root, join(siteFolder, "up"));
  desk = createServer(async (asked, response) => {
    const { url = "", method = "", headers } = asked;
    if (url === "/cut") return void response.writeHead(200, { "content-length": "100" }).write("short", () => response.destroy());
    if (url === "/slow") { response.writeHead(200).write("a"); await sleep(400); return void response.end("b"); }
    if (url === "/never") return void asked.socket.once("close", () => heard.push({ url: "/never ended", method, headers, bytes: 0 }));
    const { length } = await buffer(asked);
    heard.push({ url, method, headers, bytes: length });
    response.writeHead(200, { "set-cookie": ["a=1", "b=2"] }).end(`${method} ${url} ${length}`);
  });
  await new Promise<void>((resolve) => { desk.listen(socketPath, resolve); });
  edge = createEdge({ publicUrl: "http://localhost:1", evidenceUrl: "http://127.0.0.1:2", siteFolder, socketPath, limits: { headersMs: 600, idleMs: 1500, patienceMs: 600, readersPatienceMs: 100 } });
  edge.desk.up();
  await new Promise<void>((resolve) => { edge.server.listen(0, resolve); });
  port = (edge.server.address() as { port: number }).port;
  ask = asking(port);
});

afterAll(async () => {
  desk.closeAllConnections();
  desk.close();
  edge.server.closeAllConnections();
  await edge.stop();
  rmSync(root, { recursive: true });
});

describe("a stored page", () => {
  test("comes in the form that the client takes, each with a tag of its own", async () => {
    const [br, gzip, plain] = await Promise.all(["gzip, br", "gzip", "identity"].map((coding) => ask("/verdicts/x?from=mail", { "accept-encoding": coding })));
    expect([br, gzip, plain].map((answer) => answer?.headers["content-encoding"])).toEqual(["br", "gzip", undefined]);
    expect([brotliDecompressSync(br?.body ?? "").toString(), gunzipSync(gzip?.body ?? "").toString(), plain?.text]).toEqual([long, long, long]);
    expect(new Set([br, gzip, plain].map((answer) => answer?.headers.etag)).size).toBe(3);
    expect(plain?.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8", vary: "accept-encoding", "cache-control": "public, max-age=0, stale-if-error=86400", "last-modified": new Date(Math.floor(aMinuteAgo.getTime() / 1000) * 1000).toUTCString(),
      "content-security-policy": expect.stringContaining("default-src 'none'"), "x-content-type-options": "nosniff", "content-length": String(long.length),
    });
    expect(plain?.headers["set-cookie"]).toBeUndefined();
  });

  test("is not sent again to whoever has it, and HEAD gets all but the bytes", async () => {
    const { headers } = await ask("/verdicts/x", { "accept-encoding": "br" });
    const again = await ask("/verdicts/x", { "accept-encoding": "br", "if-none-match": `"other", W/${headers.etag ?? ""}` });
    expect(again).toMatchObject({ status: 304, text: "", headers: { etag: headers.etag, vary: "accept-encoding", "cache-control": headers["cache-control"] } });
    expect(await ask("/verdicts/x", { "if-modified-since": headers["last-modified"] ?? "" })).toMatchObject({ status: 304 });
    const head = await ask("/verdicts/x", { "accept-encoding": "br", method: "HEAD" });
    expect(head).toMatchObject({ status: 200, text: "", headers: { "content-length": headers["content-length"], etag: headers.etag } });
  });

  test("is the same under any host name, as a CDN asks by its own", async () => {
    expect(await ask("/verdicts/x", { host: "cdn.example" })).toMatchObject({ status: 200, text: long });
  });

  test("may be framed by others only where it is made for that", async () => {
    expect((await ask("/embed/x")).headers["content-security-policy"]).toContain("frame-ancestors *");
    expect((await ask("/verdicts/x")).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  test("that is replaced is seen by the next reader, in every form; a form of the old one is not used", async () => {
    store("changing.html", "first ".repeat(50));
    expect(gunzipSync((await ask("/changing", { "accept-encoding": "gzip" })).body).toString()).toContain("first");
    store("changing.html", "second ".repeat(50), { at: new Date(), forms: false });
    const { text, headers } = await ask("/changing", { "accept-encoding": "gzip, br" });
    expect([text.slice(0, 6), headers["content-encoding"], headers["last-modified"]]).toEqual(["second", undefined, undefined]);
    rmSync(join(siteFolder, "changing.html"));
    expect((await ask("/changing")).text).toBe("GET /changing 0");
  });
});

describe("what programs fetch", () => {
  test("has its type, may be used by any site, and an asset is kept for good", async () => {
    expect((await ask("/feed.xml")).headers).toMatchObject({ "content-type": "application/rss+xml; charset=utf-8", "access-control-allow-origin": "*" });
    expect((await ask("/api/v1/verdicts/x")).headers).toMatchObject({ "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" });
    expect((await ask("/assets/a1.css")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask("/images/verdicts/x.en.png")).headers.vary).toBeUndefined();
    expect((await ask("/verdicts/x")).headers["access-control-allow-origin"]).toBeUndefined();
  });

  test("comes in parts of the plain bytes, from memory and from the disk", async () => {
    for (const [path, content] of [["/images/verdicts/x.en.png", long], ["/verdicts/x", long], ["/dump.csv", "a,b\n".repeat(400_000)]] as const) {
      const { headers } = await ask(path);
      const part = await ask(path, { range: "bytes=10-19", "if-range": headers.etag ?? "", "accept-encoding": "br" });
      expect(part).toMatchObject({ status: 206, text: content.slice(10, 20), headers: { "content-range": `bytes 10-19/${content.length}`, "content-length": "10" } });
      expect(await ask(path, { range: "bytes=-5" })).toMatchObject({ status: 206, text: content.slice(-5) });
      expect(await ask(path, { range: "bytes=0-1", "if-range": '"old"' })).toMatchObject({ status: 200, text: content });
      expect(await ask(path, { range: "bytes=0-1,3-4" })).toMatchObject({ status: 200 });
      expect(await ask(path, { range: `bytes=${content.length}-` })).toMatchObject({ status: 416, text: "", headers: { "content-range": `bytes */${content.length}` } });
    }
  });

  test("a list with a question, or asked for with a token, is the desk's", async () => {
    expect((await ask("/api/v1/verdicts/x?cursor=1")).text).toBe("GET /api/v1/verdicts/x?cursor=1 0");
    expect((await ask("/api/v1/verdicts/x", { authorization: "Bearer t" })).text).toBe("GET /api/v1/verdicts/x 0");
  });
});

test("nothing outside the folder is served, and no file by its name on the disk", async () => {
  for (const path of ["/leak", "/up/secret", "/../secret", "/%2e%2e/secret", "/verdicts/x.html", "/index.html", "/index", "/feed.xml.gz", "/verdicts", `/${"x".repeat(300)}`]) {
    const { text } = await ask(path);
    expect(text, path).toMatch(/^GET /);
  }
});

describe("the line to the desk", () => {
  test("carries bodies counted and in chunks, of any method, and all cookies back", async () => {
    expect((await ask("/api/v1/claims", { method: "POST", body: "x".repeat(100_000), "content-length": "100000" }))).toMatchObject({ text: "POST /api/v1/claims 100000", headers: { "set-cookie": ["a=1", "b=2"] } });
    for (const method of ["POST", "DELETE", "GET"]) expect((await ask("/api/v1/y", { method, body: "four", "transfer-encoding": "chunked" })).text).toBe(`${method} /api/v1/y 4`);
    expect((await ask("/verdicts/x", { method: "POST", body: "four" })).text).toBe("POST /verdicts/x 4");
  });

  test("carries nothing that only we may say", async () => {
    await ask("/desk/forged", { "x-client-address": "6.6.6.6", "x-make": "x", "x-nonce": "x", "x-forwarded-for": "6.6.6.6", "x-forwarded-host": "evil", "x-middleware-subrequest": "x", connection: "x-client-address" });
    const { headers } = heard.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({ host: "localhost:1", "x-client-address": expect.stringMatching(/127\.0\.0\.1|::1/) });
    expect(Object.keys(headers).toSorted()).toEqual(["connection", "host", "x-client-address"]);
  });

  test("is cut at one end when it is cut at the other", async () => {
    await expect(ask("/cut")).rejects.toThrow(/aborted|hang up|terminated/);
    const gone = request({ port, path: "/never", agent: false, headers: { host: "localhost:1" } }).on("error", () => undefined);
    gone.end();
    await sleep(100);
    gone.destroy();
    await expect.poll(() => heard.at(-1)?.url).toBe("/never ended");
  });

  test("waits a moment for a desk that starts, then says in words that it is down; stored pages go on", async () => {
    edge.desk.down();
    const told: string[] = [];
    const telling = async (path: string) => { const answer = await ask(path); told.push(path); return answer; };
    const [early, search, api, page] = await Promise.all([sleep(50).then(() => telling("/desk")), telling("/search?q=x"), telling("/api/v1/queue"), telling("/corrections"), ask("/verdicts/x").then(({ status }) => expect(status).toBe(200))]);
    // Whoever reads is told first.
    expect(told[0]).toBe("/corrections");
    expect(page).toMatchObject({ status: 503, headers: { "retry-after": "5", "content-type": "text/html; charset=utf-8" } });
    expect([early, search, api].map(({ status, headers }) => [status, headers["retry-after"]])).toEqual([[503, "5"], [503, "5"], [503, "5"]]);
    expect(search.text).toContain("Search needs the desk");
    noteMadeFor(siteFolder, { root: "uk" });
    expect((await ask("/tips")).text).toContain('<html lang="uk">');
    const waiting = ask("/desk");
    await sleep(100);
    edge.desk.up();
    expect((await waiting).text).toBe("GET /desk 0");
    expect(await ask("/health/live", { host: "10.0.0.1" })).toMatchObject({ status: 200, text: "live\n" });
  });
});

const raw = (words: string, { end = false } = {}): Promise<string> => new Promise((resolve) => {
  const socket = connect(port, "127.0.0.1", () => { if (end) socket.end(words); else socket.write(words); });
  let told = "";
  socket.on("data", (chunk) => { told += String(chunk); }).on("error", () => undefined).on("close", () => resolve(told));
});

describe("a body can carry no second request to the desk", () => {
  const hidden = "POST /hidden HTTP/1.1\r\nhost: desk\r\nx-form-state: forged\r\ncontent-length: 0\r\n\r\n";

  for (const method of ["GET", "HEAD", "DELETE", "OPTIONS", "POST"]) {
    for (const connection of ["close, content-length", "close, Content-Length , x", "close, transfer-encoding, content-length", "close"]) {
      test(`${method} with Connection: ${connection}`, async () => {
        await raw(`${method} /asked HTTP/1.1\r\nhost: localhost:1\r\nconnection: ${connection}\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`);
        await ask("/after");
        expect(heard.map(({ url }) => url)).not.toContain("/hidden");
      });
    }
  }

  test("whoever goes on sending after the answer is cut off", async () => {
    const told = raw("GET /verdicts/x HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\na");
    expect(await Promise.race([told, sleep(6_000, "still there")])).toContain("200 OK");
  });
});

describe("whoever is too big or too slow is cut, while others are served", () => {
  test("a long address, big headers, what is no HTTP", async () => {
    expect((await ask(`/${"x".repeat(9000)}`)).status).toBe(414);
    expect(await raw(`GET / HTTP/1.1\r\nhost: x\r\nx: ${"y".repeat(30_000)}\r\n\r\n`)).toContain("431");
    expect(await raw("hello\r\n\r\n")).toContain("400");
    expect(await raw("GET http://localhost:1/verdicts/x HTTP/1.1\r\nhost: other\r\nconnection: close\r\n\r\n")).toContain("200 OK");
    expect(await raw("GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n")).toContain("400");
  });

  test("headers drop by drop, and silence", async () => {
    const slow = Array.from({ length: 50 }, () => raw("GET / HTTP/1.1\r\nhost: x\r\nx:"));
    const silent = raw("");
    expect((await ask("/verdicts/x")).status).toBe(200);
    expect((await Promise.all(slow)).every((told) => told.includes("408"))).toBe(true);
    await silent;
  });
});

test("each request with a body has a connection of its own, which the desk is not asked to close", async () => {
  // A desk that closes first takes its answer away while the end of the request is still being written to it.
  const sockets = new Set<unknown>();
  const seen = (socket: unknown): void => void sockets.add(socket);
  desk.on("connection", seen);
  for (let time = 0; time < 3; time += 1) await ask("/asked", { method: "POST", body: "x", "content-length": "1" });
  desk.off("connection", seen);
  expect([sockets.size, heard.slice(-3).map(({ headers }) => headers.connection)]).toEqual([3, ["keep-alive", "keep-alive", "keep-alive"]]);
});

test("told to stop, it lets an answer in flight finish", async () => {
  const last = createEdge({ publicUrl: "http://localhost:1", evidenceUrl: "http://127.0.0.1:2", siteFolder, socketPath });
  last.desk.up();
  await new Promise<void>((resolve) => { last.server.listen(0, resolve); });
  const mine = (last.server.address() as { port: number }).port;
  const answer = fetch(`http://localhost:${mine}/slow`, { method: "POST" }).then((response) => response.text());
  await sleep(100);
  await last.stop();
  expect(await answer).toBe("ab");
  await expect(fetch(`http://localhost:${mine}/verdicts/x`)).rejects.toThrow();
});
