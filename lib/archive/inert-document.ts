/**
 * A page as one self-contained file that runs nothing, fetches nothing and leads nowhere (docs/decisions/archives-are-inert.md).
 * Written anew, tag by tag, from a list of what may be there. Pure; run in a worker (inert-worker.ts), as a hostile page can take its time.
 */
import { type DefaultTreeAdapterTypes, html as names, parse } from "parse5";
import { decodeText } from "../evidence/decode-text.ts";
import { limitedTree } from "../evidence/html-text.ts";
import { inertCss } from "./inert-css.ts";
import { fateOf, isKeptAttribute, isKeptInput, isVoid } from "./inert-elements.ts";
import { type Find, Pictures } from "./inert-pictures.ts";
import { attribute, baseOf, type Element, elementsOf, type Node, textIn } from "./inert-tree.ts";
import { candidates } from "./srcset.ts";

const MOST_SHEET_BYTES = 5 * 1024 * 1024;
/** The second wall, for the day this file is opened from a disk: what the evidence host says in its headers. */
export const INERT_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const ours = "[data-address]{text-decoration:underline;cursor:help}[data-left-out]{display:block;border:1px solid;padding:.5em;overflow-wrap:anywhere;font:14px/1.4 sans-serif}";

/** Throws Unreadable for a tree that no page for people has. `maxBytes` is for pictures and style sheets together. */
export async function inertDocument(html: string, { url, find, maxBytes }: { url: string; find: Find; maxBytes: number }): Promise<string> {
  const document = parse(html, { treeAdapter: limitedTree() });
  const elements = [...elementsOf(document)];
  const base = baseOf(elements, url);
  const title = elements.find(({ tagName, namespaceURI }) => tagName === "title" && namespaceURI === names.NS.HTML);
  const page = new Page({ base, find, pictures: new Pictures(find, maxBytes) });
  const [root, body] = ["html", "body"].map((name) => elements.find(({ tagName }) => tagName === name));
  const content = await page.written(document);
  return [
    `<!DOCTYPE html>\n<html${root ? await page.attributes(root) : ""}><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${INERT_POLICY}"><meta name="referrer" content="no-referrer"><meta http-equiv="x-dns-prefetch-control" content="off">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title ? textIn(title) : "")}</title><style>${ours}</style></head>`,
    `<body${body ? await page.attributes(body) : ""}>${content}</body></html>\n`,
  ].join("").toWellFormed();
}

class Page {
  private readonly base: string;
  private readonly find: Find;
  private readonly pictures: Pictures;

  constructor({ base, find, pictures }: { base: string; find: Find; pictures: Pictures }) {
    this.base = base;
    this.find = find;
    this.pictures = pictures;
  }

