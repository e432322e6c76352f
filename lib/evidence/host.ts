/** The evidence host: serves files at signed addresses, from a host of its own, where nothing of the desk can be reached. I/O. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { playsInline } from "./media-type.ts";
import { rangeIn } from "./range.ts";
import { checkAddress } from "./signed-address.ts";
import type { Store } from "./store.ts";

const always = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'",
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "private, no-store",
  "accept-ranges": "bytes",
};

export type EvidenceHost = { store: Store; secret: string };

/** A handler for node:http. Reads no cookie; GET and HEAD, with single ranges so that video can be sought in. */
export function evidenceHost({ store, secret }: EvidenceHost) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    void serve({ store, secret }, request, response).catch(() => response.destroy());
  };
}

async function serve({ store, secret }: EvidenceHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, words: string, headers: Record<string, string> = {}) => {
    response.writeHead(status, { ...always, "content-type": "text/plain; charset=utf-8", ...headers }).end(`${words}\n`);
  };
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD.", { allow: "GET, HEAD" });
  const file = checkAddress(request.url ?? "", secret, new Date());
  if (file === null) return refuse(403, "This address was not made by the desk.");
  if (file === "expired") return refuse(403, "This address has expired. Open the file from the desk again.");
  const size = await store.size(file.sha256);
  if (size === null) return refuse(404, "This file is not in the store.");

  const etag = `"${file.sha256}"`;
  const ifRange = request.headers["if-range"];
  const range = ifRange === undefined || ifRange === etag ? rangeIn(request.headers.range, size) : null;
  if (range === "unsatisfiable") return refuse(416, "There are no such bytes in this file.", { "content-range": `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...always,
    etag,
    "content-type": playsInline(file.mediaType) ? file.mediaType : "application/octet-stream",
    "content-disposition": `${playsInline(file.mediaType) ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    "content-length": String(end - start + 1),
    ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD" || size === 0) response.end();
  else pipeline(store.read(file.sha256, { start, end }), response, () => undefined);
}
