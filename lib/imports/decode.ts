/** Bytes of an import as text, told apart by mark and by what they hold. What is neither UTF-8 nor UTF-16 is refused, not guessed. Pure. */
import { Unreadable } from "../evidence/unreadable.ts";

const HEAD = 4096;

export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return withoutMark(bytes.subarray(0, HEAD));
}

/** In UTF-16 nearly every second byte of text with spaces and digits is zero; in UTF-8 none is. */
function withoutMark(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const zeros = [0, 0];
  head.forEach((byte, at) => { if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1; });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return "utf-8";
  return odd >= even ? "utf-16le" : "utf-16be";
}

/** Throws Unreadable. The mark is dropped. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable(notText);
  }
}

export const notText = "It is neither UTF-8 nor UTF-16. Save it as UTF-8.";
