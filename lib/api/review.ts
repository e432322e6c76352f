import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";
import { versionQuery } from "../claims/schema.ts";
import { claimShape, personRef, publicationRef } from "../claims/shapes.ts";
import { listPublications } from "../publishing/live.ts";
import { nextPublication } from "../publishing/next-publication.ts";
import { publicVerdict } from "../publishing/shapes.ts";
import { publishClaim, retractClaim, unscheduleClaim } from "../publishing/commands.ts";
import { abandonClaim, decide, discardClaim, reopenClaim, restoreClaim, submitClaim, withdrawApproval, withdrawClaim } from "../review/commands.ts";
import { permittedActions } from "../review/queries.ts";
import { approvalWithdrawal, decision, publicationChoice, publicationInput, reopening, retraction, submission, withdrawal } from "../review/schema.ts";
import { actions } from "../review/stages.ts";
import { publicationKinds } from "../review/words.ts";
import { answer, body, idParam, list, refusals, routes, viewerOf } from "./base.ts";
import { claimFound } from "./claims.ts";

const tags = ["Review"];
const whole = answer(claimShape, "The whole claim as it now stands");

/** Each action of DOMAIN.md §3 is a thing that is made: POST creates a submission, a decision, a publication. */
const making = <Path extends string, Input extends z.ZodType>(path: Path, input: Input, summary: string) => createRoute({
  method: "post", path: `/claims/{id}/${path}` as const, tags, summary, middleware: claimFound,
  request: { params: idParam, ...body(input) }, responses: { 201: whole, ...refusals },
});

const permittedShape = z.discriminatedUnion("ok", [
  z.object({ action: z.enum(actions), ok: z.literal(true) }), z.object({ action: z.enum(actions), ok: z.literal(false), why: z.string() }),
]).meta({ id: "PermittedAction" });

const publicationRow = publicationRef.extend({ retracted: z.object({ at: z.string(), note: z.string() }).nullable() }).meta({ id: "Publication" });
const nextShape = z.object({
  number: z.int(), kind: z.enum(publicationKinds), note: z.string().nullable(),
  address: z.object({ slug: z.string(), fixed: z.boolean(), taken: z.boolean(), free: z.string() }),
  checks: z.array(z.object({ guard: z.string(), met: z.boolean(), why: z.string(), toSatisfy: z.string() })), warnings: z.array(z.string()),
  approval: z.object({ by: personRef, apart: z.boolean() }).nullable(), confidential: z.array(z.string()), verdict: publicVerdict,
}).meta({ id: "NextPublication" });

export const reviewRoutes = routes()
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/actions", tags, summary: "What this person may do with the claim as it stands, and why not what not", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(list(permittedShape), "Each action of the table"), ...refusals },
  }), async (c) => c.json({ items: await permittedActions(viewerOf(c), { id: c.req.valid("param").id }), next: null }, 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/publications", tags, summary: "What was published of it, newest first", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(list(publicationRow), "All publications"), ...refusals },
  }), async (c) => c.json(await listPublications(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/next-publication", tags, summary: "What publishing it now would make, and whether its address is free", middleware: claimFound,
    request: { params: idParam, query: publicationChoice }, responses: { 200: answer(nextShape, "The publication as readers would get it; nothing is written"), ...refusals },
  }), async (c) => c.json(await nextPublication(viewerOf(c), c.req.valid("param").id, { chosen: c.req.valid("query"), now: new Date() }), 200))
  .openapi(making("submissions", submission, "Submit for review"), async (c) => c.json(await submitClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("withdrawals", withdrawal, "Take a submission back"), async (c) => c.json(await withdrawClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("decisions", decision, "Approve exactly this revision, or request changes"), async (c) => c.json(await decide(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("approval-withdrawals", approvalWithdrawal, "Withdraw an approval"), async (c) => c.json(await withdrawApproval(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("publications", publicationInput, "Publish, or schedule with `publishAt`"), async (c) => c.json(await publishClaim({ ...c.get("asker"), store: c.get("files") }, c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("reopenings", reopening, "Open a published claim again"), async (c) => c.json(await reopenClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("abandonments", withdrawal, "Go back to the last publication"), async (c) => c.json(await abandonClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("discards", withdrawal, "Put a claim that was never published away"), async (c) => c.json(await discardClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("restorations", withdrawal, "Take a discarded claim up again"), async (c) => c.json(await restoreClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(making("retractions", retraction, "Retract the live publication"), async (c) => c.json(await retractClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/schedule", tags, summary: "Cancel the schedule", middleware: claimFound,
    request: { params: idParam, query: versionQuery }, responses: { 200: whole, ...refusals },
  }), async (c) => c.json(await unscheduleClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("query")), 200));

export type ReviewRoutes = typeof reviewRoutes;
