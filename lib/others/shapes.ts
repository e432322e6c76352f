import { z } from "zod";
import { verdicts } from "../claims/words.ts";
import { stages } from "../review/words.ts";

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

/** A claim of this desk beside a check by others. `verdict` is what readers see where it is `live`, else what is proposed. */
export const besideShape = z.object({
  id: z.string(), statement: z.string(), language: z.string(), stage: z.enum(stages), live: z.boolean(), verdict: z.enum(verdicts).nullable(), matched: z.boolean(),
}).meta({ id: "ClaimBesideReview" });
export type BesideShape = z.infer<typeof besideShape>;

/** One check that was imported, and the claims that it is of or likely is. */
export const candidateShape = z.object({ review: otherReviewShape, claims: z.array(besideShape) }).meta({ id: "MatchCandidate" });
export type CandidateShape = z.infer<typeof candidateShape>;
