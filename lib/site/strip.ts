/**
 * From the page that Next makes to the page that readers get: no script, and no trace of one. The one place that does
 * it. Pure.
 */
import { type DefaultTreeAdapterMap, parse, serialize } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** `assetAt` says where a file of Next's (`/_next/static/…`) lies in the readers' folder. */
export type Assets = { assetAt: (nextPath: string) => string };

/** Throws when something that could run is left: then nothing is stored or sent. */
export function strip(html: string, { assetAt }: Assets): string {
  const document = parse(html);
  clean(document, assetAt);
  refuseWhatRuns(document);
  return serialize(document);
}

/** The style sheets a page refers to, so that they can be stored before it. */
export function styleSheetsIn(html: string): string[] {
  return elementsIn(parse(html)).filter((element) => isNextFile(attribute(element, "href")) && attribute(element, "rel") === "stylesheet").flatMap((element) => attribute(element, "href") ?? []);
}

function clean(node: Node, assetAt: Assets["assetAt"]): void {
  if (!("childNodes" in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isNextsOwn(child));
  for (const child of node.childNodes) {
    if ("tagName" in child) child.attrs = child.attrs.flatMap((each) => cleanAttribute(child, each, assetAt));
    clean(child, assetAt);
  }
}

/** Scripts, their preloads, and the marks React leaves for its scripts to find. */
function isNextsOwn(node: Node): boolean {
  if (node.nodeName === "#comment") return true;
  if (!("tagName" in node)) return false;
  if (node.tagName === "script") return attribute(node, "type") !== "application/ld+json";
  if (node.tagName === "link") return isNextFile(attribute(node, "href")) && attribute(node, "rel") !== "stylesheet";
  if (node.tagName === "meta") return attribute(node, "name") === "next-size-adjust";
  return node.tagName === "div" && attribute(node, "hidden") !== undefined && node.childNodes.every((child) => child.nodeName === "#comment");
}

function cleanAttribute({ tagName }: Element, { name, value }: { name: string; value: string }, assetAt: Assets["assetAt"]): { name: string; value: string }[] {
  if (name === "data-precedence" || name === "fetchpriority") return [];
  return tagName === "link" && name === "href" && isNextFile(value) ? [{ name, value: assetAt(value) }] : [{ name, value }];
}

function refuseWhatRuns(document: Node): void {
  for (const element of elementsIn(document)) {
    const isData = element.tagName === "script" && attribute(element, "type") === "application/ld+json";
    const runs = (element.tagName === "script" && !isData) || ["iframe", "object", "embed", "template"].includes(element.tagName)
      || element.attrs.some(({ name, value }) => name.startsWith("on") || name === "style" || (/^(href|src|action|formaction|xlink:href)$/.test(name) && isScriptAddress(value)))
      || element.attrs.some(({ value, name }) => (name === "href" || name === "src") && isNextFile(value));
    if (runs) throw new Error(`A readers' page holds <${element.tagName}>, which may run or refers to the desk's files`);
  }
}

/** As the URL standard reads it: white space and control characters before and inside the scheme are skipped. */
// oxlint-disable-next-line no-control-regex
const isScriptAddress = (value: string): boolean => /^(javascript|vbscript|data):/i.test(value.replace(/[\u0000-\u0020]/g, ""));

const isNextFile = (href: string | undefined): boolean => href?.startsWith("/_next/") ?? false;

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

function elementsIn(node: Node): Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsIn(child)] : []));
}
