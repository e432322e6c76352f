/** The visible text of an HTML document. Pure; run in a worker (text-worker.ts), as a hostile page can take its time. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { Unreadable } from "./unreadable.ts";

const MOST_NODES = 1_000_000;
/** Browsers go to 512 and flatten what is deeper. */
const MOST_DEPTH = 20_000;

const silent = new Set([
  "script", "style", "template", "noscript", "noframes", "noembed", "head", "iframe", "object", "svg", "math", "select", "datalist", "textarea", "video", "audio", "canvas", "rp",
]);
const blocks = new Set([
  "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
  "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]);

/** Blocks stand on lines of their own; white space inside a line is one space. Throws Unreadable. */
export function htmlText(html: string): string {
  const lines = visible(parse(html, { treeAdapter: limitedTree() })).split("\n");
  return lines.map((line) => line.replace(/ +/g, " ").trim()).filter((line) => line !== "").join("\n");
}

/** Stops at a tree that no page for people has, before it takes all memory. */
export function limitedTree(): typeof defaultTreeAdapter {
  let [nodes, depth] = [0, 0];
  const counted = <Args extends unknown[], Made>(make: (...args: Args) => Made) => (...args: Args): Made => {
    if (++nodes > MOST_NODES) throw new Unreadable("it has too many parts");
    return make(...args);
  };
  return {
    ...defaultTreeAdapter,
    createElement: counted(defaultTreeAdapter.createElement),
    createCommentNode: counted(defaultTreeAdapter.createCommentNode),
    onItemPush() {
      if (++depth > MOST_DEPTH) throw new Unreadable("it is nested too deeply");
    },
    onItemPop() {
      depth--;
    },
  };
}

/** Not recursive: depth is the page's choice. */
function visible(document: DefaultTreeAdapterTypes.Document): string {
  const out: string[] = [];
  const waiting: (DefaultTreeAdapterTypes.Node | "\n")[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === "\n") out.push(next);
    else if (next.nodeName === "#text" && "value" in next) out.push(next.value.replace(/[\t\n\f\r ]+/g, " "));
    else if ("childNodes" in next && isShown(next)) {
      const block = blocks.has(next.nodeName);
      if (block) waiting.push("\n");
      for (let at = next.childNodes.length - 1; at >= 0; at--) waiting.push(next.childNodes[at] ?? "\n");
      if (block) out.push("\n");
    }
  }
  return out.join("");
}

function isShown(node: DefaultTreeAdapterTypes.ParentNode): boolean {
  return !silent.has(node.nodeName) && !("attrs" in node && node.attrs.some(({ name }) => name === "hidden"));
}
