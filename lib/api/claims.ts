import { createRoute, z } from "@hono/zod-openapi";
import { assessmentShape } from "../assessment/shapes.ts";
import { addAppearance, editAppearance, removeAppearance } from "../claims/appearances.ts";
import { addRelation, createClaim, editClaim, removeRelation, setVerdict } from "../claims/commands.ts";
import { addComment, assignClaim, dropAutosave, getAutosave, keepAutosave, listComments, resolveComment } from "../claims/teamwork.ts";
import { diffRevisions, getRevision, listRevisions } from "../claims/history.ts";
import { assertClaim, getClaim, listClaims, listTopics, queue } from "../claims/queries.ts";
import {
  appearanceChange, assignmentInput, autosaveInput, claimChange, claimFilters, commentInput, newAppearance, newClaim, relationInput, translationInput, verdictInput, versionQuery,
} from "../claims/schema.ts";
import { claimRow, claimShape, commentShape, diffShape, eventShape, languageVersionShape, revisionRow } from "../claims/shapes.ts";
import { getAssessment } from "../assessment/view.ts";
import { listEvents } from "../audit/queries.ts";
import { languageTag } from "../input.ts";
import { listTranslations, putTranslation, removeTranslation } from "../claims/translations.ts";
import { stages } from "../review/words.ts";
import { answer, body, finding, idParam, list, paging, refusals, routes, signedIn, viewerOf } from "./base.ts";
import { notFound } from "../query.ts";

const tags = ["Claims"];
export const claimFound = finding((asker, { id = "" }) => assertClaim(asker, id));

const partFound = (part: "appearances" | "relations", param: string) => finding(async (asker, params) => {
  const claim = await getClaim(asker, params.id ?? "");
  if (!claim[part].some((each) => each.id === params[param])) throw notFound("part of this claim");
});
const commentFound = signedIn;
const whole = answer(claimShape, "The whole claim as it now stands");
const queueShape = z.object({ stages: z.record(z.enum(stages), z.int()), mine: z.int(), unassigned: z.int(), again: z.int(), oldest: z.string().nullable() }).meta({ id: "Queue" });
const autosaveShape = z.object({ revision: z.int(), fields: z.record(z.string(), z.unknown()), at: z.string() }).meta({ id: "Autosave" });
const appearanceParam = idParam.extend({ appearanceId: z.string() });
const relationParam = idParam.extend({ relationId: z.string() });
const languageParam = idParam.extend({ language: languageTag });
const translationFound = finding(async (asker, params) => {
  const { translations } = await getClaim(asker, params.id ?? "");
  const asked = languageTag.safeParse(params.language);
  if (!translations.some(({ language }) => language === asked.data)) throw notFound("language version of this claim");
});
const revisionParam = idParam.extend({ number: z.coerce.number().int().min(1) });

