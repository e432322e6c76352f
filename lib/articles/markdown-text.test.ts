import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownToText } from "./markdown-text.ts";

describe("the words of an article in Markdown", () => {
  test("are its paragraphs and headings, parted by blank lines", () => {
    expect(markdownToText("# Title\nFirst **bold** line\nand _on_.\n\n> Quoted.\n\n***\nLast\\\nline")).toBe("Title\n\nFirst bold line and on.\n\nQuoted.\n\nLast\nline");
  });

  test("are its items, each on a line", () => {
    expect(markdownToText("Said:\n\n- one\n- two\n  - inner\n\nThen:\n\n1. first\n2. second\n\nEnd"))
      .toBe("Said:\n\none\ntwo\ninner\n\nThen:\n\n1. first\n2. second\n\nEnd");
    expect(markdownToText("- one\n\n- two\n\n\n1) a\n1) b")).toBe("one\n\ntwo\n\n1) a\n2) b");
  });

  test("are the words of links and images, not their addresses", () => {
    expect(markdownToText("As [Interfax *said*](https://a.example) <https://b.example> ![a photo](p.png) [r].\n\n[r]: /x")).toBe("As Interfax said https://b.example a photo r.");
  });

  test("are code as it is, entities as what they stand for, HTML as text", () => {
    expect(markdownToText("Run `a  *b*`:\n\n```sh\nx  =  1\n\ny\n```\n\nAT&amp;T \\*not\\* <b>x</b>")).toBe("Run a  *b*:\n\nx  =  1\n\ny\n\nAT&T *not* <b>x</b>");
  });

  test("keep the typography of the newsroom", () => {
    const line = "«Тіла 1\u00A0200 — “жодного” …» ’";
    expect(markdownToText(line)).toBe(line);
  });

  test("are a plain text left as it is, where it has no signs of Markdown", () => {
    const words = fc.array(fc.constantFrom("слово", "word", "كلمة", "言葉", "🕊", "1,200"), { minLength: 1 }).map((parts) => parts.join(" "));
    fc.assert(fc.property(fc.array(words, { minLength: 1 }), (lines) => {
      expect(markdownToText(lines.join("\n\n"))).toBe(lines.join("\n\n"));
    }));
  });
});
