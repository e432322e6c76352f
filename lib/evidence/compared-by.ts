/** What a capture is compared by with the next of the same address. Pure. */
import { createHash } from "node:crypto";
import { foldQuote } from "../quotes/fold.ts";

/** `text` is the readable text of a page, or of a file in its place; a file without one, such as a PDF, is compared by its bytes. Null where there is neither. */
export function comparedBy({ text, original }: { text: string | null; original: { sha256: string } | undefined }): string | null {
  if (text !== null) return createHash("sha256").update(foldQuote(text)).digest("hex");
  return original?.sha256 ?? null;
}
