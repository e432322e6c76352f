import fc from "fast-check";
import { expect, test } from "vitest";
import { diffWords } from "./words-diff.ts";

/** -removed- and +added+, so that a difference reads in one line. */
const shown = (before: string, after: string): string =>
  diffWords(before, after).map(({ kind, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[kind]).join("");

test.each([
  ["one word", "Ukraine has returned 27.", "Ukraine had returned 27.", "Ukraine -has-+had+ returned 27."],
  ["a word more", "Both give 1,200 bodies.", "Both sides give 1,200 bodies.", "Both +sides +give 1,200 bodies."],
  ["a word less", "No other body gave a figure.", "No body gave a figure.", "No -other -body gave a figure."],
  ["words in a row are one change", "The quick brown fox", "The slow red fox", "The -quick brown-+slow red+ fox"],
  ["Ukrainian words stay whole", "повернуто 1 200 тіл в Україну", "повернуто 1 212 тіл до України", "повернуто 1 -200-+212+ тіл -в Україну-+до України+"],
  ["a Ukrainian word with its apostrophe is one", "п’ять тіл", "пам’ять тіл", "-п’ять-+пам’ять+ тіл"],
  ["Arabic words stay whole", "أُعيدت الجثامين يوم الجمعة", "أُعيدت الجثامين يوم السبت", "أُعيدت الجثامين يوم -الجمعة-+السبت+"],
  ["Chinese words are told apart without spaces", "遗体已经归还", "遗体尚未归还", "遗体-已经-+尚未+归还"],
  ["a family of emoji is one sign", "Seen 👩‍👩‍👧 there", "Seen 👩‍👩‍👦 there", "Seen -👩‍👩‍👧-+👩‍👩‍👦+ there"],
  ["a flag and a tone of skin are not torn", "🇺🇦 👍🏽", "🇺🇳 👍🏿", "-🇺🇦 👍🏽-+🇺🇳 👍🏿+"],
  ["an accent written in two ways is no change", "Cafe\u0301 Kyiv", "Café Kyiv", "Café Kyiv"],
  ["a new paragraph is added, the old one stays", "One.", "One.\n\nTwo.", "One.+\n\nTwo.+"],
  ["changes in two paragraphs stay apart", "one\ntwo", "een\ntwee", "-one-+een+\n-two-+twee+"],
  ["from nothing", "", "All new.", "+All new.+"],
  ["to nothing", "All gone.", "", "-All gone.-"],
  ["no change", "The same.", "The same.", "The same."],
])("%s", (_, before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test("nothing against nothing is nothing", () => {
  expect(diffWords("", "")).toEqual([]);
});

test("two long texts with nothing in common are one replaced by the other, and soon", () => {
  const text = (sign: string) => Array.from({ length: 6000 }, (_, index) => `${sign}${index}`).join(" ");
  const began = performance.now();
  expect(diffWords(text("a"), text("b")).map((piece) => piece.kind)).toEqual(["removed", "added"]);
  expect(performance.now() - began).toBeLessThan(3000);
});

test("a long text with few changes is compared word by word", () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
  const edited = words.map((word, index) => (index % 1000 === 500 ? "changed" : word));
  expect(diffWords(words.join(" "), edited.join(" ")).filter((piece) => piece.kind === "added")).toHaveLength(20);
});

test("what is same and removed is the old text, what is same and added the new one, in any script", () => {
  const word = fc.constantFrom("Київ", "передав", "тіла", "الجثامين", "يوم", "遗体", "归还", "👩‍👩‍👧", "🇺🇦", "e\u0301", "27", ".", "\n\n", " ", " ", " ");
  const text = fc.oneof(fc.array(word, { maxLength: 30 }).map((words) => words.join("")), fc.string({ unit: fc.integer({ min: 0, max: 0xFFFF }).map((code) => String.fromCharCode(code)) }));
  fc.assert(fc.property(text, text, (before, after) => {
    const pieces = diffWords(before, after);
    const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text).join("");
    expect([without("added"), without("removed")]).toEqual([before.normalize("NFC"), after.normalize("NFC")]);
    expect(pieces.every((piece, index) => piece.text !== "" && piece.kind !== pieces[index + 1]?.kind)).toBe(true);
  }), { numRuns: 300 });
});

test("cuts an address at its dots, as browsers do, so that the server writes the same page as they do", () => {
  expect(diffWords("See example.org.", "See example.net.")).toEqual([
    { kind: "same", text: "See example." }, { kind: "removed", text: "org" }, { kind: "added", text: "net" }, { kind: "same", text: "." },
  ]);
  expect(diffWords("1.5 million", "1.6 million")[0]).toEqual({ kind: "removed", text: "1.5" });
});
