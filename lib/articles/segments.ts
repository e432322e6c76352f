import { codePointIndex } from "./code-points.ts";

export type Marked = { id: string; start: number; end: number };
export type Segment = { start: number; end: number; text: string; ids: string[] };

/**
 * A text cut at every boundary of its anchors, so that overlapping marks can be drawn side by side: each segment with the
 * ids, in the order given, of the anchors that it belongs to. Together they are the whole text. Offsets are code points;
 * for a passage of an article, `offset` is where the passage begins in it.
 */
export function segments(text: string, anchors: readonly Marked[], offset = 0): Segment[] {
  const index = codePointIndex(text);
  const end = offset + index.length;
  const marks = anchors
    .map((anchor, order) => ({ id: anchor.id, order, start: Math.max(offset, anchor.start), end: Math.min(end, anchor.end) }))
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start);
  const cuts = [...new Set([offset, end, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  let open: typeof marks = [];
  let next = 0;
  return cuts.slice(0, -1).map((start, at) => {
    const until = cuts[at + 1] ?? end;
    open = open.filter((mark) => mark.end > start);
    for (let mark = marks[next]; mark && mark.start <= start; mark = marks[(next += 1)]) open.push(mark);
    const ids = open.toSorted((a, b) => a.order - b.order).map((mark) => mark.id);
    return { start, end: until, text: index.slice(start - offset, until - offset), ids };
  });
}
