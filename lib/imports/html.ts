/** The JSON-LD in a page. Pure; run in a worker (reading-worker.ts). */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { limitedTree } from "../evidence/html-text.ts";

/** Every `<script type="application/ld+json">`, as it is written. Not recursive: depth is the page's choice. */
export function jsonLdIn(html: string): string[] {
  const found: string[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [parse(html, { treeAdapter: limitedTree() })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === "script" && "attrs" in node && isJsonLd(node)) found.push(node.childNodes.map((child) => ("value" in child ? child.value : "")).join(""));
    else if ("childNodes" in node) for (let at = node.childNodes.length - 1; at >= 0; at--) waiting.push(node.childNodes[at] as DefaultTreeAdapterTypes.Node);
  }
  return found;
}

const isJsonLd = ({ attrs }: DefaultTreeAdapterTypes.Element): boolean =>
  attrs.some(({ name, value }) => name === "type" && value.trim().toLowerCase().split(";")[0] === "application/ld+json");
