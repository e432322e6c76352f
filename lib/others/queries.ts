import { and, asc, desc, eq, lt, notInArray, or } from "drizzle-orm";
import { claimOtherReviews, claims, otherReviews } from "../db/schema/index.ts";
import { containsFolded, containsOneOf } from "../db/search.ts";
import type { Reader } from "../db/types.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { foldName } from "../sources/fold.ts";
import { likeliest, MOST_COMPARED, STEMS_LOOKED_FOR, tellingStems } from "./likely.ts";
import type { ShownOther } from "./published.ts";
import { ratingOf } from "./rating.ts";
import type { OtherFilters } from "./schema.ts";
import type { OtherReviewShape, OthersOfClaim } from "./shapes.ts";

export type OtherRecord = typeof otherReviews.$inferSelect;

const MOST_LIKELY = 5;

/** Other publishers' checks that were matched to the claim, and those that likely are of the same. Throws not_found. */
export async function othersOfClaim(viewer: Viewer, claimId: string): Promise<OthersOfClaim> {
  const reader = reading(viewer);
  const [claim] = await reader.select({ statement: claims.statement }).from(claims).where(eq(claims.id, claimId));
  if (!claim) throw notFound("claim");
  return readOthersOfClaim(reader, claimId, claim.statement);
}

export async function readOthersOfClaim(reader: Reader, claimId: string, statement: string): Promise<OthersOfClaim> {
  const matched = await matchedTo(reader, claimId);
  const stems = tellingStems(statement, STEMS_LOOKED_FOR);
  const near = stems.length === 0 ? [] : await reader.select().from(otherReviews)
    .where(and(containsOneOf(otherReviews.searchText, stems), matched.length === 0 ? undefined : notInArray(otherReviews.id, matched.map(({ id }) => id))))
    .orderBy(desc(otherReviews.importedAt), desc(otherReviews.id)).limit(MOST_COMPARED);
  return { matched: matched.map(showOther), likely: likeliest(statement, near, MOST_LIKELY).map(showOther) };
}

/** In the order in which they were matched. */
export async function matchedTo(reader: Reader, claimId: string): Promise<OtherRecord[]> {
  const rows = await reader.select({ other: otherReviews }).from(claimOtherReviews).innerJoin(otherReviews, eq(otherReviews.id, claimOtherReviews.otherReviewId))
    .where(eq(claimOtherReviews.claimId, claimId)).orderBy(asc(claimOtherReviews.at), asc(claimOtherReviews.otherReviewId));
  return rows.map(({ other }) => other);
}

/** Those that would stand beside the verdict if it were published now, as readers see them (`otherReviews` of published.ts has what they see by now). */
export async function othersToShow(viewer: Viewer, claimId: string): Promise<ShownOther[]> {
  const rows = await reading(viewer).select({ other: otherReviews }).from(claimOtherReviews).innerJoin(otherReviews, eq(otherReviews.id, claimOtherReviews.otherReviewId))
    .where(eq(claimOtherReviews.claimId, claimId)).orderBy(asc(otherReviews.publishedAt), asc(otherReviews.publisher));
  return rows.map(({ other }) => shownOf(other));
}

/** What readers see of a check. */
export const shownOf = (row: OtherRecord): ShownOther => ({ publisher: row.publisher, url: row.url, claim: row.claim, rating: ratingOf(row), language: row.language, publishedAt: row.publishedAt });

/** Every check by others, the one imported last on top. */
export async function listOthers(viewer: Viewer, { q, limit, cursor }: OtherFilters = {}) {
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reading(viewer).select().from(otherReviews)
    .where(and(q ? containsFolded(otherReviews.searchText, foldName(q)) : undefined, after ? or(lt(otherReviews.importedAt, after[0]), and(eq(otherReviews.importedAt, after[0]), lt(otherReviews.id, after[1]))) : undefined))
    .orderBy(desc(otherReviews.importedAt), desc(otherReviews.id)).limit(size + 1);
  return page(rows, size, (row) => [row.importedAt.getTime(), row.id], showOther);
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

export function showOther(row: OtherRecord): OtherReviewShape {
  const { id, url, publisher, publisherUrl, claim, claimant, claimedAt, publishedAt, language, appearances } = row;
  return {
    id, url, publisher, publisherUrl, claim, claimant, claimedAt, publishedAt, language, appearances, rating: ratingOf(row),
    ratingValue: numberOf(row.ratingValue), bestRating: numberOf(row.bestRating), worstRating: numberOf(row.worstRating), importedAt: row.importedAt.toISOString(),
  };
}
