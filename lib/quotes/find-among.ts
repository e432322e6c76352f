/** Where a quotation stands in what has several texts. Pure. */
import { findQuote, type QuoteSearch, standsIn } from "./find-quote.ts";

/**
 * In the first of the texts in which it stands; where it stands in none, what comes nearest in any of them, of equals the
 * first; of texts that are long together, in the first alone. `part` is the text's place. Each text is searched for itself: parts of a quotation never stand in two. Null where the
 * quotation says nothing, or there is no text.
 */
export function findAmong(quote: string, texts: readonly string[]): { part: number; search: QuoteSearch } | null {
  const place = texts.findIndex((text) => standsIn(quote, text));
  const near = texts.reduce((sum, { length }) => sum + length, 0) > MOST_COMPARED ? texts.slice(0, 1) : texts;
  const asked = place < 0 ? near.map((text, part) => ({ text, part })) : [{ text: texts[place] ?? "", part: place }];
  const searched = asked.flatMap(({ text, part }) => { const search = findQuote(quote, text); return search ? [{ part, search }] : []; });
  return searched.toSorted((a, b) => missedBy(a.search) - missedBy(b.search))[0] ?? null;
}

/** In UTF-16 units. What comes nearest takes a second or so in the longest text alone. */
const MOST_COMPARED = 1_000_000;

const missedBy = (search: QuoteSearch): number => (search.found ? 0 : (search.nearest?.distance ?? Infinity));
