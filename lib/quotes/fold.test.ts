import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "./fixtures.ts";
import { standsIn } from "./find-quote.ts";
import { foldQuote, foldWithOriginals } from "./fold.ts";

const texts = fc.string({ unit: anyCharacter });

describe("folding", () => {
  test("what is folded once is folded", () => {
    fc.assert(fc.property(texts, (text) => { expect(foldQuote(foldQuote(text))).toBe(foldQuote(text)); }), { numRuns: 1000 });
  });

  test("whatever is copied out of a text is found in it", () => {
    fc.assert(fc.property(texts, fc.string({ unit: anyCharacter, minLength: 1 }), texts, (before, quote, after) => {
      fc.pre(!quote.includes("[") && foldQuote(quote) !== "");
      expect(standsIn(quote, `${before} ${quote} ${after}`)).toBe(true);
    }));
  });

  test("with and without the way back gives the same text", () => {
    fc.assert(fc.property(texts, (text) => { expect(foldWithOriginals(text).text).toBe(foldQuote(text)); }), { numRuns: 2000 });
  });

  test("of accents without end takes them for a hundred, in one run or with soft hyphens among them", () => {
    for (const text of [`a${"\u0316".repeat(3_000_000)}b`, `a${`${"\u0316".repeat(50)}\u00AD`.repeat(2000)}b`]) {
      const folded = foldWithOriginals(text);
      expect(folded.text).toBe(`a${"\u0316".repeat(100)}b`);
      expect(folded.text).toBe(foldQuote(text));
      expect(folded.original({ start: 101, end: 102 })).toEqual({ start: text.length - 1, end: text.length });
    }
  });

  test("in NFC one group of characters at a time gives what the whole gives, for every character of Unicode that may join the one before", () => {
    const joins = new Set<string>();
    for (let code = 0; code <= 0x10FFFF; code += 1) {
      const [, ...rest] = Array.from(String.fromCodePoint(code).normalize("NFD"));
      rest.forEach((part) => joins.add(part));
    }
    const apart = Array.from(joins).filter((part) => !/^[\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}]$/u.test(part));
    expect(apart).toEqual([]);
    expect(joins.size).toBeGreaterThan(100);
  });
});

describe("the way back", () => {
  const back = (text: string, words: string): string => {
    const folded = foldWithOriginals(text);
    const start = folded.text.indexOf(words);
    const at = folded.original({ start, end: start + words.length });
    return text.slice(at.start, at.end);
  };

  test.each([
    ["  \n a\u00AD\u00ADb  c ", "ab c", "a\u00AD\u00ADb  c"],
    ["\u00ADab\u00AD", "ab", "ab"],
    ["x e\u0301y", "é", "e\u0301"],
    ["x \u1112\u1161\u11AB y", "한", "\u1112\u1161\u11AB"],
    ["say “…” 🕊 now", '"..." 🕊', "“…” 🕊"],
    ["1\u2009\u2009200 \u00A0 «x»", '200 "x"', "200 \u00A0 «x»"],
  ])("from %j", (text, words, original) => { expect(back(text, words)).toBe(original); });

  test("of any stretch folds to that stretch, but for what a replacement adds at its ends", () => {
    fc.assert(fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldWithOriginals(text);
      fc.pre(folded.text.length > 0);
      const start = a % folded.text.length;
      const end = start + 1 + (b % (folded.text.length - start));
      const at = folded.original({ start, end });
      expect(at.end).toBeGreaterThan(at.start);
      fc.pre(folded.text.slice(start, end).isWellFormed());
      expect(foldQuote(text.slice(at.start, at.end))).toContain(foldQuote(folded.text.slice(start, end)));
    }), { numRuns: 1000 });
  });
});
