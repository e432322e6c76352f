import { createRoute, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import { config } from "../config.ts";
import { WITHDRAWABLE } from "../edge/media.ts";
import { claimReviewOf } from "../publishing/claimreview.ts";
import { getPublishedArticle, getVerdict, latestVerdicts, publicDesk } from "../publishing/queries.ts";
import { publicVerdict, publishedArticle, verdictRow } from "../publishing/shapes.ts";
import { verdictFilters } from "../publishing/schema.ts";
import { notFound } from "../query.ts";
import { answer, type ApiEnv, list, notThere, routes } from "./base.ts";

const tags = ["Public"];
const slugParam = z.object({ slug: z.string() });
const reader = (c: Context<ApiEnv>) => c.get("asker").db.published;

/** Something a CDN may keep, and asks for again by its ETag each time, as it may be withdrawn; any page may read it. */
const open: MiddlewareHandler<ApiEnv>[] = [etag(), async (c, next) => {
  await next();
  if (!c.res.ok) return;
  c.header("cache-control", WITHDRAWABLE);
  c.header("access-control-allow-origin", "*");
}];

export const publicRoutes = routes()
  .openapi(createRoute({
    method: "get", path: "/verdicts", tags, summary: "Published verdicts, newest first",
    middleware: open, request: { query: verdictFilters }, responses: { 200: answer(list(verdictRow), "A page of verdicts"), ...notThere },
  }), async (c) => c.json(await latestVerdicts(reader(c), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/verdicts/{slug}", tags, summary: "One verdict with all its publications",
    middleware: open, request: { params: slugParam, query: z.object({ publication: z.coerce.number().int().min(1).optional() }) },
    responses: { 200: answer(publicVerdict, "The verdict; once retracted, without verdict, rationale, assessment and evidence"), ...notThere },
  }), async (c) => c.json(await getVerdict(reader(c), c.req.valid("param").slug, c.req.valid("query").publication), 200))
  .openapi(createRoute({
    method: "get", path: "/verdicts/{slug}/claimreview", tags, summary: "The ClaimReview JSON-LD alone",
    middleware: open, request: { params: slugParam }, responses: { 200: answer(z.looseObject({}), "schema.org ClaimReview"), ...notThere },
  }), async (c) => {
    const review = claimReviewOf(await getVerdict(reader(c), c.req.valid("param").slug), await publicDesk(reader(c)), config().publicUrl);
    if (!review) throw notFound("ClaimReview: this verdict was retracted");
    // Plain JSON under another media type; its shape is schema.org's, which no client of ours reads.
    return c.body(JSON.stringify(review), 200, { "content-type": "application/ld+json" }) as never;
  })
  .openapi(createRoute({
    method: "get", path: "/published/articles/{slug}", tags, summary: "An article with the verdicts on its claims",
    middleware: open, request: { params: slugParam }, responses: { 200: answer(publishedArticle, "The article: quoted passages, or the full text where that is allowed"), ...notThere },
  }), async (c) => c.json(await getPublishedArticle(reader(c), c.req.valid("param").slug), 200));
