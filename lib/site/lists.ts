/** The pages of the readers' lists, newest first. Takes a `PublicReader`. */
import { and, between, desc, eq, gt, inArray, like } from "drizzle-orm";
import { listings, places, publications, publishedSources } from "../db/schema/published.ts";
import type { PublicReader } from "../db/types.ts";
import { type ListName, nameIn, type Span, spanOf } from "../publishing/list-names.ts";
import { getVerdict, verdictsNamed } from "../publishing/queries.ts";
import type { PublicSource, PublicVerdict, VerdictRow } from "../publishing/shapes.ts";
import { type Correction, correctionOf, eventsNamed, type StreamItem, streamItemOf } from "../publishing/stream.ts";
import { notFound } from "../query.ts";

/** `older` and `newer` are numbers of pages. The newest has no number, and nothing newer. */
export type ListPage<Item> = { items: Item[]; older: number | null; newer: number | null };

/** On a list that keeps the order in which verdicts were first published. */
export type ListedVerdict = VerdictRow & { firstPublishedAt: string };

/** What happened in public. Without a number, the newest page. Throws not_found. */
export async function homePage(reader: PublicReader, number?: number): Promise<ListPage<StreamItem>> {
  const { things, older, newer } = await pageOf(reader, "events", number);
  return { items: (await eventsNamed(reader, things)).flatMap(streamItemOf), older, newer };
}

/** What was changed after it was published. Throws not_found. */
export async function correctionsPage(reader: PublicReader, number?: number): Promise<ListPage<Correction>> {
  const { things, older, newer } = await pageOf(reader, "corrections", number);
  return { items: (await eventsNamed(reader, things)).flatMap(correctionOf), older, newer };
}

/** Verdicts with this topic. Throws not_found where no publication ever had it. */
export async function topicPage(reader: PublicReader, topic: string, number?: number): Promise<ListPage<ListedVerdict>> {
  const { things, older, newer } = await pageOf(reader, `topic/${topic}`, number, { mustBe: "topic" });
  const items = await listedNamed(reader, things);
  return { items: items.filter((item) => item.topics.includes(topic)), older, newer };
}

/** What was published on the word of this source. Throws not_found. */
export async function sourcePage(reader: PublicReader, slug: string, number?: number): Promise<ListPage<ListedVerdict> & { source: PublicSource }> {
  const found = await reader.query.publishedSources.findFirst({ where: eq(publishedSources.slug, slug) });
  if (!found) throw notFound("source");
  const { things, older, newer } = await pageOf(reader, `source/${slug}`, number);
  return { source: found.source, items: (await listedNamed(reader, things)).filter((item) => item.sourceSlugs.includes(slug)), older, newer };
}

async function listedNamed(reader: PublicReader, slugs: readonly string[]): Promise<ListedVerdict[]> {
  const items = await verdictsNamed(reader, slugs);
  const firsts = items.length === 0 ? [] : await reader.query.publications.findMany({
    columns: { slug: true, publishedAt: true }, where: and(eq(publications.number, 1), inArray(publications.slug, items.map((item) => item.slug))),
  });
  const at = new Map(firsts.map(({ slug, publishedAt }) => [slug, publishedAt.toISOString()]));
  return items.map((item) => ({ ...item, firstPublishedAt: at.get(item.slug) ?? item.publication.publishedAt }));
}

/** Live verdicts in the order in which they were first published, as the DataFeed gives them. Throws not_found. */
export async function claimReviewsPage(reader: PublicReader, number?: number): Promise<ListPage<PublicVerdict>> {
  const { things, older, newer } = await pageOf(reader, "verdicts", number);
  return { items: await Promise.all(things.map((slug) => getVerdict(reader, slug))), older, newer };
}

/** Topics with at least one live verdict, each with how many. */
export async function topicsIndex(reader: PublicReader): Promise<{ topic: string; count: number }[]> {
  const rows = await reader.query.listings.findMany({ where: and(like(listings.list, "topic/%"), gt(listings.live, 0)), orderBy: [listings.list] });
  return rows.map(({ list, live }) => ({ topic: nameIn(list), count: live }));
}

/** Sources on whose word something live was published, each with how many verdicts. */
export async function sourcesIndex(reader: PublicReader): Promise<{ source: PublicSource; count: number }[]> {
  const rows = await reader.query.listings.findMany({ where: and(like(listings.list, "source/%"), gt(listings.live, 0)), orderBy: [listings.list] });
  const known = await reader.query.publishedSources.findMany({ where: (sources, { inArray }) => inArray(sources.slug, ["", ...rows.map(({ list }) => nameIn(list))]) });
  const sources = new Map(known.map((row) => [row.slug, row.source]));
  return rows.flatMap(({ list, live }) => {
    const source = sources.get(nameIn(list));
    return source ? [{ source, count: live }] : [];
  });
}

/** What stands on a page of a list, newest first. Throws not_found for a page, or a list, that there is not. */
export async function pageOf(reader: PublicReader, list: ListName, number?: number, { mustBe }: { mustBe?: string } = {}): Promise<Pick<Span, "older" | "newer"> & { things: string[] }> {
  const listing = await reader.query.listings.findFirst({ where: eq(listings.list, list) });
  const span = listing || !mustBe ? spanOf(listing?.length ?? 0, number) : null;
  if (!span) throw notFound(mustBe ?? "page");
  const rows = await reader.query.places.findMany({ where: and(eq(places.list, list), between(places.place, span.from, span.to)), orderBy: [desc(places.place)] });
  return { things: rows.map((row) => row.thing), older: span.older, newer: span.newer };
}
