import type { Anchor } from "../claims/content.ts";
import { isSurrounded, longestExact, makeAnchor, occurrences, spaced } from "./anchor.ts";
import { codePointIndex } from "./code-points.ts";
import { closestStretch, type CodePoints, codePointsOf, likenessOf, stretchesLike } from "./near.ts";
import { wholeWords } from "./whole-words.ts";

export type Reanchored = { state: "ok" | "drifted"; anchor: Anchor } | { state: "orphaned"; anchor: null };

/** Of the anchor's words, what share may have changed before they are taken for other words. */
const leastLike = 0.7;
/** Where the text on both sides is as it was, more of the words may have changed. */
const betweenTheSame = { around: 0.8, leastLike: 0.5 };
/** Fewer code points than this occur by chance: they are followed only where the text before or after is alike. */
const telling = { length: 16, around: 0.7 };

/**
 * Where an anchor stands in a newer version of its article. `ok`: the same words in the same surroundings, wherever they
 * stand now, white space aside. `drifted`: words or surroundings changed, found by likeness; of several places the one
 * whose words, surroundings and position fit best. `orphaned`: nothing is alike enough.
 */
export function reanchor(text: string, anchor: Anchor): Reanchored {
  const place = samePlace(text, anchor) ?? alikePlace(text, anchor);
  if (!place) return { state: "orphaned", anchor: null };
  const found = makeAnchor(text, place.start, place.end);
  return { state: isUnchanged(text, found, anchor) ? "ok" : "drifted", anchor: found };
}

type Place = { start: number; end: number };

/** The words between the very same surroundings: of several such places the one nearest to where they stood. */
function samePlace(text: string, { prefix, exact, suffix, start }: Anchor): Place | null {
  const index = codePointIndex(text);
  const places = occurrences(text, prefix + exact + suffix).map((at) => ({
    start: index.toCodePoint(at + prefix.length), end: index.toCodePoint(at + prefix.length + exact.length),
  }));
  return leastBy(places, (place) => Math.abs(place.start - start));
}

function alikePlace(text: string, anchor: Anchor): Place | null {
  if (anchor.exact.length > longestExact) return null;
  const sought: Sought = { ...partsOf(anchor), text: codePointsOf(text), start: anchor.start };
  const verbatim = judged(occurrencesIn(text, anchor.exact), sought);
  const settled = verbatim.some((place) => place.around >= telling.around);
  const candidates = settled ? verbatim : [...verbatim, ...judged(changedPlaces(text, sought), sought)];
  return leastBy(candidates.filter((place) => isAcceptable(place, sought)), (place) => -place.fit);
}

type Sought = { text: CodePoints; prefix: CodePoints; exact: CodePoints; suffix: CodePoints; start: number };

function partsOf({ prefix, exact, suffix }: Anchor): Pick<Sought, "prefix" | "exact" | "suffix"> {
  return { prefix: codePointsOf(prefix), exact: codePointsOf(exact), suffix: codePointsOf(suffix) };
}

function occurrencesIn(text: string, exact: string): Place[] {
  const index = codePointIndex(text);
  return occurrences(text, exact).map((at) => ({ start: index.toCodePoint(at), end: index.toCodePoint(at + exact.length) }));
}

/** Looked for by the words alone, which may have moved, and by words and surroundings, between which the words may have changed. */
function changedPlaces(text: string, sought: Sought): Place[] {
  const { prefix, exact, suffix } = sought;
  const whole = Uint32Array.of(...prefix, ...exact, ...suffix);
  const between = stretchesLike(sought.text, whole, sought.start - prefix.length).map(({ start, end }) => {
    const from = closestStretch(sought.text.subarray(0, end), prefix, start).end;
    return { start: from, end: suffix.length === 0 ? end : closestStretch(sought.text.subarray(0, end), suffix, from).start };
  });
  const alone = stretchesLike(sought.text, exact, sought.start);
  return [...between, ...alone].map((place) => wholeWords(text, place)).filter(({ start, end }) => end > start);
}

type Judged = Place & { like: number; before: number | null; after: number | null; around: number; fit: number };

function judged(places: readonly Place[], { text, prefix, exact, suffix, start: stood }: Sought): Judged[] {
  return places.map(({ start, end }) => {
    const like = likenessOf(text.subarray(start, end), exact);
    const before = likeBeside(text.subarray(Math.max(0, start - prefix.length - 8), start), prefix);
    const after = likeBeside(text.subarray(end, end + suffix.length + 8), suffix);
    const around = Math.max(before ?? 0, after ?? 0);
    const away = Math.abs(start - stood) / (text.length || 1);
    return { start, end, like, before, after, around, fit: 3 * like + (before ?? 0) + (after ?? 0) - 0.3 * away };
  });
}

/** How much of the words stands in a text; null where there are none to compare. */
function likeBeside(text: CodePoints, words: CodePoints): number | null {
  return words.length === 0 ? null : 1 - closestStretch(text, words).errors / words.length;
}

function isAcceptable({ like, before, after, around }: Judged, { exact }: Sought): boolean {
  const both = Math.min(before ?? 1, after ?? 1);
  if (both >= betweenTheSame.around && around > 0) return like >= betweenTheSame.leastLike;
  return like >= leastLike && (exact.length >= telling.length || around >= telling.around);
}

function isUnchanged(text: string, found: Anchor, was: Anchor): boolean {
  const index = codePointIndex(text);
  const passage = { start: index.toUtf16(found.start), end: index.toUtf16(found.end) };
  return spaced(found.exact) === spaced(was.exact) && isSurrounded(text, passage, was);
}

function leastBy<T>(items: readonly T[], measure: (item: T) => number): T | null {
  let least: T | null = null;
  for (const item of items) if (least === null || measure(item) < measure(least)) least = item;
  return least;
}
