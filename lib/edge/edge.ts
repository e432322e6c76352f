/**
 * The edge: readers' files from a folder, and the line to the desk for the rest. It knows no database and no Next, so
 * that readers are served whatever happens to either. I/O.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { addressSeen } from "../auth/address.ts";
import { plainHeaders, policyFor } from "../http-policy.ts";
import { log } from "../log.ts";
import { madeFor } from "../site/made-for.ts";
import { type DeskLine, deskLine } from "./desk-line.ts";
import { hasBody, namesFraming } from "./passed-on.ts";
import { fileOf } from "./file-of.ts";
import { elsewhere, homeOf, withoutSlash } from "./home.ts";
import { outage, problem, type Said } from "./outage.ts";
import { serveStored } from "./serve-stored.ts";
import { siteFiles } from "./site-files.ts";
import type { Stored } from "./stored.ts";

export type EdgeOptions = {
  publicUrl: string;
  evidenceUrl: string;
  siteFolder: string;
  socketPath: string;
  /** Shorter in tests. */
  limits?: Partial<Limits>;
};

export type Limits = { headersMs: number; requestMs: number; idleMs: number; keepAliveMs: number; patienceMs: number; readersPatienceMs: number; connections: number };

/** A whole upload may take ten minutes; everything else is over sooner (desk-line.ts, serve-stored.ts). */
const usual: Limits = { headersMs: 10_000, requestMs: 10 * 60_000, idleMs: 120_000, keepAliveMs: 20_000, patienceMs: 4_000, readersPatienceMs: 500, connections: 4_000 };
const MOST_HEADER_BYTES = 16 * 1024;
const LONGEST_URL = 8 * 1024;

export function createEdge({ publicUrl, evidenceUrl, siteFolder, socketPath, limits: given }: EdgeOptions): { server: Server; desk: DeskLine; stop: () => Promise<void> } {
  const limits = { ...usual, ...given };
  const https = publicUrl.startsWith("https:");
  const { host } = new URL(publicUrl);
  const desk = deskLine({ socketPath, host });
  const files = siteFiles({
    folder: siteFolder,
    always: (file) => ({ ...plainHeaders(https), "content-security-policy": policyFor(`/${file}`, { nonce: "", evidenceUrl }) }),
  });

  const server = createServer({
    maxHeaderSize: MOST_HEADER_BYTES + LONGEST_URL, headersTimeout: limits.headersMs, requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs, connectionsCheckingInterval: Math.min(2_000, limits.headersMs / 2),
  }, (request, response) => {
    // A fault in one answer must not end the process that answers all others.
    try {
      settle(answer(request, response), response);
    } catch (err) {
      log.error({ err }, "a request could not be answered");
      response.destroy();
    }
  });
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idleMs);
  server.on("clientError", refuseBroken);

  function answer(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const stored = storedFor(request);
    if (!stored) return passOn(request, response);
    if (hasBody(request.headers)) leave(request, response);
    return stored instanceof Promise ? stored.then((found) => serveStored(found, request, response)) : serveStored(stored, request, response);
  }

  /** What is stored for this request; null when it is the desk's. */
  function storedFor({ method, url = "", headers }: IncomingMessage): Promise<Stored> | Stored | null {
    if ((method !== "GET" && method !== "HEAD") || url.length > LONGEST_URL) return null;
    const query = url.indexOf("?");
    // Readers' pages have one form, whatever stands behind the question mark; the API's lists have many, and a token is the desk's to judge.
    if (url.startsWith("/api/") && (query !== -1 || headers.authorization !== undefined)) return null;
    const file = fileAt(query === -1 ? url : url.slice(0, query));
    return file === null ? null : files.find(file);
  }

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    const { url = "/", method = "GET" } = request;
    if (/^https?:\/\//i.test(url)) return absolute(request, response);
    const path = url.split("?")[0] ?? "/";
    const refused = refusal(request);
    if (refused) return say(refused, response, { close: true });
    if (path === "/health/live" && (method === "GET" || method === "HEAD")) return say({ status: 200, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }, body: "live\n" }, response);
    const home = elsewhere(request, host);
    if (home === "redirect") return say({ status: 308, headers: { location: homeOf(publicUrl, url) }, body: "" }, response);
    if (home === "tell") return say(problem(421, { title: "Another host", detail: `The API is at ${publicUrl}. Ask it there, or with a token, which is bound to no host.` }), response);
    const right = method === "GET" || method === "HEAD" ? withoutSlash(url) : null;
    if (right !== null) return say({ status: 308, headers: { location: right }, body: "" }, response);
    // Whoever reads is told soon; whoever sends, or works at the desk, had rather wait while it starts.
    const isReading = (method === "GET" || method === "HEAD") && !path.startsWith("/api/") && fileAt(path) !== null;
    const address = addressSeen(request.socket.remoteAddress ?? "", request.headers["x-forwarded-for"], { behindProxy: https });
    if (hasBody(request.headers)) leave(request, response);
    desk.pass(request, response, { address, patienceMs: isReading ? limits.readersPatienceMs : limits.patienceMs }).then((outcome) => {
      if (outcome === "answered" || outcome === "gone" || response.headersSent) return;
      say(outage(request, { https, root: madeFor(siteFolder).root ?? "en", maybeDone: outcome === "lost" }), response, { close: true });
    }).catch((err: unknown) => { log.error({ err }, "a request could not be passed on"); response.destroy(); });
  }

  /** `GET http://host/path`, as a proxy is asked: RFC 9112 wants it understood. */
  function absolute(request: IncomingMessage, response: ServerResponse): void {
    if (!URL.canParse(request.url ?? "")) return say(badRequest, response, { close: true });
    const asked = new URL(request.url ?? "");
    request.url = asked.pathname + asked.search;
    request.headers.host = asked.host;
    server.emit("request", request, response);
  }

  /** Says a few words. Whoever was still sending is not waited for. */
  function say({ status, headers, body }: Said, response: ServerResponse, { close = false } = {}): void {
    const isEmpty = response.req.method === "HEAD";
    response.writeHead(status, { ...plainHeaders(https), ...headers, "content-length": Buffer.byteLength(body), ...(close && { connection: "close" }) }).end(isEmpty ? undefined : body);
  }

  /** Takes no more, lets everything in flight finish, and closes each connection behind it. */
  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.closeIdleConnections();
    await closed;
    clearInterval(sweep);
    desk.close();
  }

  return { server, desk, stop };
}

