import { createRoute, z } from "@hono/zod-openapi";
import { addSource, editSource } from "../sources/commands.ts";
import { getSource, listAffiliations, listSources, sourcesLike } from "../sources/queries.ts";
import { newSource, sourceChange, sourceFilters } from "../sources/schema.ts";
import { sourceRow, sourceShape } from "../sources/shapes.ts";
import { answer, body, finding, idParam, list, refusals, routes, signedIn } from "./base.ts";

const tags = ["Sources"];
const found = finding((asker, { id = "" }) => getSource(asker, id));

export const sourceRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/sources", tags, summary: "Add a source; likely duplicates are named, never refused", middleware: signedIn,
    request: body(newSource), responses: { 201: answer(sourceShape, "The source"), ...refusals },
  }), async (c) => c.json(await addSource(c.get("asker"), null, c.req.valid("json")), 201))
  .openapi(createRoute({
    method: "get", path: "/sources", tags, summary: "Sources by name or alias, in any script", middleware: signedIn,
    request: { query: sourceFilters }, responses: { 200: answer(list(sourceRow), "A page of sources"), ...refusals },
  }), async (c) => c.json(await listSources(c.get("asker"), c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "get", path: "/sources/affiliations", tags, summary: "The affiliations in use", middleware: signedIn,
    responses: { 200: answer(z.object({ items: z.array(z.string()) }), "Slugs of parties, and independent and unknown where used"), ...refusals },
  }), async (c) => c.json({ items: await listAffiliations(c.get("asker")) }, 200))
  .openapi(createRoute({
    method: "get", path: "/sources/like", tags, summary: "Sources that a new one of this name would likely be again", middleware: signedIn,
    request: { query: z.object({ name: z.string().max(300) }) }, responses: { 200: answer(z.object({ items: z.array(sourceRow) }), "Most alike first, at most ten"), ...refusals },
  }), async (c) => c.json({ items: await sourcesLike(c.get("asker"), c.req.valid("query").name) }, 200))
  .openapi(createRoute({
    method: "get", path: "/sources/{id}", tags, summary: "One source", middleware: found,
    request: { params: idParam }, responses: { 200: answer(sourceShape, "The source"), ...refusals },
  }), async (c) => c.json(await getSource(c.get("asker"), c.req.valid("param").id), 200))
  .openapi(createRoute({
    method: "patch", path: "/sources/{id}", tags, summary: "Change a source", middleware: found,
    request: { params: idParam, ...body(sourceChange) }, responses: { 200: answer(sourceShape, "The source as it now stands"), ...refusals },
  }), async (c) => c.json(await editSource(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200));

export type SourceRoutes = typeof sourceRoutes;
