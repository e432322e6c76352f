/**
 * The lists of the readers' site, paged from the oldest: a thing keeps its place for good, so a new one touches only
 * the newest page. That page has no number and shows the page before it too, so that it is never nearly empty.
 * I/O: takes a `PublicReader`.
 */
import type { PublicReader } from "../db/types.ts";
import { type Correction, corrections, homeStream, latestVerdicts, type StreamItem } from "../publishing/queries.ts";
import type { PublicSource, VerdictRow } from "../publishing/shapes.ts";

/** Newest first. `older` and `newer` are numbers of pages; `newer` is 0 for the newest, which has no number in its address. */
export type ListPage<Item> = { items: Item[]; older: number | null; newer: number | null };

/** What happened in public. `number` is of a page that is full; without it, the newest. Throws not_found. */
export async function homePage(reader: PublicReader, _number?: number): Promise<ListPage<StreamItem>> {
  return { items: (await homeStream(reader, { limit: 40 })).items, older: null, newer: null };
}

export async function correctionsPage(reader: PublicReader, _number?: number): Promise<ListPage<Correction>> {
  return { items: (await corrections(reader, { limit: 40 })).items, older: null, newer: null };
}

/** Verdicts with this topic. Throws not_found where there is none. */
export async function topicPage(reader: PublicReader, topic: string, _number?: number): Promise<ListPage<VerdictRow>> {
  return { items: (await latestVerdicts(reader, { topic, limit: 40 })).items, older: null, newer: null };
}

/** What was published on the word of this source. Throws not_found. */
export async function sourcePage(reader: PublicReader, slug: string, _number?: number): Promise<ListPage<VerdictRow> & { source: PublicSource }> {
  const source: PublicSource = { name: slug, kind: "news_agency", affiliation: "unknown", reliability: null, url: null, slug, confidential: false };
  return { source, items: (await latestVerdicts(reader, { source: slug, limit: 40 })).items, older: null, newer: null };
}

/** Topics with at least one live verdict, in the order of the alphabet of `language`, each with how many. */
export async function topicsIndex(reader: PublicReader): Promise<{ topic: string; count: number }[]> {
  const { items } = await latestVerdicts(reader, { limit: 200 });
  const topics = Map.groupBy(items.flatMap((item) => item.topics), (topic) => topic);
  return [...topics].map(([topic, all]) => ({ topic, count: all.length }));
}

/** Sources on whose word something live was published, each with how many verdicts. */
export async function sourcesIndex(_reader: PublicReader): Promise<{ source: PublicSource; count: number }[]> {
  return [];
}
