import fc from "fast-check";
import { expect, test } from "vitest";
import { foldQuote, quoteFound } from "./quotes.ts";

test.each([
  ["a no-break and a narrow space are spaces", "1 200 тіл", "повернуто 1\u00A0200\u202Fтіл"],
  ["a run of white space is one space", "bodies of\n\n  soldiers", "bodies of soldiers"],
  ["a soft hyphen is not there", "soldiers", "sol\u00ADdiers"],
  ["a zero-width space is not there", "soldiers", "sol\u200Bdiers"],
  ["marks of direction are not there", "أُعيدت الجثامين", "\u202Bأُعيدت\u202C الجثامين\u061C"],
  ["an accent may be a sign of its own", "Café", "Cafe\u0301"],
  ["an accent behind a soft hyphen is still its letter's", "Café", "Cafe\u00AD\u0301"],
  ["any quotation mark is any other", "he said “yes”", "he said «yes»"],
  ["quotation marks of the East too", "“没有”", "「没有」"],
  ["an apostrophe may be typed in many ways", "п’ять", "п'ять"],
  ["so may this one", "п’ять", "пʼять"],
  ["any dash is any other", "6000-6000 - yes", "6000–6000 — yes"],
  ["a minus is a dash", "-5", "−5"],
  ["a joined emoji keeps its parts", "👩‍👩‍👧 came", "The 👩‍👩‍👧 came"],
])("%s", (_, quote, text) => {
  expect(quoteFound(quote, [text])).toBe(true);
});

test.each([
  ["case is kept", "Bodies", "the bodies"],
  ["an accent is kept", "resume", "résumé"],
  ["ё is not е", "еще", "ещё"],
  ["digits are compared as they are", "1200", "1 200"],
  ["parts stand in their order", "second […] first", "first, then second"],
  ["parts do not overlap", "abab […] ab", "abab"],
  ["a quotation of nothing but a gap is nowhere", "[…]", "anything"],
])("%s, so it is not found", (_, quote, text) => {
  expect(quoteFound(quote, [text])).toBe(false);
});

test("a gap may be written with three dots, and at either end", () => {
  expect(quoteFound("[...] twelve [...] bodies […]", ["There were twelve of them, all bodies of soldiers."])).toBe(true);
});

test("all parts stand in one text, not here and there", () => {
  expect(quoteFound("twelve […] bodies", ["twelve", "bodies"])).toBe(false);
});

test("where there is no text nothing is found", () => {
  expect(quoteFound("twelve", [])).toBe(false);
});

/** Any character, and often those that folding is about. */
const anyCharacter = fc.oneof(
  fc.constantFrom(..."«»“”'ʼ´–—−- \n\u00A0\u202F\u00AD\u200B\u200D\u0301\u0308\uFEFFeеAї"),
  fc.integer({ min: 0, max: 0x10FFFF }).map((code) => String.fromCodePoint(code)),
);

test("what is folded once is folded", () => {
  fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => { expect(foldQuote(foldQuote(text))).toBe(foldQuote(text)); }), { numRuns: 1000 });
});

test("whatever is copied out of a text is found in it", () => {
  const copied = fc.tuple(fc.string({ unit: anyCharacter }), fc.string({ unit: anyCharacter, minLength: 1 }), fc.string({ unit: anyCharacter }));
  fc.assert(fc.property(copied, ([before, quote, after]) => {
    fc.pre(!quote.includes("[") && foldQuote(quote) !== "");
    expect(quoteFound(quote, [`${before} ${quote} ${after}`])).toBe(true);
  }));
});
