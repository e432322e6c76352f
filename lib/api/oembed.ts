/** `/api/oembed`, for sites that show our verdicts. Outside /api/v1: consumers know this form, not ours. */
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type { Database, PublicReader } from "../db/types.ts";
import { WITHDRAWABLE } from "../edge/media.ts";
import { isDomainError } from "../errors.ts";
import { getPublishedArticle, getVerdict, publicDesk } from "../publishing/queries.ts";
import { embeddableAt, type OEmbed, oembedOfArticle, oembedOfVerdict, oembedXml } from "../syndication/oembed.ts";
import type { Site } from "../syndication/site.ts";

type Refusal = { status: 400 | 404 | 501; words: string };

export function createOembed({ database, publicUrl }: { database: () => Promise<Database>; publicUrl: string }): Hono {
  const app = new Hono().basePath("/api");
  app.use("/oembed", etag(), async (c, next) => {
    await next();
    c.header("access-control-allow-origin", "*");
    c.header("cache-control", c.res.ok ? WITHDRAWABLE : "no-store");
  });
  app.get("/oembed", async (c) => {
    const { published } = await database();
    return answer(c, published, { desk: await publicDesk(published), publicUrl });
  });
  return app;
}

async function answer(c: Context, reader: PublicReader, site: Site): Promise<Response> {
  const format = c.req.query("format") ?? "json";
  if (format !== "json" && format !== "xml") return refuse(c, { status: 501, words: "The formats are json and xml." });
  const made = await oembedAt(c, reader, site);
  if ("status" in made) return refuse(c, made);
  if (format === "json") return c.json(made);
  return c.body(oembedXml(made), 200, { "content-type": "text/xml; charset=utf-8" });
}

async function oembedAt(c: Context, reader: PublicReader, site: Site): Promise<OEmbed | Refusal> {
  const url = c.req.query("url");
  const [maxWidth, maxHeight] = [pixels(c.req.query("maxwidth")), pixels(c.req.query("maxheight"))];
  if (!url) return { status: 400, words: "Say which page: url=…" };
  if (maxWidth === null || maxHeight === null) return { status: 400, words: "maxwidth and maxheight are whole numbers of pixels." };
  const embeddable = embeddableAt(url, site);
  if (!embeddable) return { status: 404, words: "This is not the address of a verdict or an article of ours." };
  const { kind, slug, language } = embeddable;
  try {
    if (kind === "verdict") return oembedOfVerdict(await getVerdict(reader, slug), { language, maxWidth, maxHeight }, site);
    return oembedOfArticle(await getPublishedArticle(reader, slug), { language, maxWidth, maxHeight }, site);
  } catch (error) {
    if (isDomainError(error) && error.problem === "not_found") return { status: 404, words: `There is no such ${kind}.` };
    throw error;
  }
}

/** Nothing given is no limit; null is what is no number. */
function pixels(given: string | undefined): number | undefined | null {
  if (given === undefined || given === "") return undefined;
  return /^[1-9]\d{0,5}$/.test(given) ? Number(given) : null;
}

const refuse = (c: Context, { status, words }: Refusal): Response => c.text(words, status);
