/** Does a quotation occur in a text? The folding of DOMAIN.md §4, "Matching quotes". */

const QUOTATION_MARKS = /["'`´ʼ‘’‚‛“”„‟«»‹›′″＂＇「」『』]/gu;
const DASHES = /[\p{Dash_Punctuation}\u2212]/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const GAP = /\[(?:…|\.\.\.)\]/u;

/** NFC; white space to one space; soft hyphens and zero-width characters out; one quotation mark; one dash; case kept. */
export function foldQuote(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(QUOTATION_MARKS, '"').replace(DASHES, "-").replace(/\s+/gu, " ").trim();
}

/** `[…]` or `[...]` divides a quotation into parts that must occur in that order. */
export function quoteFound(quote: string, texts: readonly string[]): boolean {
  const parts = quote.split(GAP).map(foldQuote).filter((part) => part !== "");
  return parts.length > 0 && texts.some((text) => occurInOrder(parts, foldQuote(text)));
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
