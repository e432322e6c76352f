/** What anybody may paste, at sizes that the desk takes. That these end at all is the point: by the ways that are not taken each would run for minutes. */
import { expect, test } from "vitest";
import { findQuote, standsIn } from "./find-quote.ts";
import { foldQuote } from "./fold.ts";

const MEGABYTES = 1_000_000;

test.each([
  ["one letter over and over", "a".repeat(5 * MEGABYTES), `${"a".repeat(5000)}b${"a".repeat(4999)}`],
  ["one letter, with a gap after each", "a".repeat(5 * MEGABYTES), `${"a[…]".repeat(2400)}b`],
  ["two words over and over", "so be it ".repeat(100_000), `${"so be it ".repeat(1100)}no`],
  ["emoji and nothing else", "🕊".repeat(MEGABYTES), `${"🕊".repeat(4000)}🦅`],
  ["soft hyphens between all letters", "a\u00ADb\u00AD".repeat(0.3 * MEGABYTES), "ab".repeat(4000) + "c"],
  ["accents without end, with soft hyphens among them", `a${`${"\u0301\u0316".repeat(50)}\u00AD`.repeat(10_000)}`, "a\u0301b"],
  ["vowels of Hangul and nothing else", "\u1161".repeat(MEGABYTES), "\u1161b"],
])("a text of %s is searched to its end", (_, text, quote) => {
  expect(standsIn(quote, text)).toBe(false);
  expect(findQuote(quote, text)?.found).toBe(false);
});

test("a quotation of accents and soft hyphens alone is folded", () => {
  expect(foldQuote(`a${`${"\u0301\u0316".repeat(50)}\u00AD`.repeat(200)}`).length).toBeLessThan(200);
});
