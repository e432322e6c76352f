/** Bytes to text. The order of evidence for the encoding: byte order mark, what HTML declares, valid UTF-8, the letters themselves. */
export function decodeText(bytes: Uint8Array, mediaType: string): string {
  const label = markOf(bytes) ?? (mediaType === "text/html" ? declared(bytes) : null) ?? guessed(bytes);
  return new TextDecoder(label).decode(bytes).replaceAll("\u0000", "");
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** The prescan of the HTML standard, in short. UTF-8 is believed only when it is: pages are often saved in another encoding than they say. */
function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1];
  try {
    const { encoding } = new TextDecoder(label ?? "utf-8");
    return encoding === "utf-8" || encoding.startsWith("utf-16") ? null : encoding;
  } catch {
    return null;
  }
}

function guessed(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes);
  let [beyondAscii, broken] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) beyondAscii++;
    if (unit === 0xfffd) broken++;
  }
  // A few broken characters are damage; in another encoding nearly every letter beyond ASCII is broken.
  return broken * 10 <= beyondAscii ? "utf-8" : oldCodePage(bytes);
}

/** Cyrillic letters stand beside each other, the accented letters of western Europe between ASCII ones. */
function oldCodePage(bytes: Uint8Array): "windows-1251" | "windows-1252" {
  let [letters, besideAnother] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters++;
    if ((bytes[at - 1] ?? 0) >= 0xc0) besideAnother++;
  }
  return besideAnother * 3 > letters ? "windows-1251" : "windows-1252";
}
