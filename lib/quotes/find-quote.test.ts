import fc from "fast-check";
import { expect, test } from "vitest";
import { segments } from "../articles/segments.ts";
import { findQuote, standsIn } from "./find-quote.ts";
import { anyCharacter } from "./fixtures.ts";
import { foldQuote } from "./fold.ts";

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
  ["an ellipsis is three dots", "and then...", "and then…"],
  ["a joined emoji keeps its parts", "👩‍👩‍👧 came", "The 👩‍👩‍👧 came"],
])("%s", (_, quote, text) => {
  expect(standsIn(quote, text)).toBe(true);
});

test.each([
  ["case is kept", "Bodies", "the bodies"],
  ["an accent is kept", "resume", "résumé"],
  ["ё is not е", "еще", "ещё"],
  ["digits are compared as they are", "1200", "1 200"],
  ["parts stand in their order", "second […] first", "first, then second"],
  ["parts do not overlap", "abab […] ab", "abab"],
  ["bare dots are no gap", "twelve … soldiers", "twelve bodies of soldiers"],
  ["a quotation of nothing but a gap is nowhere", "[…]", "anything"],
])("%s, so it is not found", (_, quote, text) => {
  expect(standsIn(quote, text)).toBe(false);
});

test("a gap may be written with three dots, and at either end", () => {
  expect(standsIn("[...] twelve [...] bodies […]", "There were twelve of them, all bodies of soldiers.")).toBe(true);
});

/** The words of the text that a search marks, gaps as [ ]. */
function marked(quote: string, text: string): string | null {
  const found = findQuote(quote, text);
  return found?.found ? segments(text, found.at.map((range) => ({ id: "quote", ...range }))).filter(({ ids }) => ids.length > 0).map((segment) => segment.text).join(" [ ] ") : null;
}

test("what is found is marked as it stands in the text, with its own signs and spaces", () => {
  expect(marked('he said "1 200 bodies - all"', "Yesterday 🕊 he said «1\u00A0200\n\n bo\u00ADdies — all» again")).toBe("he said «1\u00A0200\n\n bo\u00ADdies — all»");
  expect(marked("Café", "The Cafe\u0301 is open")).toBe("Cafe\u0301");
  expect(marked("then...", "and then… nothing")).toBe("then…");
});

test("the parts around a gap are marked as close together as they stand", () => {
  expect(marked("twelve […] soldiers", "twelve loaves; twelve bodies of soldiers, and soldiers")).toBe("twelve [ ] soldiers");
  const found = findQuote("twelve […] soldiers", "twelve loaves; twelve bodies of soldiers");
  expect(found).toEqual({ found: true, at: [{ start: 15, end: 21 }, { start: 32, end: 40 }] });
});

test("a quotation that says nothing is not looked for", () => {
  expect(findQuote(" \u200B", "text")).toBeNull();
  expect(findQuote("[…]", "text")).toBeNull();
});

/** The difference in one line: -what only the quotation says- +what only the text says+. */
function difference(quote: string, text: string): string | null {
  const found = findQuote(quote, text);
  if (!found || found.found || !found.nearest) return null;
  return found.nearest.difference.map(({ kind, text: words }) => ({ same: words, removed: `-${words}-`, added: `+${words}+` })[kind]).join("");
}

const report = "The authority said on Tuesday that 1,212 bodies had been returned under the agreements of Istanbul, most of them from the Kursk region.";

test.each([
  ["a changed figure", "that 1,200 bodies had been returned", "that -1,200-+1,212+ bodies had been returned"],
  ["a missing word, and a sign too many", "under agreements of “Istanbul”", 'under +the +agreements of -"-Istanbul-"-'],
  ["another case", "the authority said on Tuesday", "-the-+The+ authority said on Tuesday"],
])("%s is a near miss, never found", (_, quote, words) => {
  expect(standsIn(quote, report)).toBe(false);
  expect(difference(quote, report)).toBe(words);
});