  /** Not recursive: depth is the page's choice. A string that waits is an end tag. */
  async written(from: DefaultTreeAdapterTypes.ParentNode): Promise<string> {
    const out: string[] = [];
    const waiting: (Node | string)[] = from.childNodes.toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next === "string") out.push(next);
      else if (next.nodeName === "#text" && "value" in next) out.push(escaped(next.value));
      else if ("tagName" in next) {
        const { start, children, end } = await this.element(next);
        out.push(start);
        if (end !== "") waiting.push(end);
        for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] ?? "");
      }
    }
    return out.join("");
  }

  private async element(element: Element): Promise<{ start: string; children: readonly Node[]; end: string }> {
    const nothing = { start: "", children: [], end: "" };
    const { tagName } = element;
    if (element.namespaceURI === names.NS.MATHML) return { ...nothing, children: element.childNodes };
    if (element.namespaceURI !== names.NS.HTML) return nothing;
    if (tagName === "head") return { ...nothing, children: element.childNodes.filter((child) => child.nodeName === "style" || child.nodeName === "link") };
    if (tagName === "style") return { ...nothing, start: await this.sheet(element, textIn(element)) };
    if (tagName === "link") return { ...nothing, start: await this.linkedSheet(element) };
    if (tagName === "img") return { ...nothing, start: await this.image(element) };
    // A shadow tree that was written into the page is what people saw.
    if (tagName === "template" && attribute(element, "shadowrootmode") !== undefined && "content" in element) return { ...nothing, children: (element as DefaultTreeAdapterTypes.Template).content.childNodes };
    const fate = fateOf(tagName);
    if (fate === "dropped" || (tagName === "input" && !isKeptInput(attribute(element, "type")?.toLowerCase() ?? ""))) return nothing;
    if (fate === "unwrapped") return { ...nothing, children: element.childNodes };
    if (fate === "elsewhere") return { ...nothing, start: this.leftOut(element) };
    const start = `<${fate.kept}${await this.attributes(element)}${this.addressOf(element)}>`;
    return isVoid(fate.kept) ? { ...nothing, start } : { start, children: element.childNodes, end: `</${fate.kept}>` };
  }

  /** Those that may stay, each once, with a space before each. */
  async attributes({ attrs, tagName }: Element): Promise<string> {
    const out: string[] = [];
    for (const { name, value } of attrs) {
      if (name === "style") out.push(` style="${escaped(await this.css(value, this.base))}"`);
      // It would change what a button or a field does, but a field's kind is how it looks.
      else if (name === "type" && tagName === "button") continue;
      else if (isKeptAttribute(name) && !name.startsWith("data-address") && !name.startsWith("data-left")) out.push(` ${name}="${escaped(value)}"`);
    }
    return `${out.join("")}${tagName === "button" ? ` type="button"` : ""}`;
  }

  /** A link leads nowhere; where it led is there to read, as a hint and for style sheets. */
  private addressOf(element: Element): string {
    const href = element.tagName === "a" ? attribute(element, "href") : undefined;
    const address = href === undefined ? null : URL.parse(href, this.base);
    if (!address || !/^(https?|mailto|tel):$/.test(address.protocol)) return "";
    const shown = escaped(address.href);
    return ` data-address="${shown}"${attribute(element, "title") === undefined ? ` title="${shown}"` : ""}`;
  }

  private leftOut(element: Element): string {
    const address = URL.parse(attribute(element, "src") ?? attribute(element, "data") ?? "", this.base);
    const shown = address && /^https?:$/.test(address.protocol) ? ` ${address.href}` : "";
    return `<span data-left-out="${escaped(element.tagName)}">[${escaped(element.tagName + shown)}]</span>`;
  }

  private async image(element: Element): Promise<string> {
    const parent = element.parentNode;
    const sources = parent?.nodeName === "picture" ? parent.childNodes.filter((child) => child.nodeName === "source") : [];
    const srcsets = [...sources, element].map((each) => attribute(each as Element, "srcset") ?? "");
    let [data, address]: [string | null, string] = [null, ""];
    for (const candidate of candidates(srcsets, attribute(element, "src"))) {
      address = this.absolute(candidate, this.base) ?? "";
      data = address === "" ? null : await this.pictures.dataAt(address);
      if (data !== null) break;
    }
    const shown = /^https?:/.test(address) ? ` data-address="${escaped(address)}"` : "";
    return `<img${await this.attributes(element)}${data === null ? shown : ` src="${data}"`}>`;
  }

  private async linkedSheet(element: Element): Promise<string> {
    const rel = attribute(element, "rel")?.toLowerCase().split(/\s+/) ?? [];
    const address = this.absolute(attribute(element, "href") ?? "", this.base);
    if (!rel.includes("stylesheet") || rel.includes("alternate") || attribute(element, "disabled") !== undefined || address === null) return "";
    const bytes = await this.find(address, MOST_SHEET_BYTES);
    return bytes && bytes.byteLength <= MOST_SHEET_BYTES ? this.sheet(element, decodeText(bytes, "text/css"), address) : "";
  }

  private async sheet(element: Element, css: string, address = this.base): Promise<string> {
    const media = attribute(element, "media");
    return `<style${media === undefined ? "" : ` media="${escaped(media)}"`}>${await this.css(css, address)}</style>`;
  }

  private css(css: string, base: string): Promise<string> {
    return inertCss(css, async (given) => {
      const address = this.absolute(given, base);
      const data = address === null ? null : await this.pictures.dataAt(address);
      return data === null ? null : `url("${data}")`;
    });
  }

  /** Without the fragment, which never was asked for; only what may be looked up. */
  private absolute(given: string, base: string): string | null {
    const address = URL.parse(given.trim(), base);
    if (!address || !/^(https?|data):$/.test(address.protocol)) return null;
    address.hash = "";
    return address.href;
  }
}

const escaped = (text: string): string => text.replaceAll("\0", "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
