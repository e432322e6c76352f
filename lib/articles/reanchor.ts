import type { Anchor } from "../claims/content.ts";
import type { PlacedAnchor } from "../claims/shapes.ts";
import { isSurrounded, longestExact, makeAnchor, occurrences, spaced } from "./anchor.ts";
import { type CodePointIndex, codePointIndex, codePointLength } from "./code-points.ts";
import { closestStretch, type CodePoints, codePointsOf, likenessOf, stretchesLike } from "./near.ts";
import { wholeWords } from "./whole-words.ts";

export type Reanchored = { state: "ok" | "drifted"; anchor: Anchor } | { state: "orphaned"; anchor: null };

/** Of the anchor's words, what share may have changed before they are taken for other words. */
const leastLike = 0.7;
/** Where the text on both sides is as it was, more of the words may have changed. */
const betweenTheSame = { around: 0.8, leastLike: 0.5 };
/** Fewer code points than this occur by chance: they are followed only where the text around is alike, on one side above all. */
const telling = { length: 16, around: 0.7, together: 1.2 };

/**
 * Where an anchor stands in a newer version of its article. `ok`: the same words in the same surroundings, wherever they
 * stand now, white space aside. `drifted`: words or surroundings changed, found by likeness; of several places the one
 * whose words, surroundings and position fit best. `orphaned`: nothing is alike enough.
 */
export function reanchor(text: string, anchor: Anchor): Reanchored {
  const index = codePointIndex(text);
  const place = samePlace({ text, index }, anchor) ?? alikePlace({ text, index }, anchor);
  if (!place) return { state: "orphaned", anchor: null };
  const found = makeAnchor(text, place.start, place.end);
  const passage = { start: index.toUtf16(found.start), end: index.toUtf16(found.end) };
  const unchanged = spaced(found.exact) === spaced(anchor.exact) && isSurrounded(text, passage, anchor);
  return { state: unchanged ? "ok" : "drifted", anchor: found };
}

/**
 * The same for an anchor that has moved before: looked for as it was made by hand, then as it last stood. Words that
 * drifted stay `drifted` through every further version, until they are as they were or somebody mends the anchor.
 */
export function moved(text: string, { made, stood }: { made: Anchor; stood: Anchor & { state: PlacedAnchor["state"] } }): Reanchored {
  const { state, ...last } = stood;
  const asMade = reanchor(text, { ...made, start: last.start, end: last.end });
  if (asMade.state === "ok" || state === "orphaned") return asMade;
  const asStood = reanchor(text, last);
  if (asStood.anchor === null) return asMade;
  return state === "ok" ? asStood : { state: "drifted", anchor: asStood.anchor };
}

type Searched = { text: string; index: CodePointIndex };
type Place = { start: number; end: number };

/** The words between the very same surroundings: of several such places the one nearest to where they stood. */
function samePlace(searched: Searched, { prefix, exact, suffix, start }: Anchor): Place | null {
  const size = codePointLength(prefix);
  const places = placesOf(searched, prefix + exact + suffix).map((whole) => ({ start: whole.start + size, end: whole.end - codePointLength(suffix) }));
  return leastBy(places, (place) => Math.abs(place.start - start));
}

function placesOf({ text, index }: Searched, words: string): Place[] {
  return occurrences(text, words).map((at) => ({ start: index.toCodePoint(at), end: index.toCodePoint(at + words.length) }));
}

function alikePlace(searched: Searched, anchor: Anchor): Place | null {
  if (anchor.exact.length > longestExact) return null;
  const sought: Sought = {
    text: codePointsOf(searched.text), start: anchor.start,
    prefix: codePointsOf(anchor.prefix), exact: codePointsOf(anchor.exact), suffix: codePointsOf(anchor.suffix),
  };
  const verbatim = placesOf(searched, anchor.exact).map((place) => judged({ ...place, like: 1 }, sought));
  const candidates = verbatim.some(isAtHome) ? verbatim : [...verbatim, ...changedPlaces(searched.index, sought)];
  return leastBy(candidates.filter((place) => isAcceptable(place, sought)), (place) => -place.fit);
}

type Sought = { text: CodePoints; prefix: CodePoints; exact: CodePoints; suffix: CodePoints; start: number };

/** Looked for by the words alone, which may have moved, and by words and surroundings, between which the words may have changed. */
function changedPlaces(index: CodePointIndex, sought: Sought): Judged[] {
  const { text, prefix, exact, suffix } = sought;
  const whole = Uint32Array.of(...prefix, ...exact, ...suffix);
  const between = stretchesLike(text, whole, sought.start - prefix.length).map(({ start, end }) => {
    const from = closestStretch(text.subarray(0, end), prefix, start).end;
    return { start: from, end: suffix.length === 0 ? end : closestStretch(text.subarray(0, end), suffix, from).start };
  });
  const alone = stretchesLike(text, exact, sought.start);
  return [...between, ...alone]
    .map((place) => wholeWords(index, place))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => judged({ start, end, like: likenessOf(text.subarray(start, end), exact) }, sought));
}

/** How alike the words are, and what stands before and after them; the side more alike; all of it with the distance moved. */
type Judged = Place & { like: number; before: number | null; after: number | null; around: number; fit: number };

function judged(place: Place & { like: number }, { text, prefix, suffix, start: stood }: Sought): Judged {
  const { start, end, like } = place;
  const before = likeBeside(text.subarray(Math.max(0, start - prefix.length - 8), start), prefix);
  const after = likeBeside(text.subarray(end, end + suffix.length + 8), suffix);
  const away = Math.abs(start - stood) / (text.length || 1);
  return { ...place, before, after, around: Math.max(before ?? 0, after ?? 0), fit: 3 * like + (before ?? 0) + (after ?? 0) - 0.3 * away };
}

/** How much of the words stands in a text; null where there are none to compare. */
function likeBeside(text: CodePoints, words: CodePoints): number | null {
  return words.length === 0 ? null : 1 - closestStretch(text, words).errors / words.length;
}

function isAcceptable(place: Judged, { exact }: Sought): boolean {
  const { like, before, after, around } = place;
  const both = Math.min(before ?? 1, after ?? 1);
  if (both >= betweenTheSame.around && around > 0) return like >= betweenTheSame.leastLike;
  return like >= leastLike && (exact.length >= telling.length || isAtHome(place));
}

/** A side that has nothing to compare, at an end of the text, speaks for it. */
function isAtHome({ before, after, around }: Judged): boolean {
  return around >= telling.around && (before ?? 1) + (after ?? 1) >= telling.together;
}

function leastBy<T>(items: readonly T[], measure: (item: T) => number): T | null {
  let least: T | null = null;
  for (const item of items) if (least === null || measure(item) < measure(least)) least = item;
  return least;
}
