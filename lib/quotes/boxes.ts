/** Where a passage stands in a screenshot, from the boxes that were recorded of the words when it was taken. Pure. */
import type { Range } from "./edits.ts";

/** CSS pixels from the top left of the page. */
export type Box = { x: number; y: number; w: number; h: number };

/** A stretch of text that stands in one line, a word as a rule; code points of the text that was recorded with it. */
export type Run = Range & Box;

/**
 * The rectangles of a passage, one for each line of it as far as its words follow each other: a run that the passage
 * cuts through is taken whole, which holds in every direction of writing. In the order of the text.
 */
export function boxesOf(runs: readonly Run[], passage: Range): Box[] {
  const boxes: Box[] = [];
  for (const run of runs) {
    if (run.end <= passage.start || run.start >= passage.end || run.w <= 0 || run.h <= 0) continue;
    const last = boxes.at(-1);
    if (last && areNeighbours(last, run)) boxes[boxes.length - 1] = around(last, run);
    else boxes.push({ x: run.x, y: run.y, w: run.w, h: run.h });
  }
  return boxes;
}

/** In one line, and no further apart than a space is wide: more than that is another column. */
function areNeighbours(a: Box, b: Box): boolean {
  const shared = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  const apart = Math.max(a.x, b.x) - Math.min(a.x + a.w, b.x + b.w);
  return shared >= Math.min(a.h, b.h) / 2 && apart <= Math.max(a.h, b.h);
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
}
