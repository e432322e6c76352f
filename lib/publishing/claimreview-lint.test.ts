import { describe, expect, test } from "vitest";
import { lintClaimReview } from "./claimreview-lint.ts";
import { claimReviewRules } from "./claimreview-rules.ts";

const page = "https://facts.example.org/verdicts/bodies";
const now = new Date("2025-06-20T12:00:00Z");

const right = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  url: page,
  claimReviewed: "Russia handed over 1,200 bodies to Ukraine.",
  inLanguage: "en",
  datePublished: "2025-06-14T09:20:00Z",
  author: { "@type": "Organization", name: "The Harbour desk", url: "https://facts.example.org", logo: "https://facts.example.org/logo.png" },
  itemReviewed: {
    "@type": "Claim", datePublished: "2025-06-13",
    author: { "@type": "Organization", name: "Interfax", sameAs: "https://www.interfax.ru/" },
    firstAppearance: { "@type": "CreativeWork", url: "https://news.example.com/1" },
    appearance: ["https://news.example.com/1", { "@type": "CreativeWork", name: "Evening news" }],
  },
  reviewRating: { "@type": "Rating", alternateName: "Confirmed", ratingValue: 5, bestRating: 5, worstRating: 1 },
};

/** The right one with one thing put wrong; undefined takes it away. */
function wrong(path: string, value: unknown): unknown {
  const review = structuredClone(right) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((thing, key) => thing[key] as Record<string, unknown>, review);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return review;
}

const refusals = (review: unknown, of = page) => lintClaimReview(review, { page: of, now }).filter(({ level }) => level === "refuses").map(({ rule }) => rule);
const warnings = (review: unknown, of = page) => lintClaimReview(review, { page: of, now }).filter(({ level }) => level === "warns").map(({ rule }) => rule);

test("a right review passes without a word", () => {
  expect(lintClaimReview(right, { page, now, statement: right.claimReviewed })).toEqual([]);
});

