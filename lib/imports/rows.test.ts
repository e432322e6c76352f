import { describe, expect, it } from "vitest";
import { reviewsIn } from "./claimreview.ts";
import { columnOf } from "./columns.ts";
import { csvRows } from "./csv.ts";
import { aClaimReview } from "./fixtures.ts";
import { rowsIn } from "./json-rows.ts";
import { checkRow } from "./rows.ts";

const reviewed = (given: Record<string, unknown>) => { const [found] = reviewsIn(aClaimReview(given)); return checkRow({ row: 1, fields: {}, ...found }); };
const why = (given: Record<string, unknown>) => { const checked = reviewed(given); return checked.is === "refused" ? checked.why : checked.is; };

describe("a ClaimReview", () => {
  it("is read in the ways publishers write it", () => {
    expect(reviewed({ "@type": ["Review", "https://schema.org/ClaimReview"], author: [{ name: "A" }, { name: "B" }], inLanguage: { "@type": "Language", alternateName: "uk" } })).toMatchObject({ is: "review", review: { publisher: "A", language: "uk" } });
    expect(reviewed({ author: "Checks" })).toMatchObject({ review: { publisher: "Checks", publisherUrl: null } });
    expect(reviewed({ claimReviewed: [{ "@value": "It rained", "@language": "en" }] })).toMatchObject({ review: { claim: "It rained" } });
    expect(reviewed({ itemReviewed: { author: "Somebody", appearance: "https://a.example", firstAppearance: { url: "https://b.example" } } })).toMatchObject({ review: { claimant: "Somebody", appearances: ["https://a.example", "https://b.example"] } });
    expect(reviewed({ datePublished: "2020-01-02T03:04:05+0000" })).toMatchObject({ review: { publishedAt: "2020-01-02" } });
  });

  it("has its rating in words, in numbers, or words where the number belongs", () => {
    expect(reviewed({ reviewRating: { ratingValue: "Pants on fire" } })).toMatchObject({ review: { rating: "Pants on fire", ratingValue: null } });
    expect(reviewed({ reviewRating: { ratingValue: 2, bestRating: "5", worstRating: "none" } })).toMatchObject({ review: { rating: null, ratingValue: "2", bestRating: "5", worstRating: null } });
    expect(why({ reviewRating: {} })).toBe("reviewRating: Neither words nor a number say what was found.");
  });

  it("is refused in words that name what is missing", () => {
    expect(why({ url: null })).toContain("url:");
    expect(why({ url: "http://user:pw@a.example" })).toContain("url:");
    expect(why({ claimReviewed: " " })).toContain("claimReviewed:");
    expect(why({ author: {}, publisher: null })).toContain("author.name:");
    expect(why({ datePublished: "last Monday" })).toContain("datePublished:");
    expect(why({ inLanguage: "no language at all" })).toContain("inLanguage:");
  });
});

describe("a row of a table", () => {
  it("names its columns in whatever way people write them", () => {
    expect(["Publisher URL", "publisher-url", "publisherUrl", "PUBLISHER_URL"].map(columnOf)).toEqual(Array(4).fill("publisherUrl"));
    expect(columnOf("colour")).toBeUndefined();
  });

  it("is refused by the names that the file itself has for its columns", async () => {
    const read = async (table: string) => {
      const rows = [];
      for await (const row of csvRows((async function* () { yield Buffer.from(table); })(), new Set())) rows.push(checkRow(row));
      return rows.map((row) => (row.is === "refused" ? row.why : row.is));
    };
    expect(await read("Claim reviewed;Review date;Verdict;Page;Publisher\n;last Monday;False;nowhere;P\n")).toEqual([expect.stringMatching(/^Page: .* Claim reviewed: .* Review date: /)]);
    expect(await read("statement,in language\nIt rained,\n")).toEqual([expect.stringMatching(/^in language: /)]);
    expect(await read("statement\nIt rained\n")).toEqual([expect.stringMatching(/^language: /)]);
    const [row] = [...rowsIn([{ claimReviewed: "", publisherUrl: "x", rating: "False" }], new Set())];
    expect(checkRow({ row: 1, fields: {}, ...row })).toMatchObject({ why: expect.stringMatching(/^url: .* publisher: .* publisherUrl: .* claimReviewed: /) });
  });

  it("is a claim to check without publisher and rating, and a check with one of them", () => {
    expect(checkRow({ row: 2, fields: { claim: "It rained", language: "en", kind: "" } })).toMatchObject({ is: "claim", claim: { kind: "fact", topics: [] } });
    expect(checkRow({ row: 2, fields: { claim: "It rained", language: "en", kind: "rumour" } })).toMatchObject({ is: "refused", why: expect.stringContaining("kind:") });
    expect(checkRow({ row: 2, fields: { claim: "It rained", rating: "False" } })).toMatchObject({ is: "refused", why: expect.stringContaining("publisher:") });
  });
});
