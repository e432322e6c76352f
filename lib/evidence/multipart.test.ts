import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { DomainError } from "../errors.ts";
import type { StoredFile } from "./files.ts";
import { anEmptyStore } from "./fixtures.ts";
import { receiveFile } from "./multipart.ts";
import type { Store } from "./store.ts";

const boundary = "----desk";
const maxBytes = 1_000_000;
const type = `multipart/form-data; boundary=${boundary}`;
const opening = (disposition: string) => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\ncontent-type: application/octet-stream\r\n\r\n`;
const part = (disposition: string, content: string) => `${opening(disposition)}${content}\r\n`;
const closing = `--${boundary}--\r\n`;
const aFile = part('name="file"; filename="note.txt"', "Words of a source.");

const upload = (body: BodyInit | ReadableStream, headers: Record<string, string> = { "content-type": type }) =>
  new Request("http://desk.example/api/v1/files", { method: "POST", body, headers, duplex: "half" } as RequestInit);

function filled(file: File, field = "file"): Request {
  const form = new FormData();
  form.append(field, file);
  return new Request("http://desk.example/api/v1/files", { method: "POST", body: form });
}

describe("an upload", () => {
  test("is kept with its hash, size, type and name, in any script", async () => {
    const { store } = await anEmptyStore();
    const words = "<!doctype html><p>Тіла 1200 загиблих";
    const stored = await receiveFile(filled(new File([words], "заява Координаційного штабу «13 червня».html")), { store, maxBytes });
    expect(stored).toEqual({
      sha256: createHash("sha256").update(words).digest("hex"), bytes: Buffer.byteLength(words), mediaType: "text/html", name: "заява Координаційного штабу «13 червня».html",
    });
    expect(await store.verify(stored.sha256)).toBe("intact");
  });

  test("is what it is, whatever the browser says of it", async () => {
    const { store } = await anEmptyStore();
    const stored = await receiveFile(filled(new File(["<html><script>alert(1)</script>"], "photo.png", { type: "image/png" })), { store, maxBytes });
    expect(stored.mediaType).toBe("text/html");
  });

  test("may hold the boundary's first characters, and any bytes", async () => {
    const { store } = await anEmptyStore();
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7\r\n--"), Buffer.from(`\r\n--${boundary.slice(0, 5)}`), Buffer.from(Array.from({ length: 256 }, (_, at) => at))]);
    const body = Buffer.concat([Buffer.from(opening('name="file"; filename="a.pdf"')), bytes, Buffer.from(`\r\n${closing}`)]);
    expect((await receiveFile(upload(inChunks(body, 7)), { store, maxBytes })).sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});

test("a name of a million letters is cut short", async () => {
  const { store } = await anEmptyStore();
  const { name } = await receiveFile(upload(part(`name="file"; filename="${"a".repeat(1_000_000)}"`, "words") + closing), { store, maxBytes });
  expect(name).toBe("a".repeat(120));
});

describe("an upload that is refused leaves nothing behind and says why", () => {
  test.each<[string, string, Record<string, string>]>([
    ["without a file", closing, { file: "is missing" }],
    ["with two files", aFile + part('name="file"; filename="b.txt"', "b") + closing, { file: "is there more than once" }],
    ["with the file in another field", part('name="upload"; filename="a.txt"', "a") + closing, { upload: "is not known here" }],
    ["with another field beside the file", aFile + `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nwords\r\n` + closing, { title: "is not known here" }],
    ["with an empty file", part('name="file"; filename="a.txt"', "") + closing, { file: "is empty" }],
    ["with a program", part('name="file"; filename="a.txt"', "MZ\0\0\x90\0\x03\0") + closing, { file: "is of a type that is not taken" }],
    ["cut off inside the file", aFile.slice(0, -9), { file: "broke off" }],
    ["cut off after the file", aFile, { file: "broke off" }],
    ["cut off inside the headers", aFile.slice(0, 60), { file: "broke off" }],
    ["cut off inside a second file", aFile + part('name="file"; filename="b.txt"', "b").slice(0, -3), { file: "broke off" }],
    ["that is no multipart body", "just words", { file: "broke off" }],
  ])("%s", async (_, body, fields) => {
    const { store, lying } = await anEmptyStore();
    await expect(receiveFile(upload(body), { store, maxBytes })).rejects.toMatchObject({ problem: "invalid", details: { fields } });
    await vi.waitFor(async () => expect(await lying()).toEqual([]));
  });

  test.each(["application/json", "multipart/form-data", "multipart/form-data; charset=utf-8", "multipart/mixed; boundary=x", "text/plain", ""])("as %j", async (contentType) => {
    const { store } = await anEmptyStore();
    await expect(receiveFile(upload(aFile + closing, { "content-type": contentType }), { store, maxBytes }))
      .rejects.toMatchObject({ problem: "invalid", details: { unsupportedMediaType: true, fields: { file: "is missing" } } });
  });

  test("with more headers or more fields than any browser sends", async () => {
    const { store, lying } = await anEmptyStore();
    const many = `--${boundary}\r\n${"x-a: b\r\n".repeat(50_000)}content-disposition: form-data; name="file"; filename="a"\r\n\r\na\r\n`;
    const fields = `--${boundary}\r\ncontent-disposition: form-data; name="f"\r\n\r\nv\r\n`.repeat(20_000);
    for (const body of [many, fields]) await expect(receiveFile(upload(body + closing), { store, maxBytes })).rejects.toMatchObject({ problem: "invalid" });
    expect(await lying()).toEqual([]);
  });

  test("when it is too big, as declared or as sent", async () => {
    const { store, lying } = await anEmptyStore();
    const big = part('name="file"; filename="a.txt"', "x".repeat(maxBytes + 1)) + closing;
    await expect(receiveFile(upload(big), { store, maxBytes })).rejects.toMatchObject({ problem: "too_much", details: { fields: { file: "is bigger than 1000000 bytes" } } });
    await expect(receiveFile(upload(aFile + closing, { "content-type": type, "content-length": "9999999" }), { store, maxBytes })).rejects.toMatchObject({ problem: "too_much" });
    expect(await lying()).toEqual([]);
  });

  test("when the person goes away in the middle", async () => {
    const { store, lying } = await anEmptyStore();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(aFile.slice(0, -6)));
        setTimeout(() => controller.error(new Error("aborted")), 50);
      },
    });
    await expect(receiveFile(upload(body), { store, maxBytes })).rejects.toMatchObject({ details: { fields: { file: "broke off" } } });
    await vi.waitFor(async () => expect(await lying()).toEqual([]));
  });

  test("and a full disk is no fault of the person's", async () => {
    const { store } = await anEmptyStore();
    const full: Store = { ...store, stage: () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" })) };
    await expect(receiveFile(upload(aFile + closing), { store: full, maxBytes })).rejects.toMatchObject({ code: "ENOSPC" });
  });
});

describe("over a real connection", () => {
  test("a person who hangs up leaves nothing behind, and the server goes on", async () => {
    const { store, lying } = await anEmptyStore();
    const { port, outcomes } = await aServer(store);
    const socket = connect(port, "127.0.0.1");
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\ncontent-length: 900000\r\n\r\n${opening('name="file"; filename="a.txt"')}half a fi`);
    await vi.waitFor(async () => expect(await lying()).toHaveLength(1));
    socket.destroy();
    await vi.waitFor(() => expect(outcomes).toEqual(["invalid: broke off"]));
    await vi.waitFor(async () => expect(await lying()).toEqual([]));
    expect((await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: await filled(new File(["again"], "a.txt")).formData() })).status).toBe(201);
  });

  test("a person whose file is too big reads why, also when all of it was on its way", async () => {
    const { store, lying } = await anEmptyStore();
    const { port } = await aServer(store);
    for (const field of ["file", "upload"]) {
      const form = new FormData();
      form.append(field, new File([new Uint8Array(30_000_000).fill(97)], "a.txt"));
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: "POST", body: form });
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringMatching(/bigger than|not known/)]);
    }
    expect(await lying()).toEqual([]);
  });
});

