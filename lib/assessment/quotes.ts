/** Does a quotation occur in a text? The folding of DOMAIN.md §4, "Matching quotes". */

import { boundedMarks } from "../bounded-marks.ts";
import type { AssessedItem } from "./types.ts";

/** What Unicode calls quotation marks, and what keyboards and typesetters put in their place: primes, accents, apostrophes. */
const QUOTATION_MARKS = /[\p{Quotation_Mark}`´ʹʺʻʼʽˮ′″‴‵‶❛❜❝❞]/gu;
const DASHES = /\p{Dash}/gu;
/** Soft hyphens; zero-width spaces, joiners and marks of direction; variation selectors; byte order marks. */
const INVISIBLE = /[\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/gu;
const GAP = /\[(?:…|\.\.\.)\]/u;

/** NFC; white space to one space; soft hyphens and zero-width characters out; one quotation mark; one dash; case kept. */
export function foldQuote(text: string): string {
  // Out first: a soft hyphen between a letter and its accent would keep NFC from joining them.
  return boundedMarks(text).replace(INVISIBLE, "").normalize("NFC").replace(QUOTATION_MARKS, '"').replace(DASHES, "-").replace(/\s+/gu, " ").trim();
}

/** Does the quotation stand in one of the texts? `[…]` or `[...]` divides it into parts that must occur in that order. */
export function quoteFound(quote: string, texts: readonly string[]): boolean {
  const parts = quote.split(GAP).map(foldQuote).filter((part) => part !== "");
  return parts.length > 0 && texts.some((text) => occurInOrder(parts, foldQuote(text)));
}

/** Does an item's quotation stand in one of its snapshots or in its transcript? Null where it quotes nothing. */
export function quoteStands({ quote, transcript, snapshotTexts }: Pick<AssessedItem, "quote" | "transcript" | "snapshotTexts">): boolean | null {
  if (foldQuote(quote ?? "") === "") return null;
  return quoteFound(quote ?? "", [...snapshotTexts, transcript].filter((text) => text !== null));
}

function occurInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}
