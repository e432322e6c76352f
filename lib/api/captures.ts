import { createRoute, z } from "@hono/zod-openapi";
import { askArticleCapture, askCapture, cancelCapture } from "../capture/commands.ts";
import { assertEvidence, captureOfArticle, capturesOfClaim, getCapture, listCaptures } from "../capture/queries.ts";
import { askCaptureInput, captureFilters, captureRow, captureShape } from "../capture/shapes.ts";
import { getSnapshot, getSnapshotText } from "../evidence/snapshot-queries.ts";
import { snapshotDetail, snapshotText } from "../evidence/snapshot-shapes.ts";
import { equipmentShape, getEquipment } from "../settings/equipment.ts";
import { answer, body, finding, idParam, list, refusals, routes, signedIn, viewerOf } from "./base.ts";
import { articleFound } from "./articles.ts";
import { claimFound } from "./claims.ts";

const tags = ["Captures"];
const captureFound = finding((asker, { id = "" }) => getCapture(asker, id));

const snapshotFound = finding((asker, { id = "" }) => getSnapshot(asker, id));

export const captureRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/evidence/{id}/captures", tags, summary: "Capture the item's address, or once more", middleware: finding((asker, { id = "" }) => assertEvidence(asker, id)),
    request: { params: idParam, ...body(askCaptureInput) }, responses: { 202: answer(captureShape, "The capture, under way"), ...refusals },
  }), async (c) => c.json(await askCapture(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 202))
  .openapi(createRoute({
    method: "post", path: "/articles/{id}/captures", tags, summary: "Capture the article's address, or once more", middleware: articleFound,
    request: { params: idParam, ...body(askCaptureInput) }, responses: { 202: answer(captureShape, "The capture, under way"), ...refusals },
  }), async (c) => c.json(await askArticleCapture(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 202))
  .openapi(createRoute({
    method: "get", path: "/captures/{id}", tags, summary: "How far a capture is, and what came of it", middleware: captureFound,
    request: { params: idParam }, responses: { 200: answer(captureShape, "The capture"), ...refusals },
  }), async (c) => c.json(await getCapture(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "delete", path: "/captures/{id}", tags, summary: "Stop a capture that waits or runs", middleware: captureFound,
    request: { params: idParam }, responses: { 200: answer(captureShape, "The capture, stopped"), ...refusals },
  }), async (c) => c.json(await cancelCapture(c.get("asker"), c.req.valid("param").id, {}), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/captures", tags, summary: "Every capture of a claim's items, newest first", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(z.object({ items: z.array(captureRow) }), "The captures"), ...refusals },
  }), async (c) => c.json(await capturesOfClaim(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/captures", tags, summary: "Captures of the whole desk, newest first", middleware: signedIn,
    request: { query: captureFilters }, responses: { 200: answer(list(captureRow), "A page of captures"), ...refusals },
  }), async (c) => c.json(await listCaptures(viewerOf(c), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/snapshots/{id}", tags, summary: "One snapshot: its files, how it was captured, its timestamps", middleware: snapshotFound,
    request: { params: idParam }, responses: { 200: answer(snapshotDetail, "The snapshot"), ...refusals },
  }), async (c) => c.json(await getSnapshot(viewerOf(c), c.req.valid("param").id, { bytesOf: (file) => c.get("files").bytesOf(file) }), 200))
  .openapi(createRoute({
    method: "get", path: "/snapshots/{id}/text", tags, summary: "Its readable text, and where a quotation stands in it", middleware: snapshotFound,
    request: { params: idParam, query: z.object({ quote: z.string().max(20_000).optional() }) }, responses: { 200: answer(snapshotText, "The text; ranges in code points"), ...refusals },
  }), async (c) => c.json(await getSnapshotText(viewerOf(c), c.req.valid("param").id, { quote: c.req.valid("query").quote, bytesOf: (file) => c.get("files").bytesOf(file) }), 200))
  .openapi(createRoute({
    method: "get", path: "/equipment", tags, summary: "What this machine has for keeping evidence", middleware: signedIn,
    responses: { 200: answer(equipmentShape, "Programs, and how capturing is set"), ...refusals },
  }), async (c) => c.json(await getEquipment(viewerOf(c)), 200))
  .openapi(createRoute({
    method: "get", path: "/articles/{id}/capture", tags, summary: "The newest capture of an article", middleware: articleFound,
    request: { params: idParam },
    responses: { 200: answer(z.object({ capture: captureRow.nullable(), refused: z.boolean(), hasNewText: z.boolean() }), "The capture, null when the text was given by hand; whether it brought an answer that is not the article; and whether it holds another text than the newest version, which can be imported as the next (`snapshotId`)"), ...refusals },
  }), async (c) => c.json(await captureOfArticle(viewerOf(c), c.req.valid("param").id), 200));

export type CaptureRoutes = typeof captureRoutes;
