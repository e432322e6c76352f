/** Where a quotation stands in a text, or what comes nearest to it. Pure. */
import { type CodePointIndex, codePointIndex } from "../articles/code-points.ts";
import type { Range } from "./edits.ts";
import { type Folded, foldQuote, foldWithOriginals } from "./fold.ts";
import { type Nearest, nearestTo } from "./nearest.ts";
import { placesInOrder, upToMissing } from "./occurs.ts";

/** All ranges are code points of the text as it was given: `segments` and `excerptAround` of lib/articles take them as they are. */
export type QuoteSearch =
  /** One range for each part of the quotation, in order. */
  | { found: true; at: Range[] }
  | {
    found: false;
    /** The first part that is not there, counted from 0, and what reads most like it. */
    part: number;
    nearest: Nearest | null;
    /** Where the quotation stands if its bare dots mean something left out. It is not found, but would be with `[…]` in their place. */
    withGaps: Range[] | null;
  };

const GAP = /\[(?:…|\.\.\.)\]/u;
const BARE_DOTS = /\[?(?:…|\.{3,})\]?/u;

/** The parts of a quotation, folded; none where it says nothing. `[…]` or `[...]` divides it. */
export const partsOf = (quote: string, gap = GAP): string[] => quote.split(gap).map(foldQuote).filter((part) => part !== "");

/** Does the quotation stand in the text? True exactly where `findQuote` finds it. */
export function standsIn(quote: string, text: string): boolean {
  const parts = partsOf(quote);
  return parts.length > 0 && upToMissing(parts, foldQuote(text)).missing === null;
}

/**
 * Finds a quotation by the folding of DOMAIN.md §4; where it is not found, what comes nearest. Null where the quotation
 * says nothing. Bounded in time: a second or so at worst for 20,000 characters in 5 MB of any text.
 */
export function findQuote(quote: string, text: string): QuoteSearch | null {
  const parts = partsOf(quote);
  if (parts.length === 0) return null;
  const folded = foldWithOriginals(text);
  const places = placesInOrder(parts, folded.text);
  const index = codePointIndex(text);
  if (places) return { found: true, at: places.map((place) => inText(place, folded, index)) };
  const part = upToMissing(parts, folded.text).missing ?? 0;
  const withGaps = placesInOrder(partsOf(quote, BARE_DOTS), folded.text);
  return {
    found: false, part,
    nearest: nearestTo(parts[part] ?? "", folded, text),
    withGaps: withGaps && withGaps.map((place) => inText(place, folded, index)),
  };
}

function inText(place: Range, { original }: Folded, index: CodePointIndex): Range {
  const { start, end } = original(place);
  return { start: index.toCodePoint(start), end: index.toCodePoint(end) };
}
