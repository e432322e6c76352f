/** The desk, the readers' pages, the evidence host and the job runner, in one process. */
import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import next from "next";
import { addressSeen, CLIENT_ADDRESS } from "../lib/auth/address.ts";
import { config } from "../lib/config.ts";
import { closeDatabase, database, migrateDatabase } from "../lib/db/index.ts";
import { dialect } from "../lib/db/dialect.ts";
import { greeting } from "./greeting.ts";
import { DomainError, isDomainError } from "../lib/errors.ts";
import { storeOf } from "../lib/evidence/folder-files.ts";
import { evidenceHost } from "../lib/evidence/host.ts";
import { problemOf, statusOf } from "../lib/http.ts";
import { canNameSomething, isForbiddenHeader, methodsOf, plainHeaders, policyFor } from "../lib/http-policy.ts";
import { startRunner } from "../lib/jobs/runner.ts";
import { isPageAddress, isReadersAddress, leadsSomewhere } from "../lib/publishing/addresses.ts";
import { publicDesk } from "../lib/publishing/queries.ts";
import { askedOf, rootLanguage } from "../lib/site/languages.ts";
import { log } from "../lib/log.ts";

const settings = settingsOrWords();
const { port, publicUrl, evidenceUrl } = settings;
const https = publicUrl.startsWith("https:");

await migrateDatabase(settings.databaseUrl, settings.databaseAdminUrl).catch((error: unknown) => {
  if (!isDomainError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
if (dialect === "postgres" && !settings.databaseAdminUrl) {
  process.stderr.write("DATABASE_ADMIN_URL is not given: the app's own role owns its tables, so Postgres does not keep it from rewriting logs.\n");
}

const app = next({ dev: false, hostname: "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();

const desk = createServer({ requestTimeout: 10 * 60_000, headersTimeout: 20_000 }, (request, response) => {
  answer(request, response).catch((err: unknown) => {
    log.error({ err }, "a page could not be made");
    response.destroy();
  });
});
const evidence = createServer({ requestTimeout: 30_000, headersTimeout: 20_000 }, evidenceHost({ store: storeOf(settings), secret: settings.secret }));
const runner = startRunner(await database());

await Promise.all([listen(desk, port), listen(evidence, portOf(evidenceUrl))]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
process.stdout.write(`${await greeting(settings, await database(), { demo: process.env.DEMO === "1" })}\n`);
process.send?.("ready");
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isElsewhere(request)) return sendHome(request, response);
  guard(request, response);
  const path = pathOf(request);
  const isKnown = methodsOf(path).includes(request.method ?? "");
  if (path.startsWith("/api/") && !(isKnown && canNameSomething(path))) return refuse(nothingHere, response);
  if (!isKnown) return void response.writeHead(405, { allow: methodsOf(path).join(", "), "content-length": "0" }).end();
  if (canNameSomething(path) && !isReadersAddress(path)) return handle(request, response);
  await answerReader(request, response);
}

/** Readers' pages live under their language inside Next; at the root of the site stands the desk's own. */
async function answerReader(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { published } = await database();
  const root = rootLanguage((await publicDesk(published)).language);
  const [given = "/", query] = (request.url ?? "/").split("?");
  const asked = askedOf(given, root);
  const leads = canNameSomething(given) && asked.isRoot === (asked.language === root) && (await leadsSomewhere(published, asked.path));
  if (!leads) {
    request.url = `/${asked.language}/missing`;
    // Next would say 200 for the page that it shows in place of the missing one.
    Object.defineProperty(response, "statusCode", { get: () => 404, set() { /* it stays 404 */ } });
  } else if (isPageAddress(asked.path)) {
    request.url = `/${asked.language}${asked.path === "/" ? "" : asked.path}${query === undefined ? "" : `?${query}`}`;
  } else if (!asked.isRoot) {
    request.url = `/${asked.language}/missing`;
  }
  await handle(request, response);
}

const nothingHere = new DomainError("not_found", "There is nothing at this address.");

function refuse(error: DomainError, response: ServerResponse): void {
  response.writeHead(statusOf(error), { "content-type": "application/problem+json", "cache-control": "no-store" }).end(JSON.stringify(problemOf(error)));
}

const pathOf = ({ url }: IncomingMessage): string => url?.split("?")[0] ?? "/";

/** A wrong variable is named in one line, without a stack that tells nothing to who set it. */
function settingsOrWords(): ReturnType<typeof config> {
  try {
    return config();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/** The server alone says nonce and policy; whatever a client sends by those names is dropped before Next sees it. */
function guard(request: IncomingMessage, response: ServerResponse): void {
  const address = addressSeen(request.socket.remoteAddress ?? "", request.headers["x-forwarded-for"], { behindProxy: https });
  for (const name of Object.keys(request.headers)) if (isForbiddenHeader(name)) delete request.headers[name];
  const path = pathOf(request);
  const nonce = randomBytes(16).toString("base64");
  const policy = policyFor(path, { nonce, evidenceUrl });
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  request.headers["x-path"] = request.url ?? "/";
  request.headers[CLIENT_ADDRESS] = address;
  for (const [name, value] of Object.entries({ ...plainHeaders(https), "content-security-policy": policy })) response.setHeader(name, value);
}

/** The session belongs to one host name: whoever comes by another is sent to it. */
function isElsewhere({ headers, method, url = "/" }: IncomingMessage): boolean {
  if (url.startsWith("/health/")) return false;
  return method === "GET" && headers.host !== undefined && headers.host.toLowerCase() !== new URL(publicUrl).host;
}

function sendHome(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url?.startsWith("/") ? request.url : "/";
  response.writeHead(308, { location: publicUrl + path.replace(/^\/{2,}/, "/"), "content-length": "0" }).end();
}

/** Behind a TLS proxy the evidence host's address has no port of ours: then it listens beside the desk. */
function portOf(url: string): number {
  const given = new URL(url);
  return given.protocol === "http:" && given.port ? Number(given.port) : port + 1;
}

function listen(server: Server, on: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new Error(`Port ${on} is in use. Stop what uses it, or start with another: PORT=${on + 10}`) : error));
    server.listen(on, resolve);
  });
}

/** Every request in flight is finished, then the database is closed. */
async function stop(): Promise<void> {
  const closed = [desk, evidence].map((server) => new Promise((resolve) => { server.close(resolve); server.closeIdleConnections(); }));
  await runner.stop();
  await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, 30_000).unref())]);
  await closeDatabase();
  process.exit(0);
}
