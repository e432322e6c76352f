/** What stands in each sitemap: by the fixed places of the public lists. I/O: takes a `PublicReader`. */
import { and, between, eq } from "drizzle-orm";
import { listings, places } from "../db/schema/published.ts";
import type { PublicReader } from "../db/types.ts";
import { PER_SITEMAP } from "../publishing/list-names.ts";
import { verdictsNamed } from "../publishing/queries.ts";
import { notFound } from "../query.ts";
import { articlePath, verdictPath } from "./site.ts";
import { type SitemapPage, sitemapPath } from "./sitemap.ts";

type Kind = "verdicts" | "articles";

/** Throws not_found beyond the last. What was retracted is left out. */
export async function sitemapPages(reader: PublicReader, kind: Kind, number: number): Promise<SitemapPage[]> {
  const last = number * PER_SITEMAP;
  const rows = await reader.query.places.findMany({ where: and(eq(places.list, kind), between(places.place, last - PER_SITEMAP + 1, last)), orderBy: [places.place] });
  if (rows.length === 0) throw notFound("sitemap");
  const slugs = rows.map((row) => row.thing);
  if (kind === "verdicts") return (await verdictsNamed(reader, slugs)).map(({ slug, publication }) => ({ path: verdictPath(slug), at: publication.publishedAt }));
  const found = await reader.query.publishedArticles.findMany({ columns: { slug: true, at: true }, where: (articles, { inArray }) => inArray(articles.slug, slugs) });
  return found.map(({ slug, at }) => ({ path: articlePath(slug), at: at.toISOString() }));
}

export async function sitemapFilesOf(reader: PublicReader, kind: Kind): Promise<string[]> {
  const listing = await reader.query.listings.findFirst({ where: eq(listings.list, kind) });
  return Array.from({ length: Math.ceil((listing?.length ?? 0) / PER_SITEMAP) }, (_, index) => sitemapPath(kind, index + 1));
}
