/** schema.org ClaimReview as JSON-LD (https://schema.org/ClaimReview): text rating only, where no number is honest. Pure. */
import type { ClaimReview, WithContext } from "schema-dts";
import type { Verdict } from "../claims/words.ts";
import type { Frozen } from "./frozen.ts";
import type { PublicVerdict } from "./shapes.ts";

export const ratingWords: Record<Verdict, string> = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" };

type Reviewed = Pick<PublicVerdict, "slug" | "statement" | "verdict" | "claimant" | "claimedAt" | "appearances" | "publication" | "language" | "retracted">;

/** Null for a retracted verdict: nothing machine-readable then claims it. */
export function claimReviewOf(given: Reviewed, desk: { name: string }, publicUrl: string): WithContext<ClaimReview> | null {
  if (given.retracted || !given.verdict) return null;
  const places = given.appearances.flatMap(({ url, article }) => url ?? (article ? `${publicUrl}/articles/${article.slug}` : []));
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: `${publicUrl}/verdicts/${given.slug}`,
    claimReviewed: given.statement,
    inLanguage: given.language,
    datePublished: given.publication.publishedAt,
    author: { "@type": "Organization", name: desk.name, url: publicUrl },
    itemReviewed: {
      "@type": "Claim",
      ...(given.claimant && { author: { "@type": given.claimant.kind === "person" ? "Person" : "Organization", name: given.claimant.name } }),
      ...(given.claimedAt && { datePublished: given.claimedAt }),
      ...(places.length > 0 && { appearance: places.map((url) => ({ "@type": "CreativeWork", url })) }),
    },
    reviewRating: { "@type": "Rating", alternateName: ratingWords[given.verdict] },
  };
}

/** The guard `claimreview`: what Google's and schema.org's rules need to be there and not empty. */
export function claimReviewGuard(frozen: Frozen, desk: { name: string }) {
  const missing = [
    frozen.statement.trim() === "" && "claimReviewed",
    frozen.slug === "" && "url",
    desk.name.trim() === "" && "author.name",
    !frozen.verdict && "reviewRating.alternateName",
  ].filter((field) => field !== false);
  return {
    guard: "claimreview",
    met: missing.length === 0,
    why: missing.length === 0 ? "The ClaimReview is complete." : `The ClaimReview lacks ${missing.join(", ")}.`,
    toSatisfy: missing.includes("author.name") ? "An admin gives the desk a name in settings." : "Fill in what is missing.",
  };
}
