import { createRoute, z } from "@hono/zod-openapi";
import { config } from "../config.ts";
import { publicDesk } from "../publishing/queries.ts";
import { reading } from "../query.ts";
import { dump, dumpFormats, dumpTypes } from "../syndication/queries.ts";
import { answer, refusals, routes, signedIn, viewerOf } from "./base.ts";

export const exportRoutes = routes()
  .openapi(createRoute({
    method: "get", path: "/exports", tags: ["Exports"], summary: "Every published verdict with its evidence, as one file", middleware: [signedIn] as const,
    description: "`csv` has one row for each piece of evidence, `json` the public shape of each verdict, `jsonld` a schema.org DataFeed. It is written while it is read. Readers' programs get the same in pages: `/api/v1/claimreviews.json`, `/api/v1/verdicts`.",
    request: { query: z.strictObject({ format: z.enum(dumpFormats) }) },
    responses: { 200: answer(z.looseObject({}), "The dump, in the format asked for"), 401: refusals[401], 403: refusals[403], 422: refusals[422] },
  }), async (c) => {
    const viewer = viewerOf(c);
    reading(viewer);
    const { format } = c.req.valid("query");
    const { published } = viewer.db;
    const pieces = dump(published, { desk: await publicDesk(published), publicUrl: config().publicUrl }, format);
    const headers = { "content-type": dumpTypes[format], "content-disposition": `attachment; filename="verdicts.${format}"`, "cache-control": "no-store" };
    // A stream of another media type, which no client of ours reads.
    return new Response(streamOf(pieces), { headers }) as never;
  });

/** Read no faster than it is taken; a client that leaves ends the reading. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() { await pieces.return(undefined); },
  });
}
