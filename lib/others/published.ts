/** Other publishers' checks as readers see them beside a verdict. Takes a `PublicReader`. */
import { asc, eq } from "drizzle-orm";
import { publishedOtherReviews } from "../db/schema/published.ts";
import type { PublicReader } from "../db/types.ts";

export type ShownOther = { publisher: string; url: string; claim: string; rating: string; language: string | null; publishedAt: string | null };

/** The oldest first; none beside a retracted verdict. */
export async function otherReviews(reader: PublicReader, slug: string): Promise<ShownOther[]> {
  const rows = await reader.query.publishedOtherReviews.findMany({ where: eq(publishedOtherReviews.slug, slug), orderBy: [asc(publishedOtherReviews.publishedAt), asc(publishedOtherReviews.publisher)] });
  return rows.map(({ publisher, url, claim, rating, language, publishedAt }) => ({ publisher, url, claim, rating, language, publishedAt }));
}
