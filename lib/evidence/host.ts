/** The evidence host: serves files at signed addresses, from a host of its own, where nothing of the desk can be reached. I/O. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { log } from "../log.ts";
import { playsInline } from "./media-type.ts";
import { rangeIn } from "./range.ts";
import { type Addressed, checkAddress } from "./signed-address.ts";
import type { Store } from "./store.ts";

/** For an archived page: pictures that stand in it and styles, nothing that is asked for. A policy of its own for each host, as only the desk may frame it. */
const viewPolicy = (deskOrigin: string): string =>
  `sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors ${deskOrigin}`;

const policy = (sandbox: string): string =>
  `${sandbox}; default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const always = {
  "x-content-type-options": "nosniff",
  "content-security-policy": policy("sandbox"),
  "cross-origin-resource-policy": "cross-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex",
  "accept-ranges": "bytes",
};

export type EvidenceHost = {
  store: Store;
  /** Where files that strangers sent lie; without it none is served. */
  quarantined?: (key: string) => Store | null;
  secret: string;
  /** Whose pages may show archived pages in a frame; without it none may. */
  deskOrigin?: string;
  now?: () => Date;
  /** How long a client may take nothing before it is cut off; a player that was paused asks again by range. */
  idleMs?: number;
};

/** A handler for node:http. Reads no cookie; GET and HEAD, with single ranges so that video can be sought in. */
export function evidenceHost(host: EvidenceHost) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    response.setTimeout(host.idleMs ?? 60_000, () => response.destroy());
    serve(host, request, response).catch((err: unknown) => {
      if (!hungUp(err)) log.error({ err }, "a file could not be served");
      response.destroy();
    });
  };
}

/** Somebody who closed the page or sought elsewhere is no error. */
function hungUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"].includes(String(error.code));
}

async function serve({ store: evidence, quarantined, secret, deskOrigin = "'none'", now = () => new Date() }: EvidenceHost, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "Only GET and HEAD.", { allow: "GET, HEAD", connection: "close" });
  const file = checkAddress(request.url ?? "", secret, now());
  if (file === null) return refuse(response, 403, "This address was not made by the desk.");
  if (file === "expired") return refuse(response, 403, "This address has expired. Open the file from the desk again.");
  if (file.view && request.headers["sec-fetch-dest"] !== "iframe") return refuse(response, 403, "An archived page is shown in the desk only. Download it to keep it.");
  const store = file.quarantine === undefined ? evidence : quarantined?.(file.quarantine);
  const size = await store?.size(file.sha256);
  if (!store || typeof size !== "number") return refuse(response, 404, "This file is not in the store.");

  const range = rangeAsked(request, file, size);
  if (range === "unsatisfiable") return refuse(response, 416, "There are no such bytes in this file.", { "content-range": `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...always,
    ...(file.view && file.mediaType === "text/html" ? viewHeaders(file, deskOrigin) : headersOf(file)),
    "content-length": String(end - start + 1),
    ...(range && { "content-range": `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === "HEAD") response.end();
  else await pipeline(store.read(file.sha256, { start, end }), response);
}

function refuse(response: ServerResponse, status: number, words: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...always, "content-type": "text/plain; charset=utf-8", ...headers }).end(`${words}\n`);
}

const etagOf = ({ sha256 }: Addressed): string => `"${sha256}"`;

/** A range of what the client already has a part of: of anything else it gets the whole (If-Range). */
function rangeAsked({ method, headers }: IncomingMessage, file: Addressed, size: number): ReturnType<typeof rangeIn> {
  const stillTheSame = headers["if-range"] === undefined || headers["if-range"] === etagOf(file);
  return method === "GET" && stillTheSame ? rangeIn(headers.range, size) : null;
}

/** What lib/archive made inert; the policy is the second wall, for the day the first has a hole. */
function viewHeaders(file: Addressed, deskOrigin: string): Record<string, string> {
  return {
    "content-security-policy": viewPolicy(deskOrigin),
    "x-dns-prefetch-control": "off",
    etag: etagOf(file),
    "content-type": "text/html; charset=utf-8",
    "content-disposition": "inline",
  };
}

function headersOf(file: Addressed): Record<string, string> {
  const inline = file.quarantine === undefined && playsInline(file.mediaType);
  return {
    // In a tab of its own a player may fetch only from its own origin, which a bare sandbox takes away. Scripts stay out.
    ...(inline && { "content-security-policy": policy("sandbox allow-same-origin") }),
    etag: etagOf(file),
    "content-type": inline ? file.mediaType : "application/octet-stream",
    "content-disposition": `${inline ? "inline" : "attachment"}; filename*=UTF-8''${extendedValue(file.name)}`,
  };
}

/** RFC 8187: percent-encoded but for letters, digits and a few signs; encodeURIComponent leaves four more. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
