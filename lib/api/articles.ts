import { createRoute, z } from "@hono/zod-openapi";
import { editArticle, importArticle, importArticleAt, importArticleFile, importVersion } from "../articles/commands.ts";
import { getArticle, getArticleVersion, listArticles, listArticleVersions } from "../articles/queries.ts";
import { articleAt, articleChange, articleFilters, articleFrom, newArticle, newVersion } from "../articles/schema.ts";
import { articleRow, articleShape, articleVersionRow, articleVersionShape } from "../articles/shapes.ts";
import { captureShape } from "../capture/shapes.ts";
import { answer, body, finding, idParam, list, refusals, routes, signedIn } from "./base.ts";

const tags = ["Articles"];
export const articleFound = finding((asker, { id = "" }) => getArticle(asker, id));

export const articleRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/articles", tags, summary: "Import an article", middleware: signedIn,
    description: "With its text; from a file (`fileId`: HTML, PDF or plain text); or by its address alone (`url`): then it is captured, and its text comes with the capture.",
    request: body(z.union([newArticle, articleAt, articleFrom])),
    responses: {
      201: answer(articleShape, "The article, its language detected when not given"),
      202: answer(z.object({ article: articleShape, capture: captureShape }), "The article, still without text, and the capture that brings it"), ...refusals,
    },
  }), async (c) => {
    const input = c.req.valid("json");
    if ("fileId" in input) return c.json(await importArticleFile(c.get("asker"), null, input), 201);
    if ("title" in input) return c.json(await importArticle(c.get("asker"), null, input), 201);
    return c.json(await importArticleAt(c.get("asker"), null, input), 202);
  })
  .openapi(createRoute({
    method: "get", path: "/articles", tags, summary: "Articles, newest first", middleware: signedIn,
    request: { query: articleFilters }, responses: { 200: answer(list(articleRow), "A page of articles"), ...refusals },
  }), async (c) => c.json(await listArticles(c.get("asker"), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/articles/{id}", tags, summary: "One article with its newest text and every appearance in it", middleware: articleFound,
    request: { params: idParam }, responses: { 200: answer(articleShape, "The article"), ...refusals },
  }), async (c) => c.json(await getArticle(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "patch", path: "/articles/{id}", tags, summary: "Change what is known of an article", middleware: articleFound,
    request: { params: idParam, ...body(articleChange) }, responses: { 200: answer(articleShape, "The article as it now stands"), ...refusals },
  }), async (c) => c.json(await editArticle(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200))
  .openapi(createRoute({
    method: "post", path: "/articles/{id}/versions", tags, summary: "Import the text again; every appearance is looked for anew", middleware: articleFound,
    request: { params: idParam, ...body(newVersion) }, responses: { 201: answer(articleShape, "The article with its new version"), ...refusals },
  }), async (c) => c.json(await importVersion(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "get", path: "/articles/{id}/versions", tags, summary: "The stored versions of the text, newest first", middleware: articleFound,
    request: { params: idParam }, responses: { 200: answer(list(articleVersionRow), "Every version, without its text"), ...refusals },
  }), async (c) => c.json({ items: await listArticleVersions(c.get("asker"), c.req.valid("param").id), next: null }, 200))
  .openapi(createRoute({
    method: "get", path: "/articles/{id}/versions/{number}", tags, summary: "One stored version of the text", middleware: articleFound,
    request: { params: idParam.extend({ number: z.coerce.number().int().min(1) }) }, responses: { 200: answer(articleVersionShape, "The version"), ...refusals },
  }), async (c) => c.json(await getArticleVersion(c.get("asker"), c.req.valid("param").id, c.req.valid("param").number), 200));

export type ArticleRoutes = typeof articleRoutes;
