/** The words a person has selected on the page, as offsets of the article. Pieces of text carry theirs in `data-at`. */
import { toCodePoint } from "../../../../../../lib/articles/code-points.ts";
import type { Span } from "./moving.ts";

/** Null when the selection holds no words of the text under `root`. */
export function selectedIn(root: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const spans = [...root.querySelectorAll<HTMLElement>("[data-at]")].flatMap((piece) => (range.intersectsNode(piece) ? within(piece, range) : []));
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function within(piece: HTMLElement, range: Range): Span[] {
  const node = piece.firstChild;
  if (!(node instanceof Text)) return [];
  const begins = range.startContainer === node ? range.startOffset : 0;
  const ends = range.endContainer === node ? range.endOffset : node.data.length;
  if (ends <= begins) return [];
  const at = Number(piece.dataset["at"]);
  return [{ start: at + toCodePoint(node.data, begins), end: at + toCodePoint(node.data, ends) }];
}
