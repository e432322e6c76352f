/** The readable text of a page as an article's: title and author are fields of their own there. Pure. */
import { foldQuote } from "../quotes/fold.ts";

/** Without the first paragraphs that are the title and the byline, word for word as quotations are compared. One that stands alone stays. */
export function withoutHeadline(text: string, { title, byline }: { title: string | null; byline: string | null }): string {
  const paragraphs = text.split("\n\n");
  const head = [title, byline].flatMap((line) => foldQuote(line ?? "").trim() || []);
  let from = 0;
  for (const line of head) if (from < paragraphs.length - 1 && foldQuote(paragraphs[from] ?? "").trim() === line) from += 1;
  return paragraphs.slice(from).join("\n\n");
}
