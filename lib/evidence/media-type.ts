/** What a file is, by its content and never by its name. */
import { fileTypeFromBuffer } from "file-type";

const accepted = /^(text\/(plain|html)|application\/(pdf|ogg|mxf|vnd\.ms-asf)|(image|audio|video)\/[a-z0-9.+-]+)$/;
/** What browsers show themselves and what cannot run a script: an SVG can, so it is download only. */
const inline = new Set([
  "image/png", "image/apng", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/bmp",
  "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/aac", "audio/ogg", "audio/wav", "audio/flac", "audio/webm",
  "video/mp4", "video/x-m4v", "video/webm", "video/matroska", "video/ogg", "video/quicktime", "video/mpeg", "video/3gpp", "application/ogg",
]);
/** Formats that are written in readable characters and are no text to read. */
const markedText = new Set(["application/pdf", "application/rtf", "application/postscript"]);
/** The tags by which the MIME sniffing standard knows HTML, and those that pages saved by hand begin with. */
const htmlTags = new Set([
  "html", "head", "body", "meta", "link", "title", "base", "script", "style", "iframe", "div", "p", "a", "b", "br", "font", "table", "span", "section",
  "article", "main", "header", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "img", "figure", "center", "strong", "em", "i",
]);

export const isAccepted = (mediaType: string): boolean => accepted.test(mediaType);
/** True for images, sound and video that play inline on the evidence host; all else is download only. */
export const playsInline = (mediaType: string): boolean => inline.has(mediaType);

/**
 * The media type by magic bytes, without parameters; text, HTML and SVG by what they look like; `application/octet-stream`
 * when it is none of these. `head` is the file's beginning, 64 kB or all of it.
 */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const known = await magicType(head);
  if (known === "application/xml" || (isReadable(head) && !markedText.has(known ?? ""))) return textType(head);
  if (known) return known;
  return hasControlBytes(head) && !utf16(head) ? "application/octet-stream" : textType(head);
}

/** Some magic is two letters long ("BM", "MZ"), so readable text is not believed to be a picture or a program. */
function isReadable(head: Uint8Array): boolean {
  if (hasControlBytes(head)) return false;
  try {
    // `stream` forgives a character that the end of the head cuts in two.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function magicType(head: Uint8Array): Promise<string | null> {
  try {
    const known = await fileTypeFromBuffer(head);
    return known?.mime.split(";")[0]?.trim().toLowerCase() ?? null;
  } catch {
    return null; // a file that breaks the detector is of no type that we know
  }
}

const hasControlBytes = (head: Uint8Array): boolean => head.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));

function utf16(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

function textType(head: Uint8Array): string {
  const tag = firstTag(new TextDecoder(utf16(head) ?? "utf-8").decode(head));
  if (tag === "svg") return "image/svg+xml";
  return tag !== null && htmlTags.has(tag) ? "text/html" : "text/plain";
}

/** The first tag's name, past comments, declarations and white space. One step after another: a pattern could be made to run for ever. */
function firstTag(text: string): string | null {
  let doctype: string | null = null;
  for (let rest = text.trimStart(); ; rest = rest.trimStart()) {
    const end = rest.startsWith("<!--") ? "-->" : rest.startsWith("<?") || rest.startsWith("<!") ? ">" : null;
    if (end === null) return doctype ?? /^<([a-z][a-z0-9]*)(?=[\s/>])/i.exec(rest)?.[1]?.toLowerCase() ?? null;
    doctype ??= /^<!doctype\s+(html|svg)(?=[\s>])/i.exec(rest)?.[1]?.toLowerCase() ?? null;
    const at = rest.indexOf(end);
    if (at < 0) return doctype;
    rest = rest.slice(at + end.length);
  }
}

/** A name that is safe to show and to save: no path, no control characters, not empty, at most 120 characters with its ending kept. */
export function plainName(given: string | undefined): string {
  const last = (given ?? "").slice(-500).toWellFormed().split(/[\\/]/).at(-1) ?? "";
  const clean = last.normalize("NFC").replace(/[\p{Control}\p{Format}\p{Zl}\p{Zp}"<>|:*?]/gu, "").replace(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? "";
  const stem = Array.from(clean.slice(0, clean.length - ending.length)).slice(0, 120 - ending.length).join("").trimEnd();
  return stem + ending || "file";
}
