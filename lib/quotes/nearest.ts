/** What reads most like words that are not in a text, and what differs. A near miss is shown; it never counts as found. Pure. */
import { codePointIndex, codePointLength } from "../articles/code-points.ts";
import { type CodePoints, codePointsOf, type Stretch, stretchesLike } from "../articles/near.ts";
import { wholeWords } from "../articles/whole-words.ts";
import { diffWords, type Piece } from "../claims/words-diff.ts";
import { type Folded, foldQuote } from "./fold.ts";

export type Nearest = {
  /** Code points of the text as it was given, `end` not included. */
  start: number;
  end: number;
  /** The passage as it stands there. */
  text: string;
  /** Code points in the words that differ; 0 where the same words stand, but not where their order asks for them. */
  distance: number;
  /** From the quotation (same and removed) to the passage (same and added), both folded, so that only what counts as different is shown. */
  difference: Piece[];
};

/** Of the words, what share may differ before they are taken for other words. */
const MOST_ERRORS = 0.4;
/** Code points. Longer words are looked for by both of their ends: comparing takes time by the square of the length. */
const LONG = 2000;
const END = 500;

/** The words are folded and not empty. Null where nothing is alike enough. */
export function nearestTo(words: string, folded: Folded, text: string): Nearest | null {
  const place = placeOf(codePointsOf(folded.text), codePointsOf(words));
  if (!place) return null;
  const [index, inFolded] = [codePointIndex(text), codePointIndex(folded.text)];
  const at = folded.original({ start: inFolded.toUtf16(place.start), end: inFolded.toUtf16(place.end) });
  const { start, end } = wholeWords(index, { start: index.toCodePoint(at.start), end: index.toCodePoint(at.end) });
  const passage = index.slice(start, end);
  const difference = diffWords(words, foldQuote(passage));
  return { start, end, text: passage, distance: distanceOf(difference), difference };
}

function placeOf(text: CodePoints, words: CodePoints): { start: number; end: number } | null {
  if (words.length <= LONG) return closest(text, words);
  const head = closest(text, words.subarray(0, END));
  const from = Math.max(0, (head?.end ?? 0) - END);
  const tail = closest(text.subarray(from, head ? from + 2 * words.length : text.length), words.subarray(-END));
  if (!head) return tail && { start: Math.max(0, tail.end - words.length), end: tail.end };
  return { start: head.start, end: tail && from + tail.end > head.end ? from + tail.end : Math.min(text.length, head.start + words.length) };
}

function closest(text: CodePoints, words: CodePoints): Stretch | null {
  const alike = stretchesLike(text, words, 0).filter(({ start, end, errors }) => end > start && errors <= words.length * MOST_ERRORS);
  return alike.sort((a, b) => a.errors - b.errors || a.start - b.start)[0] ?? null;
}

/** What was put in the place of something counts once, by the longer of the two. */
function distanceOf(difference: readonly Piece[]): number {
  let [distance, removed] = [0, 0];
  for (const { kind, text } of difference) {
    const size = codePointLength(text);
    if (kind === "removed") distance += size;
    if (kind === "added") distance += Math.max(0, size - removed);
    removed = kind === "removed" ? size : 0;
  }
  return distance;
}
