/** The desk: Next for its screens and for making readers' pages, the API straight on Node, and the evidence host. */
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { createServer, type Server } from "node:http";
import next from "next";
import { actorOf } from "../lib/auth/actor.ts";
import { createApi } from "../lib/api/app.ts";
import { createPrograms } from "../lib/api/programs.ts";
import { config } from "../lib/config.ts";
import { dialect } from "../lib/db/dialect.ts";
import { closeDatabase, database, migrateDatabase } from "../lib/db/index.ts";
import { door } from "../lib/edge/door.ts";
import { isDomainError } from "../lib/errors.ts";
import { folderFiles, storeOf } from "../lib/evidence/folder-files.ts";
import { evidenceHost } from "../lib/evidence/host.ts";
import { quarantineOf } from "../lib/evidence/quarantine.ts";
import { log } from "../lib/log.ts";
import { assetsIn } from "../lib/site/assets.ts";
import { formAgain } from "../lib/site/form-again.ts";
import { inertPages } from "../lib/site/inert.ts";
import { missedAddresses } from "../lib/site/requesting.ts";
import { resumableUploads } from "../lib/uploads/resumable.ts";
import { asChild, refuse, refuseMissingDatabase } from "./child.ts";
import { deskAnswers } from "./desk-answers.ts";
import { greeting } from "./greeting.ts";
import { listen } from "./listen.ts";

const settings = config();
const { port, publicUrl, evidenceUrl, siteFolder } = settings;
const entrance = door();
const isFirst = process.env.FIRST_START === "1";

await openDatabase();
const app = next({ dev: false, hostname: "localhost", port });
await app.prepare();
const api = createApi({ database, whoAsks: actorOf, files: () => folderFiles(settings), publicUrl });
const programs = createPrograms({ database, publicUrl });
const uploads = resumableUploads({ database, whoAsks: actorOf, files: () => folderFiles(settings), publicUrl, folder: join(settings.dataDir, "uploads"), maxBytes: settings.maxUploadBytes });
const pages = app.getRequestHandler();
const readersPages = inertPages(pages, assetsIn(siteFolder, { nextFolder: join(import.meta.dirname, "..", ".next") }));
const answer = deskAnswers({
  settings, door: entrance, pages, readersPages, missed: missedAddresses(database, siteFolder),
  programs: getRequestListener(programs.fetch, { overrideGlobalObjects: false, hostname: new URL(publicUrl).host }),
  uploads: getRequestListener(uploads.fetch, { overrideGlobalObjects: false, hostname: new URL(publicUrl).host }),
  // Next lives in this process with Node's own Request and Response; they are not replaced.
  api: getRequestListener(async (request, env) => formAgain(await api.fetch(withLimit(request)), { ...(env as HttpBindings), pages: readersPages }), { overrideGlobalObjects: false, hostname: new URL(publicUrl).host }),
});

// The edge has limited headers and time already; here both are wide enough never to cut what it let through.
const desk = createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 0, headersTimeout: 60_000, keepAliveTimeout: 120_000 }, (request, response) => {
  answer(request, response).catch((err: unknown) => {
    log.error({ err }, "a page could not be made");
    response.destroy();
  });
});
const evidence = createServer({ requestTimeout: 30_000, headersTimeout: 20_000 }, evidenceHost({ store: storeOf(settings), quarantined: quarantineOf(settings).storeOf, secret: settings.secret, deskOrigin: new URL(settings.publicUrl).origin }));

// One that a killed desk left behind.
rmSync(entrance.socketPath, { force: true });
await Promise.all([listen(desk, entrance.socketPath), listen(evidence, portOf(evidenceUrl))]).catch(refuse);

const sweeping = setInterval(() => void uploads.sweep().catch((err: unknown) => log.error({ err }, "old uploads could not be cleared away")), 60 * 60_000);
asChild({ stop, orphaned: () => undefined });
// The edge takes nothing more: neither does the evidence host, while both finish what is in flight.
let evidenceClosed: Promise<void> | null = null;
process.on("message", (message) => { if (message === "finish") evidenceClosed ??= closed(evidence); });
process.send?.(isFirst ? await greeting(settings, await database(), { demo: process.env.DEMO === "1" }) : "");

/**
 * Where no length is told, the size limit makes another Request, which takes a real one alone. Without a length and
 * without chunks there is no body, though the listener gives every request but GET one to read.
 */
function withLimit(request: Request): Request {
  const isChunked = request.headers.has("transfer-encoding");
  if (request.method === "GET" || request.method === "HEAD" || (request.headers.has("content-length") && !isChunked)) return request;
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers: new Headers([...headers]), signal, ...(isChunked && { body: request.body, duplex: "half" }) });
}

/** The first start may make the database; a later one only opens it. */
async function openDatabase(): Promise<void> {
  if (!isFirst) refuseMissingDatabase(settings);
  await migrateDatabase(settings.databaseUrl, settings.databaseAdminUrl).catch((error: unknown) => {
    if (!isDomainError(error)) throw error;
    refuse(error);
  });
  if (isFirst && dialect === "postgres" && !settings.databaseAdminUrl) {
    process.stderr.write("DATABASE_ADMIN_URL is not given: the app's own role owns its tables, so Postgres does not keep it from rewriting logs.\n");
  }
}

/** Behind a TLS proxy the evidence host's address has no port of ours: then it listens beside the desk. */
function portOf(url: string): number {
  const given = new URL(url);
  return given.protocol === "http:" && given.port ? Number(given.port) : port + 1;
}

/** Every request in flight is finished, then the database is closed. */
async function stop(): Promise<void> {
  clearInterval(sweeping);
  await Promise.all([closed(desk), evidenceClosed ?? closed(evidence)]);
  await closeDatabase();
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => { clearInterval(sweep); resolve(); });
    server.closeIdleConnections();
  });
}
