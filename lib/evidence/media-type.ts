/** What a file is, by its content and never by its name. */
import { fileTypeFromBuffer } from "file-type";

const accepted = /^(text\/(plain|html)|application\/pdf|(image|audio|video)\/[a-z0-9.+-]+)$/;
/** Scripts in an SVG run, so it is download only. */
const inline = /^(image\/(png|jpeg|gif|webp|avif|bmp)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/;

export const isAccepted = (mediaType: string): boolean => accepted.test(mediaType);
export const playsInline = (mediaType: string): boolean => inline.test(mediaType);

/** By magic bytes; text and HTML by what they look like; `application/octet-stream` when it is none of these. */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(head);
  if (known && known.mime !== "application/xml") return known.mime;
  const text = decodedStart(head);
  if (text === null) return "application/octet-stream";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(text)) return "image/svg+xml";
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|title|div|p|article|main)[\s>]/i.test(text)) return "text/html";
  return "text/plain";
}

/** Text has no control bytes; UTF-16 says so by its mark, everything else is taken as UTF-8 or an older code page. */
function decodedStart(head: Uint8Array): string | null {
  const start = head.subarray(0, 8192);
  const utf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (utf16) return new TextDecoder(start[0] === 0xff ? "utf-16le" : "utf-16be").decode(start.subarray(0, start.length & ~1));
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32))) return null;
  return new TextDecoder().decode(start);
}

/** A name that is safe to show and to save: no path, no control characters, not empty. */
export function plainName(given: string | undefined): string {
  const last = (given ?? "").split(/[\\/]/).at(-1) ?? "";
  const clean = last.normalize("NFC").replace(/[\p{Control}\p{Format}"<>|:*?]/gu, "").replace(/^\.+/, "").trim().slice(0, 120);
  return clean || "file";
}
