import { type CodePointIndex, codePointLength } from "./code-points.ts";

/** Code points; no word that is cut reaches further. */
const reach = 48;

/**
 * A passage that was found by likeness, with the words whole that its ends cut through, and no white space at its ends.
 * Words are those of Unicode, so this holds for scripts without spaces and for emoji made of several characters.
 */
export function wholeWords(index: CodePointIndex, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const around = (at: number) => {
    const from = Math.max(0, at - reach);
    return segmentAt(index.slice(from, at + reach), at - from, from);
  };
  const first = around(start);
  const last = around(end);
  const from = first === null ? start : first.isSpace ? first.end : first.start;
  const to = last === null ? end : last.isSpace ? last.start : last.end;
  return trimmed(index.slice(from, to), from);
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** The segment that a boundary cuts in two; null where it falls between segments. */
function segmentAt(text: string, at: number, offset: number): { start: number; end: number; isSpace: boolean } | null {
  let start = 0;
  for (const { segment } of segmenter.segment(text)) {
    const end = start + codePointLength(segment);
    if (start >= at) return null;
    if (end > at) return { start: offset + start, end: offset + end, isSpace: segment.trim() === "" };
    start = end;
  }
  return null;
}

function trimmed(passage: string, start: number): { start: number; end: number } {
  const from = start + codePointLength(passage) - codePointLength(passage.trimStart());
  return { start: from, end: Math.max(from, start + codePointLength(passage.trimEnd())) };
}