test.each([
  ["Ukrainian", "повернуто 1200 тіл загиблих", "За даними штабу, було повернуто 1212 тіл загиблих захисників.", "повернуто -1200-+1212+ тіл загиблих"],
  ["Arabic", "أعيدت جثامين الجنود", "وقالت السلطات إن أُعيدت جثامين الجنود يوم الثلاثاء", "-أعيدت-+أُعيدت+ جثامين الجنود"],
  ["Chinese", "归还了一千二百具遗体", "当局表示归还了一千三百具遗体", null],
])("a near miss in %s keeps words whole", (_, quote, text, words) => {
  expect(standsIn(quote, text)).toBe(false);
  if (words === null) expect(difference(quote, text)).toContain("遗体");
  else expect(difference(quote, text)).toBe(words);
});

test("a near miss says where it stands in the text, and how far off it is", () => {
  const found = findQuote("1,200 bodies had been returned", report);
  const nearest = found && !found.found ? found.nearest : null;
  expect(nearest).toMatchObject({ text: "1,212 bodies had been returned", distance: 5 });
  expect(report.slice(nearest?.start, nearest?.end)).toBe(nearest?.text);
});

test("of a quotation with a gap the first part that is missing is compared, also one that stands too early", () => {
  expect(findQuote("bodies had been returned […] most of those", report)).toMatchObject({ found: false, part: 1, nearest: { text: "most of them" } });
  expect(findQuote("from the Kursk region […] on Tuesday", report)).toMatchObject({ found: false, part: 1, nearest: { text: "on Tuesday", distance: 0 } });
});

test("bare dots are told to be a gap that should be written as one", () => {
  const found = findQuote("The authority said ... bodies had been returned", report);
  expect(found).toMatchObject({ found: false, withGaps: [{ start: 0, end: 18 }, { start: 41, end: 65 }] });
});

test("what has nothing in common has no near miss", () => {
  expect(findQuote("Completely other words stand here", report)).toMatchObject({ found: false, nearest: null, withGaps: null });
});

test("a long quotation with a word changed is found again in a long text, whole", () => {
  const words = Array.from({ length: 60_000 }, (_, at) => `word${(at * 7919) % 60_013}`);
  const quote = words.slice(30_000, 31_000).with(500, "changed");
  const search = findQuote(quote.join(" "), words.join(" "));
  const nearest = search && !search.found ? search.nearest : null;
  expect(nearest?.text).toBe(words.slice(30_000, 31_000).join(" "));
  expect(nearest?.difference.filter(({ kind }) => kind !== "same")).toEqual([{ kind: "removed", text: "changed" }, { kind: "added", text: words[30_500] }]);
});

test("a quotation with one word changed is found again, wherever it stands", () => {
  const word = fc.stringMatching(/^[а-яa-z]{4,9}$/u);
  fc.assert(fc.property(fc.uniqueArray(word, { minLength: 40, maxLength: 60 }), fc.nat(29), fc.nat(5), (words, from, at) => {
    const passage = words.slice(from, from + 10);
    const search = findQuote(passage.with(at + 2, "XX").join(" "), words.join(" "));
    expect(search).toMatchObject({ found: false, nearest: { text: passage.join(" "), distance: passage[at + 2]?.length } });
  }), { numRuns: 200 });
});

test("what is found in a text folds to the quotation, and is found exactly where the rule says so", () => {
  const unit = fc.oneof(fc.constantFrom(..."aab «”—- \u00A0\u00AD\u0301…"), anyCharacter);
  fc.assert(fc.property(fc.string({ unit, minLength: 1, maxLength: 6 }), fc.string({ unit, maxLength: 40 }), (quote, text) => {
    const search = findQuote(quote, text);
    expect(search?.found ?? false).toBe(standsIn(quote, text));
    if (search?.found) expect(foldQuote(Array.from(text).slice(search.at[0]?.start, search.at[0]?.end).join(""))).toContain(foldQuote(quote));
  }), { numRuns: 2000 });
});
