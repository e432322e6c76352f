import { createServer, request as ask, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { anEmptyStore, kept } from "./fixtures.ts";
import { evidenceHost } from "./host.ts";
import { type Addressed, signAddress } from "./signed-address.ts";
import type { Store } from "./store.ts";

const secret = "a secret of the desk that is long enough";
const now = new Date("2025-06-13T10:00:00Z");
const clip = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));

type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };
type Asking = { headers?: OutgoingHttpHeaders; method?: string };

async function aHost({ wrap = (store: Store) => store, idleMs = 60_000 } = {}) {
  const { store, root } = await anEmptyStore();
  const apart = await anEmptyStore();
    const strange = await kept(apart.store, clip.subarray(0, 500));
  const sha256 = await kept(store, clip);
  const open = new Set<{ destroyed: boolean }>();
  const watched: Store = { ...store, read: (...args) => { const stream = store.read(...args); open.add(stream); return stream; } };
  const server = createServer(evidenceHost({ store: wrap(watched), quarantined: (key) => (key === "a tip's" ? apart.store : null), secret, deskOrigin: "https://desk.example", now: () => now, idleMs }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  const { port } = server.address() as AddressInfo;
  const pathOf = (file: Partial<Addressed> = {}, at = now): string =>
    signAddress({ sha256, mediaType: "video/mp4", name: "clip.mp4", ...file } as Addressed, { origin: "", secret, now: at });
  return { root, store, sha256, strange, port, pathOf, stillOpen: () => [...open].filter((stream) => !stream.destroyed).length };
}

async function get(port: number, path: string, { headers = {}, method = "GET" }: Asking = {}): Promise<Answer> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    ask({ port, path, method, headers, agent: false, host: "127.0.0.1" }, resolve).on("error", reject).end();
  });
  return { status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) };
}

describe("the evidence host", () => {
  test("serves a file at its signed address, whole, with every safeguard", async () => {
    const { port, pathOf, sha256 } = await aHost();
    const { status, headers, body } = await get(port, pathOf());
    expect(status).toBe(200);
    expect(body.equals(clip)).toBe(true);
    expect(headers).toMatchObject({
      "content-type": "video/mp4", "content-length": "100000", "accept-ranges": "bytes", etag: `"${sha256}"`, "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringMatching(/^sandbox allow-same-origin; default-src 'none'; .*frame-ancestors 'none'/) as string,
      "cross-origin-resource-policy": "cross-origin", "referrer-policy": "no-referrer", "cache-control": "private, no-store", "content-disposition": "inline; filename*=UTF-8''clip.mp4",
    });
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });

  test("gives what a stranger sent as a download of no type, be it a picture, and only by the address made for it", async () => {
    const { port, pathOf, strange } = await aHost();
    const path = pathOf({ sha256: strange, mediaType: "image/png", name: "photo.png", quarantine: "a tip's" });
    const { status, headers, body } = await get(port, path);
    expect(status).toBe(200);
    expect(body).toHaveLength(500);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(headers["content-disposition"]).toBe("attachment; filename*=UTF-8''photo.png");
    expect((await get(port, path.replace(/&quarantine=.*/, ""))).status).toBe(403);
    expect((await get(port, path.replace("tip", "tap"))).status).toBe(403);
        expect((await get(port, pathOf({ sha256: strange, quarantine: "nobody's" }))).status).toBe(404);
  });

  test("shows an archived page in a frame of the desk, where it can ask for nothing", async () => {
    const { port, pathOf } = await aHost();
    const path = pathOf({ mediaType: "text/html", name: "page.html", view: true });
    const { status, headers } = await get(port, path, { headers: { "sec-fetch-dest": "iframe" } });
    expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([200, "text/html; charset=utf-8", "inline"]);
    expect(headers).toMatchObject({
      "content-security-policy": "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors https://desk.example",
      "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "cross-origin-resource-policy": "cross-origin", "cache-control": "private, no-store",
    });
    for (const dest of ["document", "empty", undefined]) expect((await get(port, path, { headers: { ...(dest && { "sec-fetch-dest": dest }) } })).status).toBe(403);
  });

  test.each(["image/svg+xml", "application/xhtml+xml", "text/plain"])("gives %s as a download, be it for looking at", async (mediaType) => {
    const { port, pathOf } = await aHost();
    const { headers } = await get(port, pathOf({ mediaType, view: true }), { headers: { "sec-fetch-dest": "iframe" } });
    expect([headers["content-type"], headers["content-disposition"]?.slice(0, 10)]).toEqual(["application/octet-stream", "attachment"]);
  });

  test.each(["text/html", "image/svg+xml", "application/pdf", "text/plain", "application/octet-stream", "image/tiff"])("gives %s as a download of no type", async (mediaType) => {
    const { port, pathOf } = await aHost();
    const { headers } = await get(port, pathOf({ mediaType, name: "звіт (1)'*.html" }));
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect(headers["content-disposition"]).toBe("attachment; filename*=UTF-8''%D0%B7%D0%B2%D1%96%D1%82%20%281%29%27%2A.html");
  });

  test.each<[string, number, number, string]>([
    ["bytes=0-99", 0, 100, "bytes 0-99/100000"],
    ["bytes=50000-", 50_000, 100_000, "bytes 50000-99999/100000"],
    ["bytes=-1", 99_999, 100_000, "bytes 99999-99999/100000"],
  ])("lets a player seek: %s", async (range, from, to, contentRange) => {
    const { port, pathOf } = await aHost();
    const { status, headers, body } = await get(port, pathOf(), { headers: { range } });
    expect([status, headers["content-range"], headers["content-length"]]).toEqual([206, contentRange, String(to - from)]);
    expect(body.equals(clip.subarray(from, to))).toBe(true);
  });

  test("says what there is when asked for bytes beyond the end", async () => {
    const { port, pathOf } = await aHost();
    const { status, headers } = await get(port, pathOf(), { headers: { range: "bytes=100000-" } });
    expect([status, headers["content-range"]]).toEqual([416, "bytes */100000"]);
  });

  test("gives the whole when several ranges are asked for, or a range of another file", async () => {
    const { port, pathOf, sha256 } = await aHost();
    expect((await get(port, pathOf(), { headers: { range: "bytes=0-1,5-6" } })).status).toBe(200);
    expect((await get(port, pathOf(), { headers: { range: "bytes=0-1", "if-range": '"another"' } })).body).toHaveLength(100_000);
    expect((await get(port, pathOf(), { headers: { range: "bytes=0-1", "if-range": `"${sha256}"` } })).body).toHaveLength(2);
  });

  test("answers HEAD without a body", async () => {
    const { port, pathOf } = await aHost();
    const { status, headers, body } = await get(port, pathOf(), { method: "HEAD", headers: { range: "bytes=0-1" } });
    expect([status, headers["content-length"], body.length]).toEqual([200, "100000", 0]);
  });
});

