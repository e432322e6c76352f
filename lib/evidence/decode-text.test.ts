import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const words = "Тіла 1200 загиблих, сказав він";
const in1251 = (text: string): Buffer => Buffer.from(Array.from(text, (character) => {
  const code = character.charCodeAt(0);
  if (code < 0x80) return code;
  return { і: 0xb3, ї: 0xbf, є: 0xba, ґ: 0xb4 }[character] ?? code - 0x410 + 0xc0;
}));

describe("the encoding of a text", () => {
  test.each<[string, Buffer, string]>([
    ["UTF-8", Buffer.from(words), words],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${words}`), words],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${words}`, "utf16le"), words],
    ["UTF-16, big end first", Buffer.from(`\uFEFF${words}`, "utf16le").swap16(), words],
    ["windows-1251 that says nothing", in1251(words), words],
    ["western letters that say nothing", Buffer.from("Le président a décidé à Genève \x93ici\x94", "latin1"), "Le président a décidé à Genève “ici”"],
    ["UTF-8 with one damaged byte", Buffer.concat([Buffer.from(words), Buffer.from([0xd0]), Buffer.from(` ${words}`)]), `${words}\uFFFD ${words}`],
    ["nothing at all", Buffer.alloc(0), ""],
    ["with null bytes", Buffer.from("one\0two"), "onetwo"],
  ])("%s is read right", (_, bytes, text) => {
    expect(decodeText(bytes, "text/plain")).toBe(text);
  });

  test.each<[string, string, Buffer]>([
    ["declares windows-1251", '<meta charset="windows-1251">', in1251(words)],
    ["declares windows-1251 as of old", '<meta http-equiv="Content-Type" content="text/html; charset=cp1251">', in1251(words)],
    ["declares windows-1251 in XML", '<?xml version="1.0" encoding="windows-1251"?>', in1251(words)],
    ["declares UTF-8 but was saved as windows-1251", '<meta charset="utf-8">', in1251(words)],
    ["declares an encoding nobody knows", '<meta charset="x-nobody">', Buffer.from(words)],
    ["declares UTF-16 in ASCII, which means UTF-8", '<meta charset="utf-16">', Buffer.from(words)],
  ])("a page that %s is read right", (_, start, rest) => {
    expect(decodeText(Buffer.concat([Buffer.from(start), rest]), "text/html")).toBe(start + words);
  });

  test("a page with a byte order mark is what the mark says, not what the page says", () => {
    expect(decodeText(Buffer.from(`\uFEFF<meta charset=windows-1251>${words}`), "text/html")).toContain(words);
  });

  test("what a plain text says of HTML does not count", () => {
    expect(decodeText(Buffer.from(`<meta charset=windows-1251>${words}`), "text/plain")).toContain(words);
  });
});
