/** Bytes to text. The order of evidence for the encoding: byte order mark, what HTML declares, valid UTF-8, windows-1251. */
export function decodeText(bytes: Uint8Array, mediaType: string): string {
  const label = markOf(bytes) ?? (mediaType === "text/html" ? declared(bytes) : null) ?? guessed(bytes);
  return new TextDecoder(label).decode(bytes).replaceAll("\u0000", "");
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** The prescan of the HTML standard, in short: a charset in the first kilobyte that decoders know. */
function declared(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array): string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1251";
  }
}