describe("the evidence host refuses", () => {
  test.each<[string, (paths: { good: string; old: string; gone: string }) => string, number, RegExp]>([
    ["an address that has expired", ({ old }) => old, 403, /expired/],
    ["an address without a signature", ({ good }) => good.replace(/&signature.*/, ""), 403, /not made by the desk/],
    ["a signature that differs in one letter", ({ good }) => good.replace(/signature=./, (s) => (s.endsWith("A") ? "signature=B" : "signature=A")), 403, /not made by the desk/],
    ["the root", () => "/", 403, /not made by the desk/],
    ["a step out of the folder", () => "/../../../../etc/passwd", 403, /not made by the desk/],
    ["a step out of the folder, encoded", ({ good }) => good.replace("/clip", "/%2e%2e%2f%2e%2e%2fclip"), 403, /not made by the desk/],
    ["a step out of the folder, before a good address", ({ good }) => `/..%2f..${good}`, 403, /not made by the desk/],
    ["a file that is not there", ({ gone }) => gone, 404, /not in the store/],
  ])("%s", async (_, choose, status, words) => {
    const { port, pathOf } = await aHost();
    const paths = { good: pathOf(), old: pathOf({}, new Date(now.getTime() - 300_000)), gone: pathOf({ sha256: "0".repeat(64) }) };
    const answer = await get(port, choose(paths), { headers: { cookie: "__Host-desk=somebody" } });
    expect(answer.headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
    expect([answer.status, answer.headers["content-type"], answer.headers["x-content-type-options"]]).toEqual([status, "text/plain; charset=utf-8", "nosniff"]);
    expect(answer.body.toString()).toMatch(words);
    expect(answer.body.toString()).not.toContain("root:");
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s", async (method) => {
    const { port, pathOf } = await aHost();
    const answer = await get(port, pathOf(), { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("clients that come and go", () => {
  // Many times what socket buffers hold, so that a reader who stops leaves the host in the middle.
  const long = Buffer.alloc(40_000_000, 7);

  test("one who hangs up in the middle leaves no file open", async () => {
    const { port, pathOf, store, stillOpen } = await aHost();
    const path = pathOf({ sha256: await kept(store, long) });
    await new Promise<void>((resolve) => {
      ask({ port, path, host: "127.0.0.1", agent: false }, (response) => response.once("data", () => { response.destroy(); resolve(); })).on("error", () => undefined).end();
    });
    await vi.waitFor(() => expect(stillOpen()).toBe(0));
    expect((await get(port, pathOf())).status).toBe(200);
  });

  test("one who takes nothing any more is cut off, and is not read ahead for", async () => {
    const { port, pathOf, store, stillOpen } = await aHost({ idleMs: 300 });
    const path = pathOf({ sha256: await kept(store, long) });
    const socket = connect(port, "127.0.0.1");
    const before = process.memoryUsage().external;
    socket.pause().write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    await vi.waitFor(() => expect(stillOpen()).toBe(1));
    expect((process.memoryUsage().external - before) / 1e6).toBeLessThan(20);
    await vi.waitFor(() => expect(stillOpen()).toBe(0), { timeout: 5000 });
    socket.destroy();
  });

  test("one whose file cannot be read is cut off rather than given half as the whole", async () => {
    const { port, pathOf } = await aHost({ wrap: (store) => ({ ...store, read: (sha256) => { const stream = store.read(sha256); stream.destroy(Object.assign(new Error("i/o"), { code: "EIO" })); return stream; } }) });
    await expect(get(port, pathOf())).rejects.toThrow(/hang up|aborted/);
  });
});
