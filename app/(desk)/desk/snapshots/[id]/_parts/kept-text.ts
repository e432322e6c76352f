/** What of a kept text is shown: whole where it is short, else the part around the quotation. Pure. */
import { codePointIndex } from "../../../../../../lib/articles/code-points.ts";
import { paragraphs } from "../../../../../../lib/articles/passages.ts";
import { segments, type Segment } from "../../../../../../lib/articles/segments.ts";

/** Code points: more than that makes a browser slow, and nobody reads it here. */
const MOST_SHOWN = 100_000;
const BEFORE = 20_000;

export type Range = { start: number; end: number };
export type ShownText = { paragraphs: { start: number; segments: Segment[] }[]; /** Code points that are left out before and after. */ before: number; after: number };

/** `marked` are the ranges to be marked, in code points of `text`; a segment that belongs to one has an id. */
export function shownText(text: string, marked: readonly Range[], most = MOST_SHOWN): ShownText {
  const index = codePointIndex(text);
  const first = marked[0]?.start ?? 0;
  const start = index.length <= most ? 0 : Math.max(0, Math.min(first - Math.min(BEFORE, most / 2), index.length - most));
  const end = Math.min(index.length, start + most);
  const marks = marked.map((range) => ({ id: "quotation", ...range }));
  const shown = paragraphs(index.slice(start, end)).map((paragraph) => ({ start: start + paragraph.start, segments: segments(paragraph.text, marks, start + paragraph.start) }));
  return { paragraphs: shown, before: start, after: index.length - end };
}
