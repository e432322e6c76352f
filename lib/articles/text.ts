import { createHash } from "node:crypto";
import { canonicalCharacters } from "./characters.ts";

/**
 * What DOMAIN.md calls *the text* of an article version: NFC, LF line ends, no BOM, white space at its very end cut,
 * typography untouched, control characters out. The same text again gives the same text.
 */
export function canonicalText(raw: string): string {
  return canonicalCharacters(raw).replace(/^\uFEFF+/, "").trimEnd();
}

/** SHA-256 over the UTF-8 of the text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
