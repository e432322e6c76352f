import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MdNode, parseMarkdown, plainFirstParagraph, reasonAndRest } from "./markdown.ts";

const text = (words: string): MdNode => ({ type: "text", text: words });
const paragraph = (...children: MdNode[]): MdNode => ({ type: "paragraph", children });

function all(nodes: readonly MdNode[]): MdNode[] {
  return nodes.flatMap((node) => [node, ...("children" in node ? all(node.children) : [])]);
}

describe("a rationale in Markdown", () => {
  test("is a tree of what it says", () => {
    expect(parseMarkdown("## Why\n\nTwo **named _sources_**\nsay `1,200`.\\\nNo more.\n\n---")).toEqual([
      { type: "heading", level: 2, children: [text("Why")] },
      paragraph(
        text("Two "), { type: "strong", children: [text("named "), { type: "em", children: [text("sources")] }] },
        text(" say "), { type: "code", text: "1,200" }, text("."), { type: "break" }, text("No more."),
      ),
      { type: "hr" },
    ]);
  });

  test("has lists, tight and loose, with the number that they begin with", () => {
    expect(parseMarkdown("- one\n- two")).toEqual([
      { type: "list", start: null, children: [{ type: "item", children: [text("one")] }, { type: "item", children: [text("two")] }] },
    ]);
    expect(parseMarkdown("3. one\n\n4. two")).toEqual([
      { type: "list", start: 3, children: [{ type: "item", children: [paragraph(text("one"))] }, { type: "item", children: [paragraph(text("two"))] }] },
    ]);
  });

  test("has quotes and blocks of code", () => {
    expect(parseMarkdown("> said\n\n```\na\n```")).toEqual([
      { type: "blockquote", children: [paragraph(text("said"))] }, { type: "codeblock", text: "a\n" },
    ]);
  });

  test("keeps links to the web and to mail", () => {
    const links = all(parseMarkdown("[a](https://example.org/ä) <http://b.example> <c@example.org> [d]\n\n[d]: HTTPS://d.example")).filter((node) => node.type === "link");
    expect(links.map((link) => link.href)).toEqual(["https://example.org/%C3%A4", "http://b.example", "mailto:c@example.org", "HTTPS://d.example"]);
  });

  test("an address that is written out is a link, a name with a dot in it is none", () => {
    const links = all(parseMarkdown("Write to desk@example.org, or see https://example.org/a. Not readme.md, example.org or 10.0.0.1.")).filter((node) => node.type === "link");
    expect(links.map((link) => link.href)).toEqual(["mailto:desk@example.org", "https://example.org/a"]);
  });

  test.each([
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](&#106;avascript:alert(1))", "[x](data:text/html,hi)", "[x](vbscript:x)", "[x](/desk)",
    "[x](//evil.example)", "<javascript:alert(1)>", "[x]( \u0001javascript:alert(1))", "[x]\n\n[x]: file:///etc/passwd", "![x](javascript:1)", "[x](https:evil)", "[x]()", "[x](<>)",
  ])("makes no link of %j", (source) => {
    expect(all(parseMarkdown(source)).filter((node) => node.type === "link")).toEqual([]);
  });

  test("takes HTML for text, and loads no images", () => {
    const source = '<script>alert(1)</script> <b onclick="x">bold</b> ![pixel](https://example.org/p.png)';
    const kinds = new Set(all(parseMarkdown(source)).map((node) => node.type));
    expect([...kinds].sort()).toEqual(["link", "paragraph", "text"]);
  });

  test("of any kind comes out as a tree with safe addresses", () => {
    const source = fc.array(fc.constantFrom("*", "_", "`", "[x](", ")", "<", ">", "javascript:", "https://a", "\n", "\n\n", "- ", "1. ", "# ", "    ", "!", "\\", "&amp;", "слово", "~~~", "---")).map((parts) => parts.join(""));
    fc.assert(fc.property(source, (given) => {
      for (const node of all(parseMarkdown(given))) if (node.type === "link") expect(node.href).toMatch(/^(https?:\/\/|mailto:)/i);
    }));
  });

  test.each([["stars", "*a_ ".repeat(10_000)], ["quotes", ">".repeat(20_000)], ["brackets", "[".repeat(20_000)], ["links", "[a](".repeat(10_000)], ["lists", "- ".repeat(10_000)], ["addresses", "a@a.".repeat(10_000)], ["beginnings of addresses", "http://".repeat(10_000)], ["stars after one", `http://a.example/${"*".repeat(20_000)}`]])(
    "is read in a moment though it is all %s", (_, source) => {
      const began = performance.now();
      parseMarkdown(source);
      expect(performance.now() - began).toBeLessThan(3000);
    },
  );
});

describe("the reason beside the mark", () => {
  test("is the first paragraph without its signs", () => {
    expect(plainFirstParagraph("# Title\n\nTwo **origins**\nsay [so](https://a.example).\\\nEnough.\n\nMore.")).toBe("Two origins say so. Enough.");
  });

  test("is what stands first where there is no paragraph", () => {
    expect(plainFirstParagraph("- one\n- two")).toBe("one two");
    expect(plainFirstParagraph("  \n")).toBe("");
  });

  test("is not said again in the rationale below, and keeps its links and stresses", () => {
    expect(reasonAndRest("Two **origins** say so.\n\nMore.\n\nLast.")).toEqual({ reason: [text("Two "), { type: "strong", children: [text("origins")] }, text(" say so.")], rest: [paragraph(text("More.")), paragraph(text("Last."))] });
    expect(reasonAndRest("One alone.").rest).toEqual([]);
    expect(reasonAndRest("").rest).toEqual([]);
  });

  test("of a mere list is its words, and the list stands whole below", () => {
    const { reason, rest } = reasonAndRest("- one\n- two");
    expect([reason, rest.map((node) => node.type)]).toEqual([[text("one two")], ["list"]]);
  });
});
