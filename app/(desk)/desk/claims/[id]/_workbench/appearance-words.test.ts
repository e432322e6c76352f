import { describe, expect, it } from "vitest";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import type { AppearanceShape } from "../../../../../../lib/claims/shapes.ts";
import { placeWords } from "./appearance-words.ts";

const text = "A lead.\n\nRussia handed over 1,200 bodies.";
const anchor = { exact: "Russia handed over 1,200 bodies", prefix: "", suffix: ".", start: 9, end: 40, state: "ok" as const };
const place = (given: Partial<AppearanceShape>): AppearanceShape => ({ id: "p1", first: true, url: null, articleId: null, articleVersion: null, anchor: null, ...given });
const article = (state: "ok" | "drifted" | "orphaned"): ArticleShape => ({
  id: "a1", version: 1, slug: "bodies", title: "1,200 bodies handed over", publisher: "The Sample Dispatch", author: null, url: null, language: "en", publishedAt: "2025-06-13",
  showFullText: false, articleVersion: { number: 2, sha256: "", at: "" }, text, createdAt: "", updatedAt: "",
  appearances: [{ ...place({ articleId: "a1", anchor: { ...anchor, state } }), claimId: "c1", statement: "", language: "en", stage: "draft", verdict: null, claimVersion: 1, retracted: false, assignee: null, made: null }],
});

describe("where a claim appears, in words", () => {
  it("names the article, its version, the paragraph and how the words stand there now", () => {
    expect(placeWords(place({ articleId: "a1", anchor }), [article("ok")])).toEqual({
      title: "1,200 bodies handed over", language: "en", needsMending: false,
      facts: ["The Sample Dispatch, 13 June 2025", "version 2", "paragraph 2", "anchor in place", "first"],
    });
  });

  it("asks to mend what drifted or is gone from the newest version", () => {
    expect(placeWords(place({ articleId: "a1", anchor }), [article("drifted")])).toMatchObject({ needsMending: true });
    const gone = placeWords(place({ articleId: "a1", anchor }), [article("orphaned")]);
    expect(gone).toMatchObject({ needsMending: true });
    expect(gone.facts).toContain("its words are gone from this version");
  });

  it("shows an address without what every address has, and calls it first only beside others", () => {
    expect(placeWords(place({ url: "https://www.example.org/news/13-june/" }), [], { only: true })).toEqual({ title: "example.org/news/13-june", language: null, facts: [], needsMending: false });
    expect(placeWords(place({ url: "https://example.org/a" }), []).facts).toEqual(["first"]);
  });
});
