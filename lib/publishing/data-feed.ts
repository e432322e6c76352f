/**
 * All live verdicts as a schema.org DataFeed (https://schema.org/DataFeed), paged from the oldest. Pure.
 *
 * The newest page has no number. `hasPart` is the page before it, with older verdicts; `isPartOf` is the page after it.
 * Whoever follows `hasPart` until there is none has everything once; an item's `url` never changes.
 */
import type { ClaimReview, DataFeed, DataFeedItem, WithContext } from "schema-dts";
import { rootLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { claimReviewOf, type Reviewer } from "./claimreview.ts";
import type { Place } from "./place.ts";
import type { PublicVerdict } from "./shapes.ts";

export const dataFeedPath = (number: number | null): string => (number === null ? "/api/v1/claimreviews.json" : `/api/v1/claimreviews/${number}.json`);

/** `verdicts` are those of one page, newest first; one retracted since is left out. */
export function dataFeed({ verdicts, place }: { verdicts: readonly PublicVerdict[]; place: Place }, desk: Reviewer, publicUrl: string): WithContext<DataFeed> {
  const page = (number: number | null) => publicUrl + dataFeedPath(number);
  const items = verdicts.flatMap((verdict) => dataFeedItem(verdict, desk, publicUrl) ?? []);
  const changed = verdicts.map(({ publication }) => publication.publishedAt).toSorted().at(-1);
  return {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    "@id": page(place.number),
    url: page(place.number),
    name: desk.name,
    description: wordsIn(rootLanguage(desk.language ?? "en"), "syndication")("dataset"),
    publisher: { "@type": "Organization", name: desk.name, url: publicUrl },
    ...(changed && { dateModified: changed }),
    ...(place.older !== null && { hasPart: { "@type": "DataFeed", url: page(place.older) } }),
    ...(place.number !== null && { isPartOf: { "@type": "DataFeed", url: page(place.newer || null) } }),
    dataFeedElement: items,
  };
}

export function dataFeedItem(verdict: PublicVerdict, desk: Reviewer, publicUrl: string): DataFeedItem | null {
  const review = claimReviewOf(verdict, desk, publicUrl);
  if (!review) return null;
  const item: ClaimReview & { "@context"?: string } = { ...review };
  delete item["@context"];
  return {
    "@type": "DataFeedItem",
    dateCreated: verdict.publications.at(-1)?.publishedAt ?? verdict.publication.publishedAt,
    dateModified: verdict.publication.publishedAt,
    item,
  };
}
