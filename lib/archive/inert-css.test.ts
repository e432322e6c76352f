import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inertCss } from "./inert-css.ts";

const inert = (css: string): Promise<string> => inertCss(css, async (address) => (address.endsWith("dot.png") ? `url("data:image/png;base64,AA==")` : null));

describe("a style sheet keeps how the page looks", () => {
  test.each([
    `.a > b:not(.c)::before { color: rgb(1 2 3 / 50%); width: calc(100% - 2px); content: "«" counter(x) }`,
    "@media (min-width: 600px) and (width<=900px) { @supports (display: grid) { a { grid-template: 1fr / repeat(2, minmax(0, 1fr)) } } }",
    "@keyframes k { 0% { opacity: 0 } 100% { opacity: .5 } }",
    "@layer base, theme; :root { --x: -1.5em } a { margin: var(--x) !important }",
    "ul li:nth-child(2n + 1) { background: linear-gradient(#fff, #000) }",
  ])("%s", async (css) => {
    expect(await inert(css)).toBe(css);
  });

  test("with names as they were escaped", async () => {
    expect(await inert(String.raw`.\32 xl\:w-1\/2{}`)).toBe(String.raw`.\32 xl\3a w-1\2f 2{}`);
  });

  test("and pictures that were loaded", async () => {
    expect(await inert(`a{background:url(dot.png) no-repeat}b{background:URL( 'a/dot.png' )}`)).toBe(`a{background:url("data:image/png;base64,AA==") no-repeat}b{background:url("data:image/png;base64,AA==")}`);
  });
});

const oneSpace = (css: string): string => css.replace(/ +/g, " ");

describe("a style sheet fetches nothing", () => {
  test.each([
    ["a{b:url(x)}", "a{b:none}"],
    ["a{b:\\75\\52l(x) c}", "a{b:none c}"],
    [`a{b:image-set("x" 1x, url(y) 2x) c}`, "a{b:none c}"],
    [`a{b:ur/**/l(x)}`, "a{b:ur/**/none}"],
    [`@import "x";a{}`, " a{}"],
    [`@\\69mport url(x) layer(a);a{}`, " a{}"],
    ["@font-face{src:url(x);a{b:c}}a{}", " a{}"],
    ["@media print{@import 'x'}a{}", "@media print{ }a{}"],
    ["a{b:future(url(x), (y) {z}) c}d{}", "a{b:none c}d{}"],
    ["a{b:url(x y'z) c}", "a{b:  c}"],
    ["a{b:url(x", "a{b:none"],
  ])("%s", async (given, expected) => {
    expect(await inert(given)).toBe(expected);
  });

  test("nor ends the element it stands in", async () => {
    for (const css of [`a{content:"</style><img src=x>"}`, "</style><img src=x>", "<!--", "\\3c/style>{}"]) expect(await inert(css)).not.toMatch(/<[a-z!/?]/i);
  });

  test("whatever it is made of, and a browser reads what was judged: made inert again it is the same", async () => {
    const pieces = ["url(", "URL(\"", "\\75rl(", "x", "'", "\"", ")", "(", "{", "}", "[", "]", ";", "@import", "@media", "@font-face", "<", "/", "/*", "*/", "\\", "\n", "1", "-", "#", ".", "var(", "image-set(", "</style>", " ", ":", "é", "\0", "=", "!"];
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
      const once = await inert(parts.join(""));
      expect(once).not.toMatch(/<[a-z!/?]/i);
      // Strings, and names after a #, which may hold escaped characters, are nothing that a browser would ask for.
      expect(once.replace(/"(?:[^"\\]|\\.)*"|#(?:\\[0-9a-f]{1,6}\s?|\\[^\n]|[\w\u0080-\uffff-])+/gi, "")).not.toMatch(/url\((?!\))|image-set\(|@import|@font-face/i);
      expect(oneSpace(await inert(once))).toBe(oneSpace(once));
    }), { numRuns: 2000 });
  });
});
