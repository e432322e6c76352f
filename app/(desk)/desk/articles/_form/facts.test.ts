import { describe, expect, it } from "vitest";
import { filledIn, noFacts } from "./facts.ts";

describe("the facts at the top of a text", () => {
  const brought = { title: "1,200 bodies", publisher: "The Dispatch", publishedAt: "2025-06-13", showFullText: true, topics: ["exchange"], author: 7 };

  it("fill the fields that are empty, and say which", () => {
    expect(filledIn(noFacts, brought, { isEditor: true })).toEqual({
      facts: { ...noFacts, title: "1,200 bodies", publisher: "The Dispatch", publishedAt: "2025-06-13", showFullText: true },
      taken: ["title", "publisher", "publishedAt", "showFullText"],
    });
  });

  it("never take the place of what somebody typed", () => {
    expect(filledIn({ ...noFacts, title: "My own" }, brought, { isEditor: true }).facts.title).toBe("My own");
  });

  it("open the full text to readers only when an editor brings them", () => {
    expect(filledIn(noFacts, brought, { isEditor: false }).facts.showFullText).toBe(false);
  });
});
