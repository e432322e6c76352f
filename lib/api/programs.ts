/** What stands at the public addresses that are for programs, and oEmbed: everything public but pages and the API proper. */
import { Hono } from "hono";
import { etag } from "hono/etag";
import type { Database } from "../db/types.ts";
import { WITHDRAWABLE } from "../edge/media.ts";
import { isDomainError } from "../errors.ts";
import { problemResponse } from "../http.ts";
import { publicDesk } from "../publishing/queries.ts";
import { notFound } from "../query.ts";
import { outputAt } from "../syndication/outputs.ts";
import { createOembed } from "./oembed.ts";

type Parts = { database: () => Promise<Database>; publicUrl: string };

export function createPrograms({ database, publicUrl }: Parts): Hono {
  const app = new Hono();
  app.route("/", createOembed({ database, publicUrl }));
  app.get("*", etag(), async (c) => {
    const { published } = await database();
    // As it was asked: a slash within a topic stays encoded.
    const { pathname } = new URL(c.req.url);
    const made = await outputAt(pathname, { reader: published, site: { desk: await publicDesk(published), publicUrl }, now: new Date() }).catch(refused);
    if (made === "busy") return c.text("Too much is asked for just now. Ask again in a moment.\n", 503, { "retry-after": "5", "cache-control": "no-store" });
    if (!made) return problemResponse(notFound("public address"));
    // Cast: a Uint8Array over its own buffer, which is what Response takes.
    return c.body(made.body as string | Uint8Array<ArrayBuffer>, 200, { "content-type": made.type, "access-control-allow-origin": "*", "cache-control": WITHDRAWABLE });
  });
  return app;
}

function refused(error: unknown): "busy" | null {
  if (isDomainError(error)) return error.problem === "too_much" ? "busy" : null;
  throw error;
}
