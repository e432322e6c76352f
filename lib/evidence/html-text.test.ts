import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { standsIn } from "../quotes/find-quote.ts";
import { decodeText } from "./decode-text.ts";
import { htmlText } from "./html-text.ts";

const examples = join(import.meta.dirname, "../../examples/handover");

describe("the text of a page", () => {
  test.each([
    ["blocks stand on lines of their own", "<h1>Title</h1><p>One</p>two<div>three<ul><li>four</ul></div>", "Title\nOne\ntwo\nthree\nfour"],
    ["a line break is one", "one<br>two", "one\ntwo"],
    ["inline elements and line ends in the source break no line", "the <b>bodies</b>\n   of <a href=x>soldiers</a>", "the bodies of soldiers"],
    ["a word in two elements is one word", "un<i>identified</i>", "unidentified"],
    ["cells do not run into each other", "<table><tr><td>1,200<td>bodies</table>", "1,200\nbodies"],
    ["entities are characters", "&laquo;&nbsp;1&#160;200 &mdash; sol&shy;diers&raquo; &amp;lt;", "«\u00A01\u00A0200 — sol\u00ADdiers» &lt;"],
    ["nothing invisible is read", "<head><title>t</title><style>p{}</style></head><script>x</script><template>x</template><noscript>x</noscript><p hidden>x</p><!--x--><textarea>x</textarea><video>x</video>seen", "seen"],
    ["no script, style or template anywhere", "<p>a<script>x</script>b<style>x</style>c<template><p>x</template>d", "abcd"],
    ["what is hidden hides what is in it, and no more", "<div hidden><p>x</p></div><p>seen", "seen"],
    ["unclosed tags close by themselves", "<p>one<p>two<b>three", "one\ntwothree"],
    ["an empty page has no text", "", ""],
  ])("%s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  test("holds every quote that the sample case takes from it", async () => {
    const { claims } = JSON.parse(await readFile(join(examples, "case.json"), "utf8")) as { claims: { evidence: { document?: string; quote?: string }[] }[] };
    const quoted = claims.flatMap(({ evidence }) => evidence).filter(({ document, quote }) => quote && document?.endsWith(".html"));
    expect(quoted.length).toBeGreaterThan(3);
    for (const { document = "", quote = "" } of quoted) {
      const text = htmlText(decodeText(await readFile(join(examples, document)), "text/html"));
      expect(standsIn(quote, text), quote).toBe(true);
    }
  });

  test("is refused when it is nested deeper, or has more parts, than any page for people", () => {
    expect(() => htmlText("<div>".repeat(30_000))).toThrow("nested too deeply");
    expect(() => htmlText("<br>".repeat(1_100_000))).toThrow("too many parts");
    expect(htmlText(`${"<div>".repeat(3000)}deep`)).toBe("deep");
  });
});
