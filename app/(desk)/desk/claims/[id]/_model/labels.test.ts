import { expect, it } from "vitest";
import { fieldInWords, sourceLine } from "./labels.ts";

it("a field stands in a sentence as one would say it", () => {
  expect(["rationale", "appearances", "stillUnknown", "translation uk", "relation 0199", "quote", "publishedAt", "reliesOn", "unheard-of"].map(fieldInWords)).toEqual([
    "the rationale", "where it appears", "what we do not know", "the version in Ukrainian", "the related claim", "the quotation", "the date", "what it relies on", "the unheard-of",
  ]);
});

it("a source is told in a line, with its letter once", () => {
  expect(sourceLine({ kind: "news_agency", affiliation: "red-cross", reliability: "C" })).toBe("News agency · Red Cross · C, fairly reliable");
  expect(sourceLine({ kind: "expert", affiliation: "independent" })).toBe("Expert · independent");
});
