import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalCharacters } from "./characters.ts";
import { canonicalText, sha256Of } from "./text.ts";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

describe("the text of an article version", () => {
  test("has LF line ends, whatever system it was typed on", () => {
    expect(canonicalText("one\r\ntwo\rthree\ntwo lines\fon")).toBe("one\ntwo\nthree\ntwo lines\non");
  });

  test("is composed, so that й typed as two characters is the й that is searched for", () => {
    expect(canonicalText("и\u0306")).toBe("й");
  });

  test("loses a byte order mark at its beginning and white space at its very end, and no other white space", () => {
    expect(canonicalText("\uFEFF  first line \n\n second\u00A0\n \n")).toBe("  first line \n\n second");
  });

  test("keeps the newsroom's typography", () => {
    const text = "«Тіла 1\u00A0200 — “жодного” …» ’ \u2011 \u00AD\u200Bﬁ ½";
    expect(canonicalText(text)).toBe(text);
  });

  test("keeps emoji joined of several, and marks of direction", () => {
    const text = "👩‍👩‍👧‍👦 \u200Fשלום\u2069 🇺🇦";
    expect(canonicalText(text)).toBe(text);
  });

  test("loses control characters that would break a feed, but not tabs", () => {
    expect(canonicalText("a\u0000b\u001Bc\td\u0085e\uFFFFf")).toBe("abc\tdef");
  });

  test("composes across a control character that was taken out", () => {
    expect(canonicalText("e\u0000\u0301")).toBe("é");
  });

  test("is nothing for white space alone", () => {
    expect(canonicalText("\uFEFF \r\n\t")).toBe("");
  });

  test("is the same when made again", () => {
    fc.assert(fc.property(anyText, (raw) => {
      const text = canonicalText(raw);
      expect(canonicalText(text)).toBe(text);
      expect(text.isWellFormed()).toBe(true);
      expect(text.trimEnd()).toBe(text);
    }));
  });

  test("contains each of its parts after these are brought into its form", () => {
    fc.assert(fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
      const text = canonicalText(raw);
      const part = text.slice(Math.min(a, b) % (text.length + 1), Math.max(a, b) % (text.length + 1)).toWellFormed();
      if (!part.includes("\uFFFD")) expect(text).toContain(canonicalCharacters(part));
    }));
  });
});

test("the hash is that of the UTF-8", () => {
  expect(sha256Of("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Of("Тіла 🕊")).toBe("0648b21c97f746d57613c10a699de51ad238588a0bef9dfb4537ad352cde0f4b");
});

test("accents without end with control characters among them are cut before they are joined, which would take minutes", () => {
  expect(canonicalText(`a${`${"\u0301\u0316".repeat(50)}\u0001`.repeat(800)}`).length).toBeLessThan(200);
});
