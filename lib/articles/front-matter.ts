import { parse } from "yaml";
import { DomainError } from "../errors.ts";

/** Characters; what stands above an article is a handful of lines. */
const longest = 16_384;

/**
 * Facts in YAML between two lines `---` at the very top of a text, and what comes after them. A text that does not begin
 * so, or never closes it, is all body. Throws `invalid` when it is too long or not a mapping in plain YAML.
 */
export function parseFrontMatter(raw: string): { data: Record<string, unknown>; body: string } {
  const text = raw.replace(/^\uFEFF/, "");
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { data: {}, body: text };
  const after = text.slice(opening[0].length);
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(after);
  if (!closing) return { data: {}, body: text };
  return { data: facts(after.slice(0, closing.index)), body: after.slice(closing.index + closing[0].length) };
}

function facts(yaml: string): Record<string, unknown> {
  if (yaml.length > longest) throw new DomainError("too_much", `The front matter is longer than ${longest} characters.`);
  const data = parsed(yaml);
  if (data === null || data === undefined) return {};
  if (typeof data === "object" && !Array.isArray(data)) return Object.fromEntries(Object.entries(data));
  throw new DomainError("invalid", "The front matter must be lines of the form “name: value”.");
}

/** No aliases: a few lines of them can stand for gigabytes. Dates stay the text they are. */
function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { schema: "core", maxAliasCount: 0, logLevel: "error" });
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new DomainError("invalid", `The front matter is not YAML: ${why}`);
  }
}
