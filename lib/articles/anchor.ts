import type { Anchor } from "../claims/content.ts";
import { canonicalCharacters } from "./characters.ts";
import { type CodePointIndex, codePointIndex } from "./code-points.ts";
import { codePointsOf, likenessOf, stretchesLike } from "./near.ts";
import { wholeWords } from "./whole-words.ts";

/** Code points of an anchor's prefix and suffix, less where the text begins or ends. */
const surroundings = 32;
/** UTF-16 units; a longer quote is no passage, and finding it could take seconds. */
export const longestExact = 5000;
/** More places than this are not told apart one by one. */
const mostPlaces = 1000;
const mostCandidates = 50;
const nearMisses = { most: 5, leastLikeness: 0.6 };

export type Quote = { exact: string; prefix?: string | undefined; suffix?: string | undefined };

export type Located =
  | { found: "one"; anchor: Anchor }
  /** The candidates are what reads most like the quote, best first. */
  | { found: "none"; candidates: Anchor[] }
  /** The candidates are the places that prefix and suffix leave, in the order of the text. */
  | { found: "several"; candidates: Anchor[] };

/** The anchor of a passage, given in code points of its text. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  return anchorAt(codePointIndex(text), start, end);
}

/**
 * Finds the one place in the text that a new anchor means. The quote must occur exactly, but for its form of Unicode and
 * its line ends; where it occurs several times, prefix and suffix decide, white space aside. An empty prefix or suffix
 * says nothing.
 */
export function locate(text: string, quote: Quote): Located {
  const exact = canonicalCharacters(quote.exact);
  if (exact.trim() === "" || exact.length > longestExact) return { found: "none", candidates: [] };
  const index = codePointIndex(text);
  const anchorOf = (at: number) => anchorAt(index, index.toCodePoint(at), index.toCodePoint(at + exact.length));
  const places = placesMeant(text, exact, quote);
  const [first, second] = places;
  if (first === undefined) return { found: "none", candidates: misses(text, index, exact) };
  if (second === undefined) return { found: "one", anchor: anchorOf(first) };
  return { found: "several", candidates: places.slice(0, mostCandidates).map(anchorOf) };
}

/** UTF-16 offsets at which the words occur, at most `mostPlaces` of them. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < mostPlaces; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Whether the same words stand before and after, however they are spaced. */
export function isSurrounded(text: string, passage: { start: number; end: number }, { prefix, suffix }: { prefix: string; suffix: string }): boolean {
  const before = spaced(text.slice(Math.max(0, passage.start - 2 * prefix.length - surroundings), passage.start));
  const after = spaced(text.slice(passage.end, passage.end + 2 * suffix.length + surroundings));
  return before.endsWith(spaced(prefix)) && after.startsWith(spaced(suffix));
}

/** Every run of white space as one space, none at the ends. */
export function spaced(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function anchorAt(index: CodePointIndex, start: number, end: number): Anchor {
  return {
    exact: index.slice(start, end),
    prefix: index.slice(Math.max(0, start - surroundings), start),
    suffix: index.slice(end, end + surroundings),
    start, end,
  };
}

/** UTF-16 offsets. The whole with its surroundings is looked for first: of it there may be one where of the quote there are thousands. */
function placesMeant(text: string, exact: string, quote: Quote): number[] {
  const prefix = canonicalCharacters(quote.prefix ?? "").slice(-longestExact);
  const suffix = canonicalCharacters(quote.suffix ?? "").slice(0, longestExact);
  const whole = occurrences(text, prefix + exact + suffix);
  if (whole.length > 0) return whole.map((at) => at + prefix.length);
  const places = occurrences(text, exact);
  const fitting = places.filter((at) => isSurrounded(text, { start: at, end: at + exact.length }, { prefix, suffix }));
  return fitting.length > 0 ? fitting : places;
}

/** What reads most like the words, each place once. */
function misses(text: string, index: CodePointIndex, exact: string): Anchor[] {
  const points = codePointsOf(text);
  const words = codePointsOf(exact);
  const alike = stretchesLike(points, words, 0)
    .map((stretch) => wholeWords(index, stretch))
    .map(({ start, end }) => ({ start, end, likeness: likenessOf(points.subarray(start, end), words) }))
    .filter(({ likeness }) => likeness >= nearMisses.leastLikeness)
    .sort((a, b) => b.likeness - a.likeness || a.start - b.start);
  return alike
    .filter((one, at) => !alike.slice(0, at).some((better) => better.start < one.end && one.start < better.end))
    .slice(0, nearMisses.most)
    .map(({ start, end }) => anchorAt(index, start, end));
}
