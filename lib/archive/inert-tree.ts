/** The few questions asked of a parsed page. Pure. */
import type { DefaultTreeAdapterTypes } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** In the order of the page; not those of templates. Not recursive: depth is the page's choice. */
export function* elementsOf(document: DefaultTreeAdapterTypes.Document): Generator<Element> {
  const waiting: Node[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("tagName" in next) yield next;
    if ("childNodes" in next) for (let at = next.childNodes.length - 1; at >= 0; at--) waiting.push(next.childNodes[at] as Node);
  }
}

/** What the page's addresses are relative to. */
export function baseOf(elements: readonly Element[], url: string): string {
  const base = elements.find((element) => element.tagName === "base" && attribute(element, "href") !== undefined);
  const href = base && URL.parse(attribute(base, "href") ?? "", url);
  return href && /^https?:$/.test(href.protocol) ? href.href : url;
}

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
export const textIn = (element: Element): string => element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
