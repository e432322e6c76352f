/** Tests only: files as the site's maker leaves them, and requests as they are written. */
import { mkdirSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, gzipSync } from "node:zlib";

export const aMinuteAgo = new Date(Date.now() - 60_000);

/** The forms first, all of one time, each by renaming. */
export function storeIn(folder: string, file: string, content: string | Buffer, { at = aMinuteAgo, forms = true } = {}): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const contents = [...(forms ? [[".br", brotliCompressSync(content)], [".gz", gzipSync(content)]] as const : []), ["", content]] as const;
  for (const [ending, bytes] of contents) {
    writeFileSync(`${path}.new`, bytes);
    utimesSync(`${path}.new`, at, at);
    renameSync(`${path}.new`, path + ending);
  }
}

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer; text: string };

/** Without what fetch adds, decodes or forbids. */
export function asking(port: number) {
  return (path: string, { method = "GET", body, ...headers }: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ port, path, method, agent: false, headers: { host: "localhost:1", ...headers } }, (answer) => {
        buffer(answer).then((bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes, text: bytes.toString() }), reject);
      }).once("error", reject);
      outgoing.end(body);
    });
}
