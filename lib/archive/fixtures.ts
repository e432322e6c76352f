/** What the tests of this folder share: a folder for a capture, and exchanges recorded by asking a small site. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Exchange } from "./exchange.ts";

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "archive-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A server on this machine for the length of a test; its origin. */
export async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => { server.closeAllConnections(); server.close(); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An answer as the capture hands it over; `body` is put into the folder. */
export async function anExchange(folder: string, given: Partial<Exchange> & { url: string; body?: string | Uint8Array }): Promise<Exchange> {
  const { body, ...told } = given;
  const bodyFile = body === undefined ? null : randomUUID();
  if (bodyFile !== null) await writeFile(join(folder, bodyFile), body ?? "");
  return {
    method: "GET", at: new Date("2025-06-13T10:00:00.250Z"), requestHeaders: [["accept", "*/*"]], status: 200, statusText: "OK", responseHeaders: [["content-type", "text/html"]],
    bodyFile, bytes: Buffer.byteLength(body ?? ""), truncated: false, address: "127.0.0.1", resourceType: "document", ...told,
  };
}

/** Asks for each address and records what came, decoded as a browser would. */
export async function recorded(folder: string, urls: readonly string[]): Promise<Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const url of urls) {
    const response = await fetch(url, { redirect: "manual" });
    exchanges.push(await anExchange(folder, {
      url, status: response.status, statusText: response.statusText, responseHeaders: [...response.headers], body: await response.bytes(),
    }));
  }
  return exchanges;
}

const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const files: Record<string, { type: string; body: string | Buffer }> = {
  "/": {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><meta charset="utf-8"><title>Обмін полоненими</title><link rel="stylesheet" href="/style.css"><h1>1,200 тіл передано</h1><p id="late">waiting</p><img src="/dot.png" alt="A dot"><script src="/late.js"></script>`,
  },
  "/style.css": { type: "text/css", body: "h1 { color: rgb(1, 2, 3) }" },
  "/late.js": { type: "text/javascript", body: `fetch("/figures.json").then((r) => r.json()).then(({ bodies }) => { document.getElementById("late").textContent = bodies + " by script"; });` },
  "/figures.json": { type: "application/json", body: `{"bodies": 1212}` },
  "/dot.png": { type: "image/png", body: dot },
};

/** A page with a style sheet, a picture, and a script that asks for more; compressed for who takes it, with a redirect to it at `/start`. */
export const smallSite: RequestListener = ({ url = "/" }, response) => {
  const file = files[url];
  if (url === "/start") response.writeHead(302, { location: "/" }).end();
  else if (file) response.writeHead(200, { "content-type": file.type, "set-cookie": ["a=1", "b=2"] }).end(file.body);
  else response.writeHead(404, { "content-type": "text/plain" }).end("Nothing here");
};
export const smallSitePaths: string[] = ["/start", ...Object.keys(files)];
export { dot };