export const claimRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/claims", tags, summary: "Make a claim: a draft, assigned to nobody", middleware: signedIn,
    request: body(newClaim), responses: { 201: answer(claimShape, "The claim"), ...refusals },
  }), async (c) => c.json(await createClaim(c.get("asker"), null, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "get", path: "/claims", tags, summary: "Claims, oldest in their stage first", middleware: signedIn,
    request: { query: claimFilters }, responses: { 200: answer(list(claimRow), "A page of claims"), ...refusals },
  }), async (c) => c.json(await listClaims(c.get("asker"), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/queue", tags, summary: "How many claims stand where", middleware: signedIn,
    responses: { 200: answer(queueShape, "Counts"), ...refusals },
  }), async (c) => c.json(await queue(c.get("asker")), 200))
  .openapi(createRoute({
    method: "get", path: "/topics", tags, summary: "The topics in use", middleware: signedIn,
    responses: { 200: answer(z.object({ items: z.array(z.string()) }), "Topics by name"), ...refusals },
  }), async (c) => c.json({ items: await listTopics(c.get("asker")) }, 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}", tags, summary: "One claim", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(claimShape, "The claim"), ...refusals },
  }), async (c) => c.json(await getClaim(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "patch", path: "/claims/{id}", tags, summary: "Change a claim's own fields", middleware: claimFound,
    request: { params: idParam, ...body(claimChange) }, responses: { 200: whole, ...refusals },
  }), async (c) => c.json(await editClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "put", path: "/claims/{id}/verdict", tags, summary: "Record the verdict and its rationale", middleware: claimFound,
    request: { params: idParam, ...body(verdictInput) }, responses: { 200: whole, ...refusals },
  }), async (c) => c.json(await setVerdict(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/assessment", tags, summary: "What follows from the evidence", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(assessmentShape, "The assessment, by the policy in force"), ...refusals },
  }), async (c) => c.json(await getAssessment(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/appearances", tags, summary: "Say where the claim appears", middleware: claimFound,
    request: { params: idParam, ...body(newAppearance) }, responses: { 201: whole, ...refusals },
  }), async (c) => c.json(await addAppearance(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "patch", path: "/claims/{id}/appearances/{appearanceId}", tags, summary: "Mend an anchor, or mark the first appearance", middleware: partFound("appearances", "appearanceId"),
    request: { params: appearanceParam, ...body(appearanceChange) }, responses: { 200: whole, ...refusals },
  }), async (c) => {
    const { id, appearanceId } = c.req.valid("param");
    return c.json(await editAppearance(c.get("asker"), id, { ...c.req.valid("json"), appearanceId }), 200);
  })
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/appearances/{appearanceId}", tags, summary: "Remove an appearance", middleware: partFound("appearances", "appearanceId"),
    request: { params: appearanceParam, query: versionQuery }, responses: { 200: whole, ...refusals },
  }), async (c) => {
    const { id, appearanceId } = c.req.valid("param");
    return c.json(await removeAppearance(c.get("asker"), id, { ...c.req.valid("query"), appearanceId }), 200);
  })
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/relations", tags, summary: "Relate two claims", middleware: claimFound,
    request: { params: idParam, ...body(relationInput) }, responses: { 201: whole, ...refusals },
  }), async (c) => c.json(await addRelation(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/relations/{relationId}", tags, summary: "Remove a relation made on this claim", middleware: partFound("relations", "relationId"),
    request: { params: relationParam, query: versionQuery }, responses: { 200: whole, ...refusals },
  }), async (c) => {
    const { id, relationId } = c.req.valid("param");
    return c.json(await removeRelation(c.get("asker"), id, { ...c.req.valid("query"), relationId }), 200);
  })
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/translations", tags, summary: "Its language versions, and what of the original has changed since each was made", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(list(languageVersionShape), "All language versions"), ...refusals },
  }), async (c) => c.json({ items: await listTranslations(c.get("asker"), c.req.valid("param").id), next: null }, 200))
  .openapi(createRoute({
    method: "put", path: "/claims/{id}/translations/{language}", tags, summary: "Write the claim in a further language", middleware: claimFound,
    request: { params: languageParam, ...body(translationInput) }, responses: { 200: whole, ...refusals },
  }), async (c) => {
    const { id, language } = c.req.valid("param");
    return c.json(await putTranslation(c.get("asker"), id, { ...c.req.valid("json"), language }), 200);
  })
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/translations/{language}", tags, summary: "Remove a language version", middleware: translationFound,
    request: { params: languageParam, query: versionQuery }, responses: { 200: whole, ...refusals },
  }), async (c) => {
    const { id, language } = c.req.valid("param");
    return c.json(await removeTranslation(c.get("asker"), id, { ...c.req.valid("query"), language }), 200);
  })
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/assignments", tags, summary: "Assign, take or give up a claim", middleware: claimFound,
    request: { params: idParam, ...body(assignmentInput) }, responses: { 200: whole, ...refusals },
  }), async (c) => c.json(await assignClaim(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/comments", tags, summary: "Comment on a claim, a field or an item", middleware: claimFound,
    request: { params: idParam, ...body(commentInput) }, responses: { 201: answer(commentShape, "The comment"), ...refusals },
  }), async (c) => c.json(await addComment(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/comments", tags, summary: "Comments, oldest first", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(list(commentShape), "All comments"), ...refusals },
  }), async (c) => c.json(await listComments(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "post", path: "/comments/{id}/resolution", tags, summary: "Mark a comment as resolved", middleware: commentFound,
    request: { params: idParam }, responses: { 200: answer(commentShape, "The comment"), ...refusals },
  }), async (c) => c.json(await resolveComment(c.get("asker"), c.req.valid("param").id, {}), 200))
  .openapi(createRoute({
    method: "put", path: "/claims/{id}/autosave", tags, summary: "Keep what you are typing", middleware: claimFound,
    request: { params: idParam, ...body(autosaveInput) }, responses: { 200: answer(autosaveShape, "What is kept"), ...refusals },
  }), async (c) => c.json(await keepAutosave(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/autosave", tags, summary: "What you were typing", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(autosaveShape.nullable(), "What is kept, or null"), ...refusals },
  }), async (c) => c.json(await getAutosave(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/autosave", tags, summary: "Forget what you were typing", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(z.null(), "Nothing is kept"), ...refusals },
  }), async (c) => c.json(await dropAutosave(c.get("asker"), c.req.valid("param").id, {}), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/revisions", tags, summary: "Revisions, newest first", middleware: claimFound,
    request: { params: idParam, query: z.object(paging) }, responses: { 200: answer(list(revisionRow), "A page of revisions"), ...refusals },
  }), async (c) => c.json(await listRevisions(c.get("asker"), c.req.valid("param").id, c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/revisions/{number}", tags, summary: "One revision, whole", middleware: claimFound,
    request: { params: revisionParam }, responses: { 200: answer(revisionRow.extend({ content: z.record(z.string(), z.unknown()) }), "The revision"), ...refusals },
  }), async (c) => c.json(await getRevision(c.get("asker"), c.req.valid("param").id, c.req.valid("param").number), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/revisions/{number}/diff", tags, summary: "What a revision changed, against the one before it or another", middleware: claimFound,
    request: { params: revisionParam, query: z.object({ against: z.coerce.number().int().min(1).optional() }) },
    responses: { 200: answer(diffShape, "The difference"), ...refusals },
  }), async (c) => c.json(await diffRevisions(c.get("asker"), c.req.valid("param").id, c.req.valid("param").number, c.req.valid("query").against), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/events", tags, summary: "What was done with the claim, newest first", middleware: claimFound,
    request: { params: idParam, query: z.object(paging) }, responses: { 200: answer(list(eventShape), "A page of events"), ...refusals },
  }), async (c) => c.json(await listEvents(viewerOf(c), { thing: { kind: "claim", id: c.req.valid("param").id }, ...c.req.valid("query") }), 200));

export type ClaimRoutes = typeof claimRoutes;
