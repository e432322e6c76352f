import { codePointIndex } from "./code-points.ts";

/** Offsets are code points of the text that the passage was cut from. */
export type Passage = { start: number; end: number; text: string };
export type Range = { start: number; end: number };

/** How much of a text stands around a quoted passage where the full text is not shown (DOMAIN.md §3). */
const quotedRadius = 300;

/** What stands between blank lines. A line of nothing but spaces is blank; the blank lines belong to no paragraph. */
export function paragraphs(text: string): Passage[] {
  const index = codePointIndex(text);
  const found: Passage[] = [];
  let start = 0;
  let end = 0;
  const close = () => {
    if (end > start) found.push({ start: index.toCodePoint(start), end: index.toCodePoint(end), text: text.slice(start, end) });
  };
  let at = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      close();
      start = at + line.length + 1;
      end = start;
    } else end = at + line.length;
    at += line.length + 1;
  }
  close();
  return found;
}

/** The range with `radius` code points around it, less where the text begins or ends. */
export function excerptAround(text: string, range: Range, radius = quotedRadius): Passage {
  const index = codePointIndex(text);
  const { start, end } = widened(range, radius, index.length);
  return { start, end, text: index.slice(start, end) };
}

/** The excerpts around all ranges in the order of the text; those that overlap or touch are one. */
export function mergePassages(text: string, ranges: readonly Range[], radius = quotedRadius): Passage[] {
  const index = codePointIndex(text);
  const merged: Range[] = [];
  for (const range of ranges.map((each) => widened(each, radius, index.length)).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged.map(({ start, end }) => ({ start, end, text: index.slice(start, end) }));
}

function widened({ start, end }: Range, radius: number, length: number): Range {
  const from = Math.min(Math.max(0, start - radius), length);
  return { start: from, end: Math.max(from, Math.min(length, end + radius)) };
}
