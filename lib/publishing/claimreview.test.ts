import { describe, expect, test } from "vitest";
import { aRetractedVerdict, aVerdict, aVideo } from "../syndication/fixtures.ts";
import { claimReviewOf } from "./claimreview.ts";
import { checkClaimReview, lintClaimReview } from "./claimreview-lint.ts";
import { dataFeed } from "./data-feed.ts";

const desk = { name: "The Harbour desk", language: "en" };
const publicUrl = "https://facts.example.org";
const now = new Date("2025-06-16T10:00:00Z");
const inUkrainian = { language: "uk", statement: "Росія передала Україні 1200 тіл.", rationale: "Обидві сторони називають те саме число.", stillUnknown: null };

describe("the ClaimReview of a verdict", () => {
  test("names the claim, who said it and where, the desk, and the verdict in a word", () => {
    const review = claimReviewOf(aVerdict(), desk, publicUrl);
    expect(review).toMatchObject({
      "@context": "https://schema.org", "@type": "ClaimReview", url: "https://facts.example.org/verdicts/bodies", claimReviewed: "Russia handed over 1,200 bodies to Ukraine.",
      inLanguage: "en", datePublished: "2025-06-16T10:00:00.000Z", author: { "@type": "Organization", name: "The Harbour desk", url: publicUrl }, reviewRating: { "@type": "Rating", alternateName: "Confirmed" },
      itemReviewed: {
        "@type": "Claim", datePublished: "2025-06-13", author: { "@type": "Organization", name: "Interfax" }, firstAppearance: { "@type": "CreativeWork", url: "https://news.example.com/1" },
        appearance: [{ url: "https://news.example.com/1" }, { url: "https://facts.example.org/articles/returned", name: "Bodies returned", publisher: { name: "The Sample Dispatch" } }],
      },
    });
    expect(lintClaimReview(review, { page: "https://facts.example.org/verdicts/bodies", now })).toEqual([]);
  });

  test("gives the claimant's own page where readers see it in the evidence, and never a confidential one's", () => {
    const interfax = { ...aVideo.source, name: "Interfax", url: "https://www.interfax.ru/" };
    const of = (source: typeof interfax) => claimReviewOf(aVerdict({ evidence: [{ ...aVideo, source }] }), desk, publicUrl)?.itemReviewed;
    expect(of(interfax)).toMatchObject({ author: { sameAs: "https://www.interfax.ru/" } });
    expect(JSON.stringify(of({ ...interfax, confidential: true }))).not.toContain("interfax.ru");
  });

  test("has the desk's logo where there is one", () => {
    expect(claimReviewOf(aVerdict(), { ...desk, logo: `${publicUrl}/logo.png` }, publicUrl)?.author).toMatchObject({ logo: `${publicUrl}/logo.png` });
  });

  test("of a retracted verdict is none", () => {
    expect(claimReviewOf(aRetractedVerdict(), desk, publicUrl)).toBeNull();
  });

  test("stands once for each language in which the desk wrote it, and never repeats the root's", () => {
    const both = aVerdict({ translations: [inUkrainian] });
    expect(claimReviewOf(both, desk, publicUrl, "uk")).toMatchObject({ url: "https://facts.example.org/uk/verdicts/bodies", inLanguage: "uk", claimReviewed: inUkrainian.statement, reviewRating: { alternateName: "Підтверджено" } });
    expect(claimReviewOf(both, desk, publicUrl, "ru")).toBeNull();
    expect(claimReviewOf(aVerdict({ language: "uk" }), desk, publicUrl, "uk")).toBeNull();
    expect(claimReviewOf(aVerdict({ language: "uk" }), desk, publicUrl)).toMatchObject({ url: "https://facts.example.org/verdicts/bodies", inLanguage: "uk" });
    expect(claimReviewOf(both, { ...desk, language: "uk" }, publicUrl, "en")).toMatchObject({ url: "https://facts.example.org/en/verdicts/bodies", inLanguage: "en", reviewRating: { alternateName: "Confirmed" } });
  });

  test("gives a very long claim as a summary that ends at a word", () => {
    const review = claimReviewOf(aVerdict({ statement: "word ".repeat(300).trim() }), desk, publicUrl);
    expect(review?.claimReviewed).toMatch(/^(word )*word…$/);
    expect(lintClaimReview(review, { page: "https://facts.example.org/verdicts/bodies", now }).map(({ rule }) => rule)).toEqual(["claimReviewed-short"]);
  });
});

