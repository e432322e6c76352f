import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { assertMayCreate } from "../claims/permission.ts";
import { eventShape } from "../claims/shapes.ts";
import { DomainError } from "../errors.ts";
import { keepFile } from "../evidence/commands.ts";
import { askAnalysis, cancelAnalysis } from "../evidence/analysis-commands.ts";
import { getAnalysis, matchesOf } from "../evidence/analysis-queries.ts";
import { analysisShape, matchShape } from "../evidence/analysis-shapes.ts";
import { custodyOf, type Handled, handledBy, isNoted, noteHandled } from "../evidence/custody.ts";
import { eraseFile } from "../evidence/erasing.ts";
import { fatesOf } from "../evidence/fates.ts";
import type { StoredFile } from "../evidence/files.ts";
import { pictureView } from "../evidence/picture-views.ts";
import { getFile, isArchivedPage } from "../evidence/queries.ts";
import { peaksShape, soundPeaks } from "../evidence/sound-peaks.ts";
import { pictureViews } from "../evidence/words.ts";
import { nothing } from "../people/schema.ts";
import { once } from "./idempotency.ts";
import { type ApiEnv, answer, body, finding, idParam, list, refusals, routes, signedIn, viewerOf } from "./base.ts";

const tags = ["Evidence"];
const fileShape = z.object({ id: z.string(), sha256: z.string(), bytes: z.int(), mediaType: z.string(), name: z.string() }).meta({ id: "File" });

const fileFound = finding((asker, { id = "" }) => getFile(asker, id));
const tombstone = z.object({ id: z.string(), sha256: z.string(), erased: z.object({ reason: z.string(), at: z.string() }) }).meta({ id: "Tombstone" });

export const fileRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/files", tags, summary: "Upload a file (multipart, field `file`)", middleware: signedIn,
    // Described, not validated by zod: the body is streamed to the store and never held in memory.
    request: { body: { required: true, content: { "multipart/form-data": { schema: { type: "object" as const, properties: { file: { type: "string" as const, format: "binary" } }, required: ["file"] } } } } },
    responses: { 201: answer(fileShape, "The file, hashed on the way"), ...refusals },
  }), async (c) => {
    const { actor } = c.get("asker");
    if (actor) assertMayCreate(actor);
    const stored = await c.get("files").receive(c.req.raw);
    // The same file again, under its key, is the first file; the response is the one that `c.json` types, or its copy.
    return (await once(c, JSON.stringify(stored), async () => {
      const text = await c.get("files").textOf(stored);
      return c.json(await keepFile(c.get("asker"), null, { ...stored, text }), 201);
    })) as never;
  })
  .openapi(createRoute({
    method: "get", path: "/files/{id}", tags, summary: "Sends on to a signed address on the evidence host, good for five minutes",
    middleware: fileFound,
    request: { params: idParam }, responses: { 302: { description: "The signed address" }, ...refusals },
  }), async (c) => {
    const now = new Date();
    return c.redirect(c.get("files").addressOf(await handedOut(c, c.req.valid("param").id, { now }), now), 302);
  })
  .openapi(createRoute({
    method: "get", path: "/files/{id}/view", tags, summary: "Sends on to an archived page, for a frame of the desk; for files whose role is `html` alone",
    middleware: fileFound,
    request: { params: idParam }, responses: { 302: { description: "The signed address" }, ...refusals },
  }), async (c) => {
    const now = new Date();
    const { id } = c.req.valid("param");
    if (!(await isArchivedPage(c.get("asker").db.read, id))) throw new DomainError("invalid", "Only the desk's own copy of a page can be looked at here. Download the file.");
    return c.redirect(c.get("files").viewAddressOf(await handedOut(c, id, { as: "view", now }), now), 302);
  })
  .openapi(createRoute({
    method: "delete", path: "/files/{id}", tags, summary: "Erase a file's bytes; its hash and the reason stay", middleware: fileFound,
    request: { params: idParam, ...body(z.strictObject({ reason: z.string() })) }, responses: { 200: answer(tombstone, "What stays of it"), ...refusals },
  }), async (c) => c.json(await eraseFile(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "get", path: "/files/{id}/analysis", tags, summary: "What is known of a file: codecs, times, metadata, key frames, content credentials", middleware: fileFound,
    request: { params: idParam }, responses: { 200: answer(analysisShape, "What is known so far"), ...refusals },
  }), async (c) => c.json(await getAnalysis(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "post", path: "/files/{id}/analysis", tags, summary: "Look into a file again, after a failure or a stop; what was found before stays meanwhile", middleware: fileFound,
    request: { params: idParam, ...body(nothing) }, responses: { 202: answer(analysisShape, "The analysis, under way"), ...refusals },
  }), async (c) => c.json(await askAnalysis(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 202))
  .openapi(createRoute({
    method: "delete", path: "/files/{id}/analysis", tags, summary: "Stop looking into a file, while it waits or is looked into", middleware: fileFound,
    request: { params: idParam }, responses: { 200: answer(analysisShape, "The analysis, stopped"), ...refusals },
  }), async (c) => c.json(await cancelAnalysis(c.get("asker"), c.req.valid("param").id, {}), 200))
  .openapi(createRoute({
    method: "get", path: "/files/{id}/views/{kind}", tags, summary: "A view of a picture in which retouching may show; made when it is first asked for", middleware: fileFound,
    request: { params: z.object({ id: z.string(), kind: z.enum(pictureViews) }) }, responses: { 200: answer(fileShape, "The view, a file like any other"), ...refusals },
  }), async (c) => {
    const { id, kind } = c.req.valid("param");
    return c.json(await pictureView({ db: c.get("asker").db, store: c.get("files") }, await getFile(viewerOf(c), id), { kind, now: new Date() }), 200);
  })
  .openapi(createRoute({
    method: "get", path: "/files/{id}/waveform", tags, summary: "How loud a sound is over time", middleware: fileFound,
    request: { params: idParam }, responses: { 200: answer(peaksShape, "At most 2,000 numbers from 0 to 1"), ...refusals },
  }), async (c) => c.json(await soundPeaks(viewerOf(c), c.get("files"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/files/{id}/matches", tags, summary: "Earlier and later material that shows the same", middleware: fileFound,
    request: { params: idParam }, responses: { 200: answer(list(matchShape), "What shows the same, the earliest first"), ...refusals },
  }), async (c) => c.json(await matchesOf(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/files/{id}/custody", tags, summary: "Who brought it, viewed or downloaded its original, captured or erased it", middleware: fileFound,
    request: { params: idParam }, responses: { 200: answer(list(eventShape), "The custody log, newest first"), ...refusals },
  }), async (c) => c.json(await custodyOf(viewerOf(c), c.req.valid("param").id), 200));

/** The file, after a note in its custody log of who gets the original, and how. Throws not_found when it was erased. */
async function handedOut(c: Context<ApiEnv>, id: string, { as, now }: { as?: Handled; now: Date }): Promise<StoredFile> {
  const file = await getFile(viewerOf(c), id);
  const fate = (await fatesOf(c.get("asker").db.read, [file.sha256])).get(file.sha256);
  if (fate?.fate === "erased") throw new DomainError("not_found", `This file was erased: ${fate.reason ?? ""}`);
  // Key frames and other pictures that the desk made are looked at in passing; the log is of originals.
  if (file.madeFrom !== null) return file;
  const how = as ?? handledBy(c.get("asker").actor, file);
  if (!(await isNoted(viewerOf(c), { id: file.id, as: how, now }))) await noteHandled(c.get("asker"), file.id, { as: how });
  return file;
}

export type FileRoutes = typeof fileRoutes;
