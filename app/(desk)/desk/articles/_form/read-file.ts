/** A text or Markdown file, read in the browser. What is refused is told in words for the field. */
import { decodeText } from "../../../../../lib/evidence/decode-text.ts";

export type Format = "text" | "markdown";
export type FileRead = { text: string; format: Format } | { refusal: string };

/** What the API takes. */
export const MOST_CHARACTERS = 1_000_000;
const MOST_BYTES = 4 * 1024 * 1024;

export async function readFile(file: File): Promise<FileRead> {
  const format = formatOf(file);
  if (!format) return { refusal: `“${file.name}” is not a text or Markdown file. Save it as plain text, or paste its words.` };
  if (file.size > MOST_BYTES) return { refusal: `“${file.name}” is larger than 4 MB, more than an article can hold. Import the part that is checked.` };
  return textIn(new Uint8Array(await file.arrayBuffer()), { name: file.name, format });
}

export function textIn(bytes: Uint8Array, { name, format }: { name: string; format: Format }): FileRead {
  if (isBinary(bytes)) return { refusal: `“${name}” is named like a text, but holds something else. Open it in its own program and paste the words.` };
  const text = decodeText(bytes, "text/plain").replace(/^\uFEFF/, "");
  if (text.trim() === "") return { refusal: `There is no text in “${name}”.` };
  return tooLong(text) ? { refusal: `“${name}”: ${tooLong(text)}` } : { text, format };
}

/** Why a text is too long for an article, or null. */
export function tooLong(text: string): string | null {
  if (text.length <= MOST_CHARACTERS) return null;
  return `This is ${new Intl.NumberFormat("en-GB").format(text.length)} characters; an article has at most 1,000,000.`;
}

function formatOf({ name, type }: { name: string; type: string }): Format | null {
  if (/\.(md|markdown)$/i.test(name) || type === "text/markdown") return "markdown";
  return /\.(txt|text)$/i.test(name) || type === "text/plain" ? "text" : null;
}

/** A text holds no zero bytes, unless it says by its mark that two bytes make a letter. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const twoBytes = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return !twoBytes && bytes.subarray(0, 4096).includes(0);
}
