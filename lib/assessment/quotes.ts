/** The rule `quote-found` for one item; how quotations are matched is lib/quotes. */
import { standsIn } from "../quotes/find-quote.ts";
import { foldQuote } from "../quotes/fold.ts";
import type { AssessedItem } from "./types.ts";

/** `found`: in a snapshot or in the transcript; `inLast`: in the newest snapshot, null where that has no text. Both null where nothing is quoted. */
export type QuoteStanding = { found: boolean | null; inLast: boolean | null };

/** Where an item's quotation stands. Each text is searched once. */
export function quoteStanding({ quote, transcript, snapshotTexts, lastTexts = [] }: Pick<AssessedItem, "quote" | "transcript" | "snapshotTexts" | "lastTexts">): QuoteStanding {
  const words = quote ?? "";
  if (foldQuote(words) === "") return { found: null, inLast: null };
  const inLast = lastTexts.length === 0 ? null : lastTexts.some((text) => standsIn(words, text));
  return { inLast, found: inLast === true || [...snapshotTexts, transcript].some((text) => text !== null && !lastTexts.includes(text) && standsIn(words, text)) };
}
