import { createHash } from "node:crypto";

/**
 * What DOMAIN.md calls *the text* of an article version: NFC, LF line ends, no BOM, white space at its very end cut,
 * typography untouched. Control characters are taken out (they make feeds malformed), and lone surrogates become U+FFFD,
 * as they would in UTF-8. The same text again gives the same text.
 */
export function canonicalText(raw: string): string {
  return canonicalCharacters(raw).replace(/^\uFEFF+/, "").trimEnd();
}

/** `canonicalText` for a part of a text, such as a quote: its ends are left as they are. */
export function canonicalCharacters(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/\r\n?|[\v\f]/g, "\n")
    .replace(notForText, "")
    .normalize("NFC");
}

/** Control characters but for tab and line feed, and the two code points that XML 1.0 forbids beside them. */
const notForText = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

/** SHA-256 over the UTF-8 of the text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
