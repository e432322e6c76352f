import { createRoute, z } from "@hono/zod-openapi";
import { assertMayCreate } from "../claims/permission.ts";
import { startImport } from "../imports/commands.ts";
import { assertImport, getImport, listImportRows, listImports } from "../imports/queries.ts";
import { importInput, rowFilters } from "../imports/schema.ts";
import { importRowShape, importShape } from "../imports/shapes.ts";
import { candidatesOf } from "../others/candidates.ts";
import { matchOther, unmatchOther } from "../others/commands.ts";
import { listOthers, othersOfClaim } from "../others/queries.ts";
import { matchInput, otherFilters } from "../others/schema.ts";
import { candidateShape, otherReviewShape, othersOfClaimShape } from "../others/shapes.ts";
import { answer, body, finding, idParam, list, paging, refusals, routes, signedIn, viewerOf } from "./base.ts";
import { claimFound } from "./claims.ts";

const tags = ["Imports"];
const importFound = finding((asker, { id = "" }) => assertImport(asker, id));
const matchParam = idParam.extend({ otherReviewId: z.string() });

const taken = `Other publishers' checks, and claims to check.

* **ClaimReview** (JSON-LD): one, a list, an @graph, an ItemList or a DataFeed, or a page's HTML. Needed: url, claimReviewed, the author's name, and reviewRating with alternateName or ratingValue.
* **CSV** (UTF-8 or UTF-16; comma, semicolon or tab) with a first row of names, and **JSON** (a list of objects) with the same names as keys. A row with \`publisher\` or \`rating\` is another publisher's check. Needed: publisher, url, claim, and rating or rating_value; also publisher_url, claimant, claimed_at, best_rating, worst_rating, published_at, language, appearances (addresses with spaces between). A row without is a claim to check and becomes a draft assigned to nobody. Needed: claim, language; also kind (fact when left out), claimant, claimant_kind, claimed_at, topics (semicolons between), article_url. At most 1,000 of those in one import.

Another check at the same address is brought up to date, not doubled. Rows are checked one by one; those accepted are stored together in the end, or none. At most 50 MB and 100,000 rows. With \`dryRun\` nothing is stored.`;

export const importRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/imports", tags, summary: "Import ClaimReviews, CSV or JSON", description: taken, middleware: signedIn,
    request: body(importInput), responses: { 202: answer(importShape, "The import, under way"), ...refusals },
  }), async (c) => {
    const input = c.req.valid("json");
    assertMayCreate(viewerOf(c).actor);
    const stored = input.text === undefined ? null : await c.get("files").keepStream(bytesOf(input.text), "import");
    return c.json(await startImport(c.get("asker"), stored, input), 202);
  })
  .openapi(createRoute({
    method: "get", path: "/imports", tags, summary: "Imports, newest first", middleware: signedIn,
    request: { query: z.object(paging) }, responses: { 200: answer(list(importShape), "A page of imports, without their rows"), ...refusals },
  }), async (c) => c.json(await listImports(viewerOf(c), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/imports/{id}", tags, summary: "How far an import is, and what came of it", middleware: importFound,
    request: { params: idParam }, responses: { 200: answer(importShape, "The import, with the first 1,000 rows that were refused"), ...refusals },
  }), async (c) => c.json(await getImport(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "get", path: "/imports/{id}/rows", tags, summary: "What was read of each row, and why one was refused", middleware: importFound,
    request: { params: idParam, query: rowFilters }, responses: { 200: answer(list(importRowShape), "A page of rows"), ...refusals },
  }), async (c) => c.json(await listImportRows(viewerOf(c), c.req.valid("param").id, c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/imports/{id}/candidates", tags, summary: "Its checks, each with the claims it is of or likely is; at most 20 at a time", middleware: importFound,
    request: { params: idParam, query: z.object(paging) }, responses: { 200: answer(list(candidateShape), "A page of checks with claims beside them"), ...refusals },
  }), async (c) => c.json(await candidatesOf(viewerOf(c), c.req.valid("param").id, c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/other-reviews", tags, summary: "Other publishers' checks, those imported last first", middleware: signedIn,
    request: { query: otherFilters }, responses: { 200: answer(list(otherReviewShape), "A page of checks"), ...refusals },
  }), async (c) => c.json(await listOthers(viewerOf(c), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/claims/{id}/other-reviews", tags, summary: "Other publishers' checks of the same claim, and likely ones", middleware: claimFound,
    request: { params: idParam }, responses: { 200: answer(othersOfClaimShape, "Matched and likely"), ...refusals },
  }), async (c) => c.json(await othersOfClaim(viewerOf(c), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "post", path: "/claims/{id}/other-reviews", tags, summary: "Say that another publisher checks the same claim", middleware: claimFound,
    request: { params: idParam, ...body(matchInput) }, responses: { 201: answer(othersOfClaimShape, "Matched and likely, as they now stand"), ...refusals },
  }), async (c) => c.json(await matchOther(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "delete", path: "/claims/{id}/other-reviews/{otherReviewId}", tags, summary: "Take that back", middleware: claimFound,
    request: { params: matchParam }, responses: { 200: answer(othersOfClaimShape, "Matched and likely, as they now stand"), ...refusals },
  }), async (c) => c.json(await unmatchOther(c.get("asker"), c.req.valid("param")), 200));

export type ImportRoutes = typeof importRoutes;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
