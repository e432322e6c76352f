/** The whole HTTP API as one Hono app, straight on Node (bin/desk-server.ts). */
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { SESSION_COOKIE } from "../auth/cookie.ts";
import { refuseForgery } from "../auth/origin.ts";
import type { Database } from "../db/types.ts";
import { DomainError, isDomainError } from "../errors.ts";
import type { FileStore } from "../evidence/files.ts";
import { problemResponse, unexpectedResponse } from "../http.ts";
import { canNameSomething } from "../http-policy.ts";
import { formPageOf } from "../site/form-page.ts";
import { log } from "../log.ts";
import type { Actor } from "../people/actor.ts";
import { articleRoutes } from "./articles.ts";
import { type ApiEnv, viewerOf } from "./base.ts";
import { captureRoutes } from "./captures.ts";
import { claimRoutes } from "./claims.ts";
import { completed } from "./document.ts";
import { evidenceRoutes } from "./evidence.ts";
import { exportRoutes } from "./exports.ts";
import { fileRoutes } from "./files.ts";
import { idempotent, takesKey } from "./idempotency.ts";
import { importRoutes } from "./imports.ts";
import { inboxRoutes } from "./inbox.ts";
import { peopleRoutes } from "./people.ts";
import { publicRoutes } from "./published.ts";
import { readersForms } from "./readers-forms.ts";
import { reviewRoutes } from "./review.ts";
import { sourceRoutes } from "./sources.ts";
import { webhookRoutes } from "./webhooks.ts";

const MOST_JSON_BYTES = 4 * 1024 * 1024;

export type ApiParts = {
  database: () => Promise<Database>;
  whoAsks: (request: Request, db: Database) => Promise<Actor | null>;
  files: () => FileStore;
  publicUrl: string;
};

export function createApi({ database, whoAsks, files, publicUrl }: ApiParts) {
  const app = new OpenAPIHono<ApiEnv>().basePath("/api/v1");
  app.onError((error) => refusal(error));
  app.notFound((c) => problemResponse(new DomainError("not_found", `There is nothing at ${c.req.path}.`)));

  app.use("*", async (c, next) => {
    if (!canNameSomething(new URL(c.req.url).pathname)) return c.notFound();
    const db = await database();
    // Readers' forms need no session and are never sent in anybody's name, whatever cookie comes with them (SECURITY 9).
    const actor = isReadersForm(c.req) ? null : await whoAsks(c.req.raw, db);
    if (actor?.session) refuseForgery(c.req.raw, publicUrl, { uploads: c.req.path === "/api/v1/files" });
    c.set("asker", { db, actor });
    c.set("files", files());
    await next();
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    return undefined;
  });
  app.use("*", limitJson);
  app.use("*", idempotent);

  const about = {
    openapi: "3.1.0",
    info: { title: "Corroborate", version: "1", description: "Sources, findings and verdicts of one verification desk. Public resources need no sign-in; everything else a session or a bearer token." },
    servers: [{ url: publicUrl }],
    security: [{ token: [] }, { session: [] }],
  };
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: SESSION_COOKIE, description: "A browser's; for changes from pages of this desk alone." });
  app.get("/openapi.json", (c) => c.json(completed(app.getOpenAPI31Document(about), { keyed: takesKey })));
  for (const part of [publicRoutes, claimRoutes, evidenceRoutes, reviewRoutes, articleRoutes, sourceRoutes, fileRoutes, peopleRoutes, captureRoutes, importRoutes, webhookRoutes, exportRoutes, inboxRoutes, readersForms]) app.route("/", part);
  return app;
}

const isReadersForm = ({ method, path }: { method: string; path: string }): boolean => method === "POST" && formPageOf(path) !== null;

/** Nobody is signed in yet where these lead. */
const OPEN = /^\/api\/v1\/(invitations|setup)(\/|$)/;

const tooBig = bodyLimit({
  maxSize: MOST_JSON_BYTES,
  onError: (c) => {
    if (!OPEN.test(c.req.path)) viewerOf(c);
    throw new DomainError("too_much", "This is more than 4 MB. Upload big material as a file.");
  },
});

/** Uploads are streamed and have a limit of their own. */
const limitJson: typeof tooBig = (c, next) => (isReadersForm(c.req) || (c.req.method === "POST" && c.req.path === "/api/v1/files") ? next() : tooBig(c, next));

function refusal(error: unknown): Response {
  if (isDomainError(error)) return problemResponse(error);
  if (error instanceof HTTPException) return problemResponse(fromHono(error));
  log.error({ err: error }, "unexpected error in the API");
  return unexpectedResponse();
}

/** What Hono itself refuses: broken JSON and bodies of another type. */
function fromHono({ status, message }: HTTPException): DomainError {
  if (status === 415) return new DomainError("invalid", "Send this as application/json.", { unsupportedMediaType: true });
  if (status === 413) return new DomainError("too_much", "This is too big.");
  return new DomainError("invalid", status === 400 ? "The body is not valid JSON." : message);
}
