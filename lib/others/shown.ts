/** The public copies of other publishers' checks, as they stand beside live verdicts. I/O. */
import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import { claimOtherReviews, claims, otherReviews, publishedOtherReviews } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { matchedTo, shownOf } from "./queries.ts";

/** Makes the copies of one claim anew. Called whenever it is published, and when what is matched to a live one changes. */
export async function showOthers(tx: Tx, { claimId, slug }: { claimId: string; slug: string }): Promise<void> {
  await hideOthers(tx, slug);
  const rows = (await matchedTo(tx, claimId)).map((row) => ({ slug, otherReviewId: row.id, ...shownOf(row) }));
  if (rows.length > 0) await tx.insert(publishedOtherReviews).values(rows);
}

/** A retracted verdict has none beside it: they would tell what it was. */
export async function hideOthers(tx: Tx, slug: string): Promise<void> {
  await tx.delete(publishedOtherReviews).where(eq(publishedOtherReviews.slug, slug));
}

/** An import brought some up to date that stand beside live verdicts. */
export async function refreshShownOthers(tx: Tx, importId: string): Promise<void> {
  const touched = tx.select({ id: claimOtherReviews.claimId }).from(claimOtherReviews)
    .innerJoin(otherReviews, eq(otherReviews.id, claimOtherReviews.otherReviewId)).where(eq(otherReviews.importId, importId));
  const live = await tx.select({ claimId: claims.id, slug: claims.slug }).from(claims)
    .where(and(inArray(claims.id, touched), gt(claims.publicationNumber, 0), isNull(claims.retractedAt)));
  for (const { claimId, slug } of live) if (slug) await showOthers(tx, { claimId, slug });
}
