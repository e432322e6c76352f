import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFrontMatter } from "./front-matter.ts";

describe("the front matter of an article", () => {
  test("is the facts above it", () => {
    expect(parseFrontMatter('\uFEFF---\r\ntitle: "1,200 bodies"\r\npublishedAt: 2025-06-13\r\nshowFullText: true\r\n---\r\nRussia…\n---\nmore')).toEqual({
      data: { title: "1,200 bodies", publishedAt: "2025-06-13", showFullText: true }, body: "Russia…\n---\nmore",
    });
  });

  test("may be empty, and may be all there is", () => {
    expect(parseFrontMatter("---\n---\nText")).toEqual({ data: {}, body: "Text" });
    expect(parseFrontMatter("---\na: 1\n---")).toEqual({ data: { a: 1 }, body: "" });
  });

  test("is not there without its two lines", () => {
    for (const body of ["Text\n---\na: 1\n---\n", "---\nnever closed", "----\na: 1\n----\n", ""]) expect(parseFrontMatter(body)).toEqual({ data: {}, body });
  });

  test.each([
    ["is not YAML", "---\na: [1\n---\n"], ["is a list", "---\n- a\n---\n"], ["is one word", "---\nword\n---\n"],
    ["names a field twice", "---\na: 1\na: 2\n---\n"], ["refers to itself", "---\na: &x [1]\nb: *x\n---\n"],
  ])("is refused when it %s", (_, raw) => {
    expect(() => parseFrontMatter(raw)).toThrow(/front matter/);
  });

  test("is refused when it is endless", () => {
    expect(() => parseFrontMatter(`---\na: ${"x".repeat(20_000)}\n---\n`)).toThrow(/longer/);
  });

  test("cannot reach into the program", () => {
    const { data } = parseFrontMatter("---\n__proto__: {admin: true}\nconstructor: x\n---\n");
    expect("admin" in data).toBe(false);
    expect("admin" in {}).toBe(false);
  });

  test("never makes a text that has none fail", () => {
    fc.assert(fc.property(fc.string().filter((text) => !/^\uFEFF?---/.test(text)), (text) => {
      expect(parseFrontMatter(text).data).toEqual({});
    }));
  });
});