test("300 MB pass through without being held in memory", { timeout: 60_000 }, async () => {
  const { store } = await anEmptyStore();
  const chunk = Buffer.alloc(1024 * 1024, "a line of text\n");
  let [left, most] = [300, 0];
  const before = process.memoryUsage();
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(opening('name="file"; filename="long.txt"'))),
    pull(controller) {
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
      controller.enqueue(left-- > 0 ? new Uint8Array(chunk) : Buffer.from(`\r\n${closing}`));
      if (left < 0) controller.close();
    },
  });
  const stored = await receiveFile(upload(body), { store, maxBytes: 400 * 1024 * 1024 });
  expect(stored.bytes).toBe(300 * 1024 * 1024);
  expect(most / 1024 / 1024).toBeLessThan(100);
});

function inChunks(bytes: Uint8Array, size: number): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(at, (at += size)));
      if (at >= bytes.length) controller.close();
    },
  });
}

async function aServer(store: Store): Promise<{ port: number; outcomes: string[] }> {
  const outcomes: string[] = [];
  const server = createServer((incoming, response) => {
    receiveFile(requestOf(incoming), { store, maxBytes }).then(
      (stored: StoredFile) => { outcomes.push(stored.name); response.writeHead(201).end(); },
      (error: DomainError) => { outcomes.push(`${error.problem}: ${error.details.fields?.file}`); response.writeHead(422).end(error.message + JSON.stringify(error.details)); },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  return { port: (server.address() as AddressInfo).port, outcomes };
}

/** As Next does it: the incoming message is the body. */
function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers(Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]));
  return new Request("http://desk.example/", { method: "POST", headers, body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } as RequestInit);
}
