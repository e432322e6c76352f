import { describe, expect, it } from "vitest";
import type { VerdictRow } from "../publishing/shapes.ts";
import { placesOf, readSearch, searchPath } from "./search-form.ts";

describe("what a reader asked", () => {
  it("is nothing while every field is empty", () => {
    expect(readSearch({ q: "  ", verdict: "" })).toMatchObject({ isEmpty: true, wrong: {}, filters: {} });
  });

  it("keeps what was typed, and searches by what can be searched by", () => {
    const { values, wrong, filters } = readSearch({ q: " тіла ", from: "yesterday", verdict: "disputed", topic: ["exchange", "video"] });
    expect(values).toMatchObject({ q: "тіла", from: "yesterday", topic: "exchange" });
    expect(wrong).toEqual({ from: { why: "badDate" } });
    expect(filters).toEqual({ q: "тіла", verdict: "disputed", topic: "exchange" });
  });

  it.each([
    [{ q: "a".repeat(301) }, { q: { why: "tooLong", max: 300 } }],
    [{ source: "a".repeat(101) }, { source: { why: "tooLong", max: 100 } }],
    [{ verdict: "true" }, { verdict: { why: "badChoice" } }],
    [{ q: "a\0b" }, { q: { why: "broken" } }],
    [{ from: "2025-06-31" }, { from: { why: "badDate" } }],
    [{ from: "2025-06-13", to: "2025-06-12" }, { to: { why: "endsBefore" } }],
  ])("says what is wrong with %j", (params, wrong) => {
    expect(readSearch(params).wrong).toEqual(wrong);
  });

  it("has an address of its own, in any script", () => {
    const { values } = readSearch({ q: "тіла & імена", to: "2025-06-13" });
    expect(searchPath(values, "abc")).toBe("/search?q=%D1%82%D1%96%D0%BB%D0%B0+%26+%D1%96%D0%BC%D0%B5%D0%BD%D0%B0&to=2025-06-13&cursor=abc");
  });
});

describe("where the words stand", () => {
  const row = { statement: "Росія передала 1200 тіл", claimantName: "Інтерфакс", reason: "Обидві сторони кажуть те саме.", topics: ["Обмін тілами"] } as VerdictRow;

  it("is found without regard to case and accents", () => {
    expect(placesOf(row, "РОСІЯ інтерфакс")).toEqual(["statement", "claimant"]);
  });

  it("is the page where none of the lines holds a word", () => {
    expect(placesOf(row, "росія мединський")).toEqual(["statement", "page"]);
  });
});
