import { boundedMarks } from "../bounded-marks.ts";

/**
 * The characters of *the text* (DOMAIN.md): NFC, LF line ends, no control characters but tab and line feed (they make
 * feeds malformed), no lone surrogates. For a part of a text, such as a quote: its ends are left as they are.
 */
export function canonicalCharacters(raw: string): string {
  const clean = raw.toWellFormed().replace(/\r\n?|[\v\f]/g, "\n").replace(notForText, "");
  // Last before NFC: control characters between marks would have kept a run of them from being cut.
  return boundedMarks(clean).normalize("NFC");
}

/** Control characters, and the two code points that XML 1.0 forbids beside them. */
const notForText = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