/** How long somebody who was answered may go on sending. */
const LINGER_MS = 2_000;

/** Whoever still sends when the answer has gone out is heard for a moment, so that it arrives, and then no more. */
function leave(request: IncomingMessage, response: ServerResponse): void {
  response.once("finish", () => {
    if (!request.complete) setTimeout(() => { if (!request.complete) request.socket.destroy(); }, LINGER_MS).unref();
  });
}

const badRequest = problem(400, { title: "Not a request", detail: "This is no address of a site." });

function refusal({ url = "", method, headers }: IncomingMessage): Said | null {
  if (namesFraming(headers)) return badRequest;
  if (url.length > LONGEST_URL) return problem(414, { title: "The address is too long", detail: `An address has at most ${LONGEST_URL} characters here.` });
  if (!url.startsWith("/") && !(method === "OPTIONS" && url === "*")) return badRequest;
  return null;
}

const known = new Map<string, string>();

/** The same addresses are asked for over and over. */
function fileAt(path: string): string | null {
  const found = known.get(path);
  if (found !== undefined) return found;
  const file = fileOf(path);
  if (file !== null && path.length < 300) {
    if (known.size >= 5_000) known.clear();
    known.set(path, file);
  }
  return file;
}

function settle(work: Promise<void> | void, response: ServerResponse): void {
  work?.catch((err: unknown) => {
    if (!hungUp(err)) log.error({ err }, "a stored file could not be served");
    response.destroy();
  });
}

/** Somebody who closed the page is no error. */
const hungUp = (error: unknown): boolean => error instanceof Error && "code" in error && ["ERR_STREAM_PREMATURE_CLOSE", "ECONNRESET", "EPIPE"].includes(String(error.code));

const statuses: Record<string, string> = { HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large", ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout" };

/** What is no HTTP, too big or too slow is answered in one line, and cut. */
function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  socket.end(`HTTP/1.1 ${statuses[error.code ?? ""] ?? "400 Bad Request"}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  // `end` alone would wait for the other side to hang up.
  setTimeout(() => socket.destroy(), 1000).unref();
}
