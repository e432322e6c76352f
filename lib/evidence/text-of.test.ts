import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { textOf } from "./text-of.ts";

const html = (text: string | Uint8Array) => textOf(Buffer.from(text as string), "text/html");
/** What a whole reading may take, the start of its thread included; the limit inside is 10 s. */
const soon = { timeout: 20_000 };

describe("the text of a file", () => {
  test("is read from HTML and from plain text", async () => {
    expect(await html("<p>Words of a <b>source</b>")).toEqual({ text: "Words of a source" });
    expect(await textOf(Buffer.from("<p>Words"), "text/plain")).toEqual({ text: "<p>Words" });
  });

  test("is composed", async () => {
    expect(await textOf(Buffer.from("и\u0306"), "text/plain")).toEqual({ text: "й" });
  });

  test.each(["application/pdf", "image/svg+xml", "video/mp4", ""])("is not read from %j", async (type) => {
    expect(await textOf(Buffer.from("words"), type)).toEqual({ text: null, why: "it is neither plain text nor HTML" });
  });

  test("is not read from more than 10 MB", async () => {
    expect(await textOf(Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "text/plain")).toEqual({ text: null, why: "it is bigger than 10 MB" });
  });

  test("is read for many at once, each getting its own", soon, async () => {
    const texts = await Promise.all(Array.from({ length: 6 }, (_, at) => html(`<p>report ${at}`)));
    expect(texts).toEqual(Array.from({ length: 6 }, (_, at) => ({ text: `report ${at}` })));
  });
});

describe("a hostile page neither stops the desk nor holds it up", () => {
  test.each<[string, () => string | Uint8Array, unknown]>([
    ["2,000,000 nested blocks", () => "<div>".repeat(2_000_000), { text: null, why: "it is nested too deeply" }],
    ["an attribute of 9 MB", () => `<p title="${"x".repeat(9_000_000)}">seen`, { text: "seen" }],
    ["a tag that never ends", () => `<p ${"x".repeat(2_000_000)}`, { text: "" }],
    ["a million unclosed things", () => "<p><b><i><a><table><tr><td><select><svg><math><!--".repeat(20) + "<".repeat(1_000_000), expect.anything()],
    ["formatting that multiplies", () => Array.from({ length: 40_000 }, (_, at) => `<b id=${at}><p>`).join(""), { text: null, why: expect.stringMatching(/too/) as string }],
    ["very many attributes on one element", () => `<p ${Array.from({ length: 300_000 }, (_, at) => `a${at}`).join(" ")}>seen`, expect.anything()],
    ["tables in tables", () => "<table><tr><td>".repeat(300_000), { text: null, why: "it is nested too deeply" }],
    ["text before every table cell", () => `<table>${"x<tr>".repeat(100_000)}`, expect.anything()],
    ["a million templates", () => "<template>".repeat(900_000), { text: null, why: "it is nested too deeply" }],
    ["compressed bytes", () => gzipSync("<p>seen".repeat(10_000)), expect.anything()],
    ["null bytes", () => "<p>a\0b<\0p>\0".repeat(100), { text: expect.stringContaining("ab") as string }],
    ["a million marks on one letter", () => "a" + "\u0301\u0316".repeat(1_000_000), { text: expect.stringMatching(/^á/) as string }],
    ["half of all bytes there are", () => Buffer.from(Array.from({ length: 2_000_000 }, (_, at) => (at * 31) % 256)), expect.anything()],
    ["entities without end", () => "&".repeat(3_000_000) + "&CounterClockwiseContourIntegra".repeat(100_000), expect.anything()],
  ])("%s", { timeout: 20_000 }, async (_, page, answer) => {
    const began = performance.now();
    expect(await html(page())).toEqual(answer);
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test("is given up when it takes longer, or more memory, than there is, and the desk goes on", soon, async () => {
    const page = Buffer.from("<p>a<b>c".repeat(100_000));
    expect(await textOf(page, "text/html", { milliseconds: 1, megabytes: 512 })).toEqual({ text: null, why: "it took too long" });
    expect(await textOf(page, "text/html", { milliseconds: 15_000, megabytes: 12 })).toEqual({ text: null, why: "it took too much memory" });
    expect(await html("<p>next")).toEqual({ text: "next" });
  });

  test("while it is read, the desk answers others", soon, async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now(); }, 10);
    await html("<div>".repeat(1_900_000));
    clearInterval(beat);
    expect(longest).toBeLessThan(1000);
  });
});
