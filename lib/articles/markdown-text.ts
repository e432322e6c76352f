import MarkdownIt, { type Token } from "markdown-it";

/**
 * The words of a Markdown text as plain text: paragraphs, headings and lists parted by blank lines, items each on a line
 * (numbered ones with their number), links and images as their words, code as is. HTML is taken for text, not for HTML.
 */
export function markdownToText(markdown: string): string {
  const written: Written = { text: "", marker: "", tight: false, joins: false, lists: [] };
  for (const token of parser.parse(markdown, {})) write(written, token);
  return written.text;
}

/** No address is ever made of them, so every link may be one and give way to its words. */
const parser = new MarkdownIt("commonmark", { html: false });
parser.validateLink = () => true;

type Written = {
  text: string;
  /** Number of the item whose words come next. */
  marker: string;
  /** The paragraph at hand belongs to a list without blank lines. */
  tight: boolean;
  /** The last words did too, and that list goes on. */
  joins: boolean;
  /** The lists we are in: the number of the next item, or null where they have none. */
  lists: (number | null)[];
};

function write(written: Written, token: Token): void {
  switch (token.type) {
    case "bullet_list_open":
      written.lists.push(null);
      break;
    case "ordered_list_open":
      written.lists.push(Number(token.attrGet("start") ?? 1));
      break;
    case "bullet_list_close":
    case "ordered_list_close":
      written.lists.pop();
      if (written.lists.length === 0) written.joins = false;
      break;
    case "list_item_open":
      written.marker = markerOf(written.lists, token.markup);
      break;
    case "paragraph_open":
    case "heading_open":
      written.tight = token.hidden;
      break;
    case "inline":
      writeBlock(written, wordsOf(token.children ?? []));
      break;
    case "fence":
    case "code_block":
      written.tight = false;
      writeBlock(written, token.content.replace(/\n$/, ""));
      break;
  }
}

function markerOf(lists: (number | null)[], sign: string): string {
  const number = lists.pop() ?? null;
  lists.push(number === null ? null : number + 1);
  return number === null ? "" : `${number}${sign} `;
}

function writeBlock(written: Written, words: string): void {
  if (words === "") return;
  const gap = written.text === "" ? "" : written.tight && written.joins ? "\n" : "\n\n";
  written.text += gap + written.marker + words;
  written.marker = "";
  written.joins = written.tight;
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => {
    if (token.type === "softbreak") return " ";
    if (token.type === "hardbreak") return "\n";
    return token.type === "image" ? wordsOf(token.children ?? []) : token.content;
  }).join("");
}
