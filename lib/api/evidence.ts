import { createRoute, z } from "@hono/zod-openapi";
import { Readable } from "node:stream";
import { getClaim } from "../claims/queries.ts";
import { versionQuery } from "../claims/schema.ts";
import { type ClaimShape, claimShape, evidenceShape } from "../claims/shapes.ts";
import { parse } from "../command.ts";
import { addSnapshot, attachEvidence, editEvidence, keepFile, removeEvidence } from "../evidence/commands.ts";
import { getSharedWording, sharedWordingShape } from "../evidence/wording-queries.ts";
import { evidenceChange, newEvidence, newSnapshot } from "../evidence/schema.ts";
import { notFound } from "../query.ts";
import { answer, body, finding, idParam, refusals, routes, viewerOf } from "./base.ts";
import { claimFound } from "./claims.ts";

const tags = ["Evidence"];
const evidenceParam = idParam.extend({ evidenceId: z.string() });
const evidenceFound = finding(async (asker, { id = "", evidenceId = "" }) => {
  const claim = await getClaim(asker, id);
  if (!claim.evidence.some((item) => item.id === evidenceId)) throw notFound("evidence on this claim");
});

const written = z.object({ version: z.int(), revision: z.int(), evidence: evidenceShape, claim: claimShape }).meta({ id: "EvidenceWritten" });
const removed = written.extend({ evidence: z.null() }).meta({ id: "EvidenceRemoved" });

export const evidenceRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/evidence", tags, summary: "Attach a source to a claim", middleware: claimFound,
    request: { params: idParam, ...body(newEvidence) }, responses: { 201: answer(written, "The item and the whole claim"), ...refusals },
  }), async (c) => c.json(withItem(await attachEvidence(c.get("asker"), c.req.valid("param").id, c.req.valid("json"))), 201))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/shared-wording", tags, summary: "Which of its sources carry one another's words", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(z.object({ items: z.array(sharedWordingShape) }), "Pairs of items, most shared first"), ...refusals },
  }), async (c) => c.json(await getSharedWording(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "patch", path: "/claims/{id}/evidence/{evidenceId}", tags, summary: "Change an item; `finding: null` unmarks it", middleware: evidenceFound,
    request: { params: evidenceParam, ...body(evidenceChange) }, responses: { 200: answer(written, "The item and the whole claim"), ...refusals },
  }), async (c) => {
    const { id, evidenceId } = c.req.valid("param");
    return c.json(withItem(await editEvidence(c.get("asker"), id, { ...c.req.valid("json"), evidenceId }), evidenceId), 200);
  })
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/evidence/{evidenceId}", tags, summary: "Remove an item; history keeps it", middleware: evidenceFound,
    request: { params: evidenceParam, query: versionQuery }, responses: { 200: answer(removed, "The whole claim"), ...refusals },
  }), async (c) => {
    const { id, evidenceId } = c.req.valid("param");
    const claim = await removeEvidence(c.get("asker"), id, { ...c.req.valid("query"), evidenceId });
    return c.json({ version: claim.version, revision: claim.revision, evidence: null, claim }, 200);
  })
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/evidence/{evidenceId}/snapshots", tags, summary: "Add a stored copy: an uploaded file, or pasted text", middleware: evidenceFound,
    request: { params: evidenceParam, ...body(newSnapshot) }, responses: { 201: answer(written, "The item and the whole claim"), ...refusals },
  }), async (c) => {
    const { id, evidenceId } = c.req.valid("param");
    const given = parse(newSnapshot, c.req.valid("json"));
    const { fileId, how } = "text" in given ? { fileId: await keepText(given.text), how: "pasted" } : { fileId: given.fileId, how: "uploaded" };
    return c.json(withItem(await addSnapshot(c.get("asker"), id, { version: given.version, evidenceId, fileId, how }), evidenceId), 201);

    /** Nothing slow inside a transaction: the text lies in the store before the claim is touched. */
    async function keepText(text: string): Promise<string> {
      const stored = await c.get("files").keepStream(Readable.from([Buffer.from(text, "utf8")]), "pasted.txt");
      return (await keepFile(c.get("asker"), null, { ...stored, text })).id;
    }
  });

/** The item that was named, or the newest. */
function withItem(claim: ClaimShape, evidenceId?: string) {
  const evidence = claim.evidence.find((item) => item.id === evidenceId) ?? claim.evidence.at(-1);
  if (!evidence) throw new Error("The claim has no evidence after it was attached");
  return { version: claim.version, revision: claim.revision, evidence, claim };
}

export type EvidenceRoutes = typeof evidenceRoutes;
