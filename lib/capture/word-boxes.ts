/** Where each word stands in the picture, so that a quotation can be marked there (lib/quotes/boxes.ts). Pure, but for what the page answers. */
import { z } from "zod";
import type { Run } from "../quotes/boxes.ts";
import type { InPage } from "./in-page.ts";

const MOST_WORDS = 30_000;
const MOST_CHARACTERS = 2_000_000;

export type WordBoxes = { /** What is visible, in the order of the document. */ text: string; /** Code points of `text`; CSS pixels of the page, as the picture has them. */ runs: Run[] };

const number = z.number().transform((value) => Math.round(value));
/** The page chose all of it. */
const answered = z.object({
  text: z.string().transform((text) => text.slice(0, MOST_CHARACTERS)),
  runs: z.array(z.tuple([number, number, number, number, number, number])).max(4 * MOST_WORDS),
});

/** As far down as the picture goes. */
export async function wordBoxes(inPage: InPage, maxHeight: number): Promise<WordBoxes> {
  const { text, runs } = answered.parse(await inPage(readBoxes, maxHeight, MOST_WORDS));
  return { text, runs: runs.map(([start, end, x, y, w, h]) => ({ start, end, x, y, w, h })) };
}

function readBoxes(maxHeight: number, mostWords: number) {
  const runs: number[][] = [];
  let [text, length, words] = ["", 0, 0];
  const add = (part: string): void => { text += part; length += Array.from(part).length; };
  const blocks = new Map<Element, Element>();
  /** Text of one block follows itself; that of another stands in a line of its own. */
  const blockOf = (element: Element): Element => {
    const known = blocks.get(element);
    if (known) return known;
    const above = element.parentElement;
    const block = above && /^(inline|contents|ruby)/.test(getComputedStyle(element).display) ? blockOf(above) : element;
    blocks.set(element, block);
    return block;
  };
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node && words < mostWords; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || /^(script|style|noscript|template|textarea|title)$/.test(parent.localName) || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const own = blockOf(parent);
    if (block && own !== block) add("\n");
    block = own;
    for (const { 0: word, index } of node.data.matchAll(/\S+|\s+/g)) {
      if (!word.trim()) { add(" "); continue; }
      const start = length;
      add(word);
      words += 1;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      for (const { left, top, width, height } of range.getClientRects()) if (top + scrollY < maxHeight && runs.length < 4 * mostWords) runs.push([start, length, left + scrollX, top + scrollY, width, height]);
    }
  }
  return { text, runs };
}
