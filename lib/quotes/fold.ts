/** Folding quotations and texts to compare them (DOMAIN.md §4, "Matching quotes"), with the way back to where each character stood. Pure. */
import { boundedMarks } from "../bounded-marks.ts";
import { type Edits, editsOf, type Range } from "./edits.ts";

export type Folded = {
  text: string;
  /** Where a stretch of the folded text stood in the given one. Both in UTF-16 units, `end` not included; the stretch is not empty. */
  original(range: Range): Range;
};

/** One step: every match gives way to what `by` makes of it. */
type Step = { pattern: RegExp; by: (match: string) => string };

/** Soft hyphens; zero-width spaces, joiners and marks of direction; variation selectors; byte order marks. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;
/** What Unicode calls quotation marks, and what keyboards and typesetters put in their place: primes, accents, apostrophes. */
const QUOTATION_MARKS = /[\p{Quotation_Mark}`´ʹʺʻʼʽˮ′″‴‵‶❛❜❝❞]/gu;

/** In bites, as in `boundedMarks`; twice for the same reason. */
const marks: Step[] = [1, 2].map(() => ({ pattern: /\p{M}{101,100000}/gu, by: boundedMarks }));

/** Out first: what is invisible between marks would keep a run of them from being cut, and a letter from its accent. */
const before: Step[] = [{ pattern: INVISIBLE, by: () => "" }];

const after: Step[] = [
  { pattern: QUOTATION_MARKS, by: () => '"' },
  { pattern: /\p{Dash}/gu, by: () => "-" },
  { pattern: /…/gu, by: () => "..." },
  { pattern: /\s+/gu, by: () => " " },
  { pattern: /^ | $/gu, by: () => "" },
];

/**
 * Characters that NFC may join to the one before them, and what they would be joined to: outside such groups it changes
 * one character at a time. Marks, and the letters of Hangul and Kirat Rai that are written after another. A test holds
 * this against all of Unicode.
 */
const JOINING = String.raw`\p{M}\u1160-\u11FF\u{16D63}-\u{16D6A}`;
const toNfc: Step = { pattern: new RegExp(`[^${JOINING}]?[${JOINING}]{1,1000}|[\\u0340-\\u{10FFFF}]`, "gu"), by: (group) => group.normalize("NFC") };

/** Invisible characters out; NFC; one quotation mark, one dash, three dots for an ellipsis; white space to one space; case kept. */
export function foldQuote(text: string): string {
  return after.reduce(applied, boundedMarks(before.reduce(applied, text)).normalize("NFC"));
}

/** The same text as `foldQuote` gives, with the way back. Takes two to three times as long. */
export function foldWithOriginals(given: string): Folded {
  let text = given;
  const done: Edits[] = [];
  const take = ({ pattern, by }: Step): void => {
    const step = editsOf(text, pattern, by);
    text = step.text;
    done.unshift(step.edits);
  };
  [...before, ...marks].forEach(take);
  const nfc = text.normalize("NFC");
  if (nfc !== text) take(toNfc);
  // Letters of Hangul or Kirat Rai by the thousand, cut at the wrong place: found all the same, but shown as the whole text.
  const { length } = text;
  if (nfc !== text) done.unshift({ back: () => ({ start: 0, end: length }) });
  text = nfc;
  after.forEach(take);
  return { text, original: (range) => done.reduce((at, edits) => edits.back(at), range) };
}

const applied = (text: string, { pattern, by }: Step): string => text.replace(pattern, by);