describe("publishing", () => {
  const check = (given: Parameters<typeof aVerdict>[0], to = desk, url = publicUrl) => {
    const { publications: _, retracted: __, ...frozen } = aVerdict(given);
    return checkClaimReview(frozen, to, { publicUrl: url, now });
  };

  test("a complete verdict is free to go", () => {
    expect(check({})).toEqual({ check: { guard: "claimreview", met: true, why: "The ClaimReview is complete.", toSatisfy: "" }, warnings: [] });
  });

  test("under a desk without a name is refused with the rule's text, its source, and what to do", () => {
    const { check: { met, why, toSatisfy } } = check({}, { ...desk, name: " " });
    expect([met, toSatisfy]).toEqual([false, "An admin gives the desk a name in settings."]);
    expect(why).toBe("ClaimReview: author.name is missing or empty. “author.name: Name of the organization that is publishing the fact check.” (https://developers.google.com/search/docs/appearance/structured-data/factcheck)");
  });

  test("a claim of the desk itself is refused", () => {
    expect(check({ claimant: { name: "The Harbour desk", kind: "organisation" } }).check).toMatchObject({ met: false, why: expect.stringContaining("distinct origin") });
  });

  test("from an address of this machine warns and goes through", () => {
    const { check: { met }, warnings } = check({}, desk, "http://localhost:4711");
    expect([met, warnings]).toEqual([true, [expect.stringContaining("url is at localhost:4711, which nobody outside can reach.")]]);
  });

  test("a claim that holds markup, as it may be about it, warns and goes through", () => {
    const { check: { met }, warnings } = check({ statement: "The page held <script>alert(1)</script>." });
    expect([met, warnings]).toEqual([true, [expect.stringContaining("claimReviewed holds markup.")]]);
  });
});

describe("MediaReview", () => {
  const reviews = (...evidence: Partial<typeof aVideo>[]) =>
    claimReviewOf(aVerdict({ evidence: evidence.map((each) => ({ ...aVideo, ...each })) }), { ...desk, mediaReview: true }, publicUrl)?.associatedMediaReview;

  test("says of a video or picture what was found, with address and hash, when it is switched on", () => {
    expect(claimReviewOf(aVerdict({ evidence: [aVideo] }), desk, publicUrl)).not.toHaveProperty("associatedMediaReview");
    expect(reviews({})).toEqual([{
      "@type": "MediaReview", url: "https://facts.example.org/verdicts/bodies#e1", datePublished: "2025-06-16T10:00:00.000Z", author: { "@type": "Organization", name: "The Harbour desk", url: publicUrl },
      mediaAuthenticityCategory: "OriginalMediaContent",
      itemReviewed: { "@type": "MediaReviewItem", mediaItemAppearance: [{ "@type": "VideoObject", url: "https://t.example/channel/1", datePublished: "2025-06-07", sha256: "c7d861e7acdb", contentSize: "1200 B", encodingFormat: "video/mp4" }] },
    }]);
    expect(reviews({ medium: "image", authenticity: "altered", snapshots: [] })).toMatchObject([{ mediaAuthenticityCategory: "TransformedContent", itemReviewed: { mediaItemAppearance: [{ "@type": "ImageObject" }] } }]);
  });

  test("says nothing of what is not established, of texts, and of material that readers are not told", () => {
    expect(reviews({ authenticity: "not_established" })).toBeUndefined();
    expect(reviews({ medium: "text" })).toBeUndefined();
    expect(reviews({ url: null, snapshots: [] })).toBeUndefined();
  });
});

describe("the DataFeed", () => {
  test("holds each live verdict of its page with its dates, and leads to the page before", () => {
    const feed = dataFeed({ verdicts: [aVerdict(), aRetractedVerdict()], place: { number: null, older: 3, newer: null } }, desk, publicUrl);
    expect(feed).toMatchObject({
      "@context": "https://schema.org", "@type": "DataFeed", url: "https://facts.example.org/api/v1/claimreviews.json", dateModified: "2025-06-16T10:00:00.000Z", hasPart: { url: "https://facts.example.org/api/v1/claimreviews/3.json" },
      dataFeedElement: [{ "@type": "DataFeedItem", dateCreated: "2025-06-14T09:20:00.000Z", dateModified: "2025-06-16T10:00:00.000Z", item: { "@type": "ClaimReview", url: "https://facts.example.org/verdicts/bodies" } }],
    });
    expect(JSON.stringify(feed).match(/@context/g)).toHaveLength(1);
    expect(feed).not.toHaveProperty("isPartOf");
  });

  test("of an older page leads both ways, and from the last full one to the newest", () => {
    const at = (number: number, older: number | null, newer: number | null) => dataFeed({ verdicts: [], place: { number, older, newer } }, desk, publicUrl);
    expect(at(2, 1, 3)).toMatchObject({ url: "https://facts.example.org/api/v1/claimreviews/2.json", hasPart: { url: "https://facts.example.org/api/v1/claimreviews/1.json" }, isPartOf: { url: "https://facts.example.org/api/v1/claimreviews/3.json" } });
    expect(at(3, 2, 0)).toMatchObject({ isPartOf: { url: "https://facts.example.org/api/v1/claimreviews.json" } });
    expect(at(1, null, 2)).not.toHaveProperty("hasPart");
  });
});
