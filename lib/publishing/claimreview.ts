/**
 * schema.org ClaimReview as JSON-LD (https://schema.org/ClaimReview): text rating only, where no number is honest. Pure.
 *
 * One review for one page: Google asks that a page hold one ClaimReview and that a review stand on one page alone, unless
 * pages are variations of each other. So the page at the root has one, in the words it shows; a page in another language
 * has one only where the desk wrote the verdict in that language. A page that shows the original for want of a version
 * has none: it would repeat the root's.
 */
import type { Claim, ClaimReview, CreativeWork, WithContext } from "schema-dts";
import { pathIn, rootLanguage, type SiteLanguage } from "../site/languages.ts";
import { wordsIn } from "../site/words.ts";
import { mediaReviewsOf } from "./media-review.ts";
import type { PublicVerdict } from "./shapes.ts";
import { saysMoreThanRoot, versionFor, type Written } from "./language-version.ts";

type Reviewed = Pick<PublicVerdict, "slug" | "statement" | "verdict" | "claimant" | "claimedAt" | "appearances" | "publication" | "language" | "rationale" | "translations" | "evidence">;
export type Reviewer = { name: string; language?: string; logo?: string | null; mediaReview?: boolean };

/** Null for a retracted verdict: nothing machine-readable then claims it. Null too for a page that would repeat the root's. */
export function claimReviewOf(given: Reviewed & Pick<PublicVerdict, "retracted">, desk: Reviewer, publicUrl: string, language?: SiteLanguage): WithContext<ClaimReview> | null {
  const root = rootLanguage(desk.language ?? "en");
  const page = language ?? root;
  if (given.retracted || !given.verdict || (page !== root && !saysMoreThanRoot(given, page, root))) return null;
  return reviewOn(given, desk, { publicUrl, page });
}

/** What publishing would put on the page, complete or not: for the linter. */
export function reviewOn(given: Reviewed, desk: Reviewer, { publicUrl, page }: { publicUrl: string; page: SiteLanguage }): WithContext<ClaimReview> {
  const text = versionFor<Written>(given, given.translations, page);
  const author = { "@type": "Organization" as const, name: desk.name, url: publicUrl, ...(desk.logo && { logo: desk.logo }) };
  const url = publicUrl + pathIn(page, `/verdicts/${given.slug}`, rootLanguage(desk.language ?? "en"));
  const media = desk.mediaReview ? mediaReviewsOf(given, { author, url }) : [];
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url,
    claimReviewed: claimSummary(text.statement),
    inLanguage: text.language,
    datePublished: given.publication.publishedAt,
    author,
    itemReviewed: claimOf(given, publicUrl),
    reviewRating: { "@type": "Rating", ...(given.verdict && { alternateName: wordsIn(page, "marks")(`words.${given.verdict}`) }) },
    ...(media.length > 0 && { associatedMediaReview: media }),
  };
}

/** The longest claim that still is "a short summary": a longer one ends at a word. */
export const MOST_IN_A_SUMMARY = 300;

export function claimSummary(statement: string): string {
  if (statement.length <= MOST_IN_A_SUMMARY) return statement;
  return `${statement.slice(0, MOST_IN_A_SUMMARY - 1).replace(/\s+\S*$/, "").toWellFormed()}…`;
}

function claimOf({ claimant, claimedAt, appearances, evidence }: Reviewed, publicUrl: string): Claim {
  const works = appearances.flatMap(({ url, article, first }): { first: boolean; work: CreativeWork }[] => {
    if (url) return [{ first, work: { "@type": "CreativeWork", url } }];
    if (!article) return [];
    const publisher = article.publisher ? { publisher: { "@type": "Organization" as const, name: article.publisher } } : {};
    return [{ first, work: { "@type": "CreativeWork", url: `${publicUrl}/articles/${article.slug}`, name: article.title, ...publisher } }];
  });
  const first = works.find((each) => each.first);
  // The page that the registry has of whoever spoke, where readers see it in the evidence anyway.
  const sameAs = claimant && evidence.flatMap((item) => [item.source, ...item.reliesOn]).find((source) => source.name === claimant.name && !source.confidential)?.url;
  return {
    "@type": "Claim",
    ...(claimant && { author: { "@type": claimant.kind === "person" ? "Person" as const : "Organization" as const, name: claimant.name, ...(sameAs && { sameAs }) } }),
    ...(claimedAt && { datePublished: claimedAt }),
    ...(first && { firstAppearance: first.work }),
    ...(works.length > 0 && { appearance: works.map(({ work }) => work) }),
  };
}
