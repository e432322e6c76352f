import MarkdownIt, { type Token } from "markdown-it";

/** What a rationale, a note or a comment is made of: enough to make elements of, with no HTML anywhere. */
export type MdNode =
  | { type: "paragraph" | "blockquote" | "item" | "strong" | "em"; children: MdNode[] }
  | { type: "heading"; level: number; children: MdNode[] }
  /** `start` is the number of the first item; null for a list without numbers. */
  | { type: "list"; start: number | null; children: MdNode[] }
  /** Only ever an http, https or mailto address. */
  | { type: "link"; href: string; children: MdNode[] }
  | { type: "text" | "code" | "codeblock"; text: string }
  | { type: "break" | "hr" };

/** CommonMark without images, and with addresses that are written out as links; HTML and links to anything but the web and mail stay the text they are. */
export function parseMarkdown(source: string): MdNode[] {
  return nodesOf(parser.parse(source, {}));
}

/** The words of the first paragraph, on one line: the reason shown beside a verdict's mark. Empty when there is none. */
export function plainFirstParagraph(source: string): string {
  const blocks = parseMarkdown(source);
  const first = blocks.find(isParagraph) ?? blocks.find((block) => plain(block).trim() !== "");
  return first ? plain(first).replace(/\s+/g, " ").trim() : "";
}

/** The first paragraph with its links and stresses, and all else: what stands beside the mark is not said twice. */
export function reasonAndRest(source: string): { reason: MdNode[]; rest: MdNode[] } {
  const blocks = parseMarkdown(source);
  const first = blocks.find(isParagraph);
  if (first) return { reason: first.children, rest: blocks.filter((block) => block !== first) };
  return { reason: [{ type: "text", text: plainFirstParagraph(source) }], rest: blocks };
}

type Paragraph = { type: "paragraph"; children: MdNode[] };
const isParagraph = (block: MdNode): block is Paragraph => block.type === "paragraph";

// An address written out, of the web or of mail, is a link; a mere name with a dot in it is not.
const parser = new MarkdownIt("commonmark", { html: false, linkify: true }).disable("image").enable("linkify");
parser.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
parser.validateLink = (url) => /^(?:https?:\/\/|mailto:)/i.test(url);

type Branch = Extract<MdNode, { children: MdNode[] }>;

function nodesOf(tokens: readonly Token[]): MdNode[] {
  const top: MdNode[] = [];
  const open = [top];
  for (const token of tokens) {
    const here = open.at(-1) ?? top;
    if (token.nesting === 1) {
      const branch = isTransparent(token) ? null : branchOf(token);
      if (branch) here.push(branch);
      open.push(branch?.children ?? here);
    } else if (token.nesting === -1) open.pop();
    else leavesOf(token).forEach((leaf) => append(here, leaf));
  }
  return top;
}

/** Texts that follow each other become one. */
function append(nodes: MdNode[], node: MdNode): void {
  const last = nodes.at(-1);
  if (node.type === "text" && last?.type === "text") last.text += node.text;
  else nodes.push(node);
}

/** What holds it takes its children: a paragraph of a list without blank lines, which is marked as hidden; a link to nowhere. */
function isTransparent(token: Token): boolean {
  return token.hidden || (token.type === "link_open" && !token.attrGet("href"));
}

function branchOf(token: Token): Branch {
  const children: MdNode[] = [];
  switch (token.type) {
    case "paragraph_open": return { type: "paragraph", children };
    case "blockquote_open": return { type: "blockquote", children };
    case "list_item_open": return { type: "item", children };
    case "strong_open": return { type: "strong", children };
    case "em_open": return { type: "em", children };
    case "heading_open": return { type: "heading", level: Number(token.tag.slice(1)), children };
    case "bullet_list_open": return { type: "list", start: null, children };
    case "ordered_list_open": return { type: "list", start: Number(token.attrGet("start") ?? 1), children };
    case "link_open": return { type: "link", href: String(token.attrGet("href") ?? ""), children };
    default: throw new Error(`Markdown of a kind that is switched off: ${token.type}`);
  }
}

function leavesOf(token: Token): MdNode[] {
  switch (token.type) {
    case "inline": return nodesOf(token.children ?? []);
    case "text": return token.content === "" ? [] : [{ type: "text", text: token.content }];
    case "softbreak": return [{ type: "text", text: " " }];
    case "hardbreak": return [{ type: "break" }];
    case "code_inline": return [{ type: "code", text: token.content }];
    case "code_block":
    case "fence": return [{ type: "codeblock", text: token.content }];
    case "hr": return [{ type: "hr" }];
    default: throw new Error(`Markdown of a kind that is switched off: ${token.type}`);
  }
}

function plain(node: MdNode): string {
  if ("children" in node) return node.children.map(plain).join(node.type === "list" || node.type === "blockquote" ? " " : "");
  if ("text" in node) return node.text;
  return " ";
}