describe("a wrong review is refused by the rule it breaks:", () => {
  test.each([
    ["another context", "@context", "https://example.org", "context"],
    ["no context", "@context", undefined, "context"],
    ["a plain Review", "@type", "Review", "type"],
    ["no url", "url", undefined, "url"],
    ["an empty url", "url", " ", "url"],
    ["a relative url", "url", "/verdicts/bodies", "url-absolute"],
    ["a url of another kind", "url", "ftp://facts.example.org/verdicts/bodies", "url-absolute"],
    ["a url with a password", "url", "https://me:pass@facts.example.org/verdicts/bodies", "url-absolute"],
    ["a url on another domain", "url", "https://example.org/verdicts/bodies", "url-domain"],
    ["a url on a domain that only ends alike", "url", "https://notfacts.example.org/verdicts/bodies", "url-domain"],
    ["a shortened url", "url", "https://bit.ly/3abc", "url-direct"],
    ["the url of another page", "url", "https://facts.example.org/verdicts/others", "url-one-page"],
    ["a url with a fragment", "url", `${page}#claim-2`, "url-whole-page"],
    ["no claimReviewed", "claimReviewed", undefined, "claimReviewed"],
    ["an empty claimReviewed", "claimReviewed", "", "claimReviewed"],
    ["a claimReviewed that is no text", "claimReviewed", ["one", "two"], "claimReviewed"],
    ["a claimReviewed that is no summary", "claimReviewed", "word ".repeat(80), "claimReviewed-summary"],
    ["the rating in claimReviewed", "claimReviewed", "Confirmed: Russia handed over 1,200 bodies.", "claimReviewed-no-rating"],
    ["a control character in claimReviewed", "claimReviewed", "Twelve\u0007 bodies", "text-printable"],
    ["half a character in claimReviewed", "claimReviewed", "Twelve \uD83D bodies", "text-printable"],
    ["no reviewRating", "reviewRating", undefined, "reviewRating"],
    ["a reviewRating that is a text", "reviewRating", "Confirmed", "reviewRating"],
    ["no alternateName", "reviewRating.alternateName", undefined, "alternateName"],
    ["an empty alternateName", "reviewRating.alternateName", "", "alternateName"],
    ["an alternateName without a word", "reviewRating.alternateName", "5/5", "alternateName-readable"],
    ["markup in alternateName", "reviewRating.alternateName", "<b>Confirmed</b>", "text-plain"],
    ["a ratingValue that is no number", "reviewRating.ratingValue", "five", "rating-number"],
    ["a ratingValue above the best", "reviewRating.ratingValue", 6, "rating-range"],
    ["a ratingValue below the worst", "reviewRating.ratingValue", 0, "rating-range"],
    ["a ratingValue with a comma", "reviewRating.ratingValue", "4,5", "rating-digits"],
    ["a ratingValue in other digits", "reviewRating.ratingValue", "٤", "rating-digits"],
    ["a bestRating that is no number", "reviewRating.bestRating", "best", "rating-number"],
    ["a worstRating below 1", "reviewRating.worstRating", 0, "rating-least"],
    ["no author", "author", undefined, "author"],
    ["an author that is a text", "author", "The Harbour desk", "author"],
    ["an author that is neither person nor organisation", "author.@type", "Thing", "author-type"],
    ["an author without a name", "author.name", "", "author-name"],
    ["an author's url that is relative", "author.url", "/about", "author-url"],
    ["an author's logo that is a word", "author.logo", "logo", "author-logo"],
    ["markup in the author's name", "author.name", "The <i>Harbour</i> desk", "text-plain"],
    ["no itemReviewed", "itemReviewed", undefined, "itemReviewed"],
    ["an itemReviewed of another type", "itemReviewed.@type", "Product", "itemReviewed-type"],
    ["a claimant of no type", "itemReviewed.author.@type", "Thing", "claimant-type"],
    ["a claimant without a name", "itemReviewed.author.name", undefined, "claimant-name"],
    ["a claimant that is a text", "itemReviewed.author", "Interfax", "claimant-name"],
    ["a claimant's page that is none", "itemReviewed.author.sameAs", "interfax.ru", "claimant-sameAs"],
    ["a claim of the desk itself", "itemReviewed.author.name", "The Harbour desk", "distinct-origin"],
    ["an appearance that is no address", "itemReviewed.appearance", "the evening news", "appearance"],
    ["an appearance at nothing", "itemReviewed.appearance", { "@type": "CreativeWork", url: "news" }, "appearance"],
    ["a first appearance that is no address", "itemReviewed.firstAppearance", "news.example.com", "firstAppearance"],
    ["two first appearances", "itemReviewed.firstAppearance", ["https://a.example.com/1", "https://a.example.com/2"], "one-first-appearance"],
    ["a claim's date in words", "itemReviewed.datePublished", "13 June 2025", "claim-date"],
    ["a claim that is still to come", "itemReviewed.datePublished", "2025-07-13", "claim-date-past"],
    ["a date in words", "datePublished", "yesterday", "datePublished"],
    ["a date that no calendar has", "datePublished", "2025-02-30", "datePublished"],
    ["a date still to come", "datePublished", "2025-06-20T12:00:01Z", "datePublished-past"],
    ["a language in words", "inLanguage", "English", "inLanguage"],
    ["a language that is no tag", "inLanguage", "uk_UA", "inLanguage"],
  ])("%s", (_, path, value, rule) => {
    expect(refusals(wrong(path, value))).toEqual([rule]);
  });

  test("a scale upside down", () => {
    expect(refusals({ ...right, reviewRating: { "@type": "Rating", alternateName: "Confirmed", bestRating: 1, worstRating: 5 } })).toEqual(["rating-scale"]);
  });

  test("two reviews, none, and what is no object", () => {
    for (const given of [[right, right], [], null, "ClaimReview"]) expect(refusals(given)).toEqual(["one-review"]);
  });

  test("a claim in other words than the page's", () => {
    expect(lintClaimReview(right, { page, now, statement: "Russia handed over 27 bodies." }).map(({ rule }) => rule)).toEqual(["matches-page"]);
  });

  test("several rules at once, each by its own", () => {
    expect(refusals({ ...right, url: "", claimReviewed: "", reviewRating: { "@type": "Rating" }, author: { "@type": "Person" } })).toEqual(["url", "claimReviewed", "alternateName", "author-name"]);
  });
});

describe("what is only recommended warns and does not refuse:", () => {
  test.each([
    ["a claim of 75 characters", "claimReviewed", "a".repeat(75), "claimReviewed-short"],
    ["a claim about markup", "claimReviewed", "The page held <script>alert(1)</script>.", "claim-plain"],
    ["no date", "datePublished", undefined, "datePublished-recommended"],
    ["the old type of a claim", "itemReviewed.@type", "CreativeWork", "itemReviewed-old-type"],
    ["a name in place of alternateName", "reviewRating", { "@type": "Rating", name: "Confirmed" }, "alternateName-rather-than-name"],
  ])("%s", (_, path, value, rule) => {
    expect([refusals(wrong(path, value)), warnings(wrong(path, value))]).toEqual([[], [rule]]);
  });

  test.each(["http://localhost:4711", "http://127.0.0.1:4711", "https://192.168.1.7", "https://10.0.0.3", "https://172.20.0.1", "https://[::1]", "https://[fd00::1]", "https://desk.local", "https://desk"])("a page at %s, which nobody outside reaches", (origin) => {
    const review = { ...right, url: `${origin}/verdicts/bodies` };
    expect([refusals(review, review.url), warnings(review, review.url)]).toEqual([[], ["reachable"]]);
  });

  test("no appearance at all", () => {
    expect(warnings({ ...right, itemReviewed: { "@type": "Claim" } })).toEqual(["appearance-recommended"]);
  });
});

test("each rule has its name, its text and where it stands", () => {
  expect(new Set(claimReviewRules.map(({ rule }) => rule)).size).toBe(claimReviewRules.length);
  for (const { says, source, toSatisfy } of claimReviewRules) expect([says, toSatisfy, source]).toEqual([expect.stringMatching(/./), expect.stringMatching(/\.$/), expect.stringMatching(/^https:\/\//)]);
});
