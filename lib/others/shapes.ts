import { z } from "zod";

/** Another publisher's check. `rating` is in their words, or their number. */
export const otherReviewShape = z.object({
  id: z.string(), url: z.string(), publisher: z.string(), publisherUrl: z.string().nullable(), claim: z.string(), claimant: z.string().nullable(), claimedAt: z.string().nullable(),
  rating: z.string(), ratingValue: z.number().nullable(), bestRating: z.number().nullable(), worstRating: z.number().nullable(),
  publishedAt: z.string().nullable(), language: z.string().nullable(), appearances: z.array(z.string()), importedAt: z.string(),
}).meta({ id: "OtherReview" });
export type OtherReviewShape = z.infer<typeof otherReviewShape>;

/** Those that check the same claim, and those that likely do. */
export const othersOfClaimShape = z.object({ matched: z.array(otherReviewShape), likely: z.array(otherReviewShape) }).meta({ id: "OtherReviewsOfClaim" });
export type OthersOfClaim = z.infer<typeof othersOfClaimShape>;
