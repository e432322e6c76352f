import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { quoted } from "../../../../_words/quotation";
import { metaWords } from "./meta-words";

export type QuotedItem = Pick<EvidenceShape, "quote" | "language" | "translation" | "medium" | "publishedAt" | "locator">;

/** What an item says: verbatim, in its own language's marks, the translation under it, then where and when it was said. */
export function QuoteBlock({ item, meta = true }: { item: QuotedItem; meta?: boolean }) {
  const { quote, language, translation } = item;
  return (
    <>
      {quote && <blockquote className="quote" lang={language ?? undefined} dir="auto">{quoted(quote, language)}</blockquote>}
      {translation && <p className="quote-in" dir="auto">{quoted(translation, "en")}</p>}
      {meta && <p className="quote-meta">{metaWords(item)}</p>}
    </>
  );
}
