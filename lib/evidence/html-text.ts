/** The visible text of an HTML document. Pure; run in a worker (text-worker.ts), as a hostile page can take its time. */
import { parse } from "parse5";

const silent = new Set(["script", "style", "template", "noscript", "head", "iframe", "object", "svg", "math", "select", "textarea"]);
const blocks = new Set([
  "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
  "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
  "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
]);

type Node = { nodeName: string; value?: string; childNodes?: Node[]; attrs?: { name: string; value: string }[] };

/** Blocks stand on lines of their own; white space inside a line is one space. Not recursive: depth is the page's choice. */
export function htmlText(html: string): string {
  const out: string[] = [];
  const waiting: (Node | string)[] = [parse(html) as unknown as Node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string") out.push(next);
    else if (next.nodeName === "#text") out.push((next.value ?? "").replace(/[\t\n\f\r ]+/g, " "));
    else if (!silent.has(next.nodeName) && !next.attrs?.some(({ name }) => name === "hidden")) {
      const block = blocks.has(next.nodeName);
      if (block) waiting.push("\n");
      for (const child of (next.childNodes ?? []).toReversed()) waiting.push(child);
      if (block) out.push("\n");
    }
  }
  return out.join("").split("\n").map((line) => line.replace(/ +/g, " ").trim()).filter((line, at, lines) => line !== "" || (lines[at - 1] ?? "") !== "").join("\n").trim();
}
