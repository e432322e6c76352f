/** The rule `quote-found` for one item; how quotations are matched is lib/quotes. */
import { standsIn } from "../quotes/find-quote.ts";
import { foldQuote } from "../quotes/fold.ts";
import type { AssessedItem } from "./types.ts";

/** Does an item's quotation stand in one of its snapshots or in its transcript? Null where it quotes nothing. */
export function quoteStands({ quote, transcript, snapshotTexts }: Pick<AssessedItem, "quote" | "transcript" | "snapshotTexts">): boolean | null {
  const words = quote ?? "";
  if (foldQuote(words) === "") return null;
  return [...snapshotTexts, transcript].some((text) => text !== null && standsIn(words, text));
}

/** In the newest snapshot alone; null where it quotes nothing, or that has no text. */
export function quoteInLast({ quote, lastText = null }: Pick<AssessedItem, "quote" | "lastText">): boolean | null {
  return quote === null || foldQuote(quote) === "" || lastText === null ? null : standsIn(quote, lastText);
}
