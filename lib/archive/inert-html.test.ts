import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { dot, aFolder, anExchange } from "./fixtures.ts";
import { inertDocument } from "./inert-document.ts";
import { inertHtml } from "./inert-html.ts";
import { elementsOf } from "./inert-tree.ts";
import { loadedBy } from "./loaded.ts";
import { silentVectors, vectors } from "./vectors.fixtures.ts";

const url = "https://news.example/a/article";
const files: Record<string, Uint8Array | string> = {
  "https://news.example/a/dot.png": dot,
  "https://news.example/a/photo-2x.png": dot,
  "https://news.example/a/drawing.svg": `<svg xmlns="http://www.w3.org/2000/svg"><image href="https://other.example/"/></svg>`,
  "https://news.example/style.css": `h1{background:url("a/dot.png")}`,
};
const find = async (address: string): Promise<Uint8Array | null> => { const file = files[address]; return file === undefined ? null : Buffer.from(file); };
const copied = (html: string, maxBytes = 100_000): Promise<string> => inertDocument(html, { url, find, maxBytes });
const bodyOf = async (html: string, maxBytes?: number): Promise<string> => /<body[^>]*>(.*)<\/body>/s.exec(await copied(html, maxBytes))?.[1] ?? "";
const data = `data:image/png;base64,${dot.toString("base64")}`;

describe("the copy of a page that is looked at", () => {
  test("is one file in UTF-8 with the page's text, and with a policy in itself", async () => {
    const html = await inertHtml(`<html lang="uk"><title>Обмін</title><h1 class="big" onclick="x()">1,200 тіл</h1><p>&lt;b&gt; &amp; so on</p>`, { url, find, maxBytes: 1000 });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="uk"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'/);
    expect(html).toContain("<title>Обмін</title>");
    expect(html).toContain(`<h1 class="big">1,200 тіл</h1><p>&#60;b&#62; &#38; so on</p>`);
  });

  test("has the style sheets and pictures that the page had loaded, each by the address it was loaded from", async () => {
    expect(await bodyOf(`<link rel="stylesheet" href="/style.css" media="screen"><img src="dot.png" alt="A dot">`))
      .toBe(`<style media="screen">h1{background:url("${data}")}</style><img alt="A dot" src="${data}">`);
    expect(await bodyOf(`<base href="https://news.example/a/b/"><img src="../dot.png#x">`)).toBe(`<img src="${data}">`);
    expect(await bodyOf(`<picture><source srcset="photo.png 1x, photo-2x.png 2x"><img src="gone.png"></picture>`)).toBe(`<img src="${data}">`);
    expect(await bodyOf(`<img src="${data}">`)).toBe(`<img src="${data}">`);
  });

  test.each([["drawing.svg"], ["gone.png"]])("has no picture that was not loaded or could fetch: %s", async (src) => {
    expect(await bodyOf(`<img src="${src}" alt="What it shows">`)).toBe(`<img alt="What it shows" data-address="https://news.example/a/${src}">`);
  });

  test("takes no more pictures than it may", async () => {
    expect((await bodyOf(`<img src="dot.png">`.repeat(5), data.length * 2)).split("src=")).toHaveLength(3);
  });

  test("says where links led and what stood in frames, and leads nowhere itself", async () => {
    expect(await bodyOf(`<a href="/x?a=1&b=2">one</a> <a href="javascript:x()">two</a> <a href="/y" title="mine">three</a>`))
      .toBe(`<a data-address="https://news.example/x?a=1&#38;b=2" title="https://news.example/x?a=1&#38;b=2">one</a> <a>two</a> <a title="mine" data-address="https://news.example/y">three</a>`);
    expect(await bodyOf(`<iframe src="/f" srcdoc="<img>">x</iframe>`)).toBe(`<span data-left-out="iframe">[iframe https://news.example/f]</span>`);
  });

  test.each(Object.entries({ ...vectors, ...silentVectors }))("has nothing that could run or fetch: %s", async (_, { html }) => {
    refuseAnythingLive(await copied(html.replaceAll("U", "https://other.example/x")));
  });

  test("whatever the page is made of", async () => {
    const pieces = [..."<>/\"'=&- x", "<style>", "</style>", "<svg>", "</svg>", "<math>", "<mtext>", "<title>", "</title>", "<img src=x onerror=y>", "<noscript>", "<select>", "<table>", "<!--", "-->", "<a href=x>", "<template>", "<template shadowrootmode=open>", "</template>", "<textarea>", "<xmp>", "<plaintext>", "<frameset>", "<foreignObject>", "<mglyph>", "<![CDATA[", "<form action=x>", "<script>", "</script>", "<p style='a:url(x)'>", "<annotation-xml encoding=text/html>", "\0"];
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), async (parts) => refuseAnythingLive(await copied(parts.join("")))), { numRuns: 1000 });
  });
});

/** Read again as a browser does, with and without scripts, nothing in it has a meaning beyond text, boxes and pictures that stand in it. */
function refuseAnythingLive(html: string): void {
  for (const scriptingEnabled of [true, false]) {
    for (const { tagName, namespaceURI, attrs } of elementsOf(parse(html, { scriptingEnabled }))) {
      expect(namespaceURI).toBe("http://www.w3.org/1999/xhtml");
      expect(tagName).not.toMatch(/^(script|iframe|frame|frameset|object|embed|link|base|form|video|audio|source|track|template|noscript|svg|math|area|map|portal|applet)$/);
      for (const { name, value } of attrs) {
        if (name === "src") expect(value).toMatch(/^data:image\/(png|jpeg|gif);base64,/);
        if (name === "style") expect(value).not.toMatch(/url\((?!"data:)/);
        if (name === "http-equiv") expect(tagName).toBe("meta");
        expect(name).not.toMatch(/^(on.*|href|.*:href|action|formaction|background|poster|srcset|ping|target|srcdoc|manifest|usemap|autofocus|cite|longdesc|popovertarget|commandfor|attributionsrc)$/);
      }
    }
  }
}

const refusal = (copying: Promise<string>): Promise<string> => copying.then(() => "it was copied", (error: Error) => error.message);

describe("a page that no people read", () => {
  test.each<[string, () => string, RegExp]>([
    ["20,000 boxes in each other", () => "<div>".repeat(20_000), /nested too deeply/],
    ["20,000 boxes of no known name", () => "<blink>".repeat(20_001), /nested too deeply/],
    ["30 kB that become millions of elements", () => `<p>${Array.from({ length: 1500 }, (_, at) => `<b id=${at}>`).join("")}</p>${"<p>x</p>".repeat(1500)}`, /too many parts/],
    ["more than 10 MB", () => "x".repeat(10 * 1024 * 1024 + 1), /bigger than 10 MB/],
  ])("is refused in plain words: %s", async (_, html, words) => {
    expect(await refusal(inertHtml(html(), { url, find, maxBytes: 1000 }))).toMatch(words);
  });

  test("is refused when it takes too long or too much", async () => {
    const html = `<p ${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(" ")}>`;
    expect(await refusal(inertHtml(html, { url, find, maxBytes: 1000 }, { milliseconds: 1, megabytes: 512 }))).toBe("it took too long");
    expect(await refusal(inertHtml(`<a>${"<p>x".repeat(400_000)}`, { url, find, maxBytes: 1000 }, { milliseconds: 60_000, megabytes: 16 }))).toBe("it took too much memory");
  });

  test("is copied all the same with attributes by the thousand, and boxes as deep as a browser would show", async () => {
    const html = `<p ${Array.from({ length: 20_000 }, (_, at) => `onx${at}="1"`).join(" ")} class="y">text</p>${"<div>".repeat(5000)}deep`;
    const body = await bodyOf(html);
    expect(body).toContain(`<p class="y">text</p>`);
    expect(body).toContain("deep</div>");
  });

  test("does not wait for what cannot be read", async () => {
    await expect(inertHtml(`<img src="dot.png">`, { url, find: () => Promise.reject(new Error("the disk")), maxBytes: 1000 })).rejects.toThrow("the disk");
  });
});

test("what a page had loaded is found by its address, through redirects, unless it was cut short or failed", async () => {
  const folder = await aFolder();
  const at = (path: string): string => `https://news.example/${path}`;
  const look = loadedBy([
    await anExchange(folder, { url: at("old#x"), status: 301, responseHeaders: [["Location", "/new"]] }),
    await anExchange(folder, { url: at("new"), body: "12345" }),
    await anExchange(folder, { url: at("loop"), status: 302, responseHeaders: [["location", "loop"]] }),
    await anExchange(folder, { url: at("cut"), body: "1", truncated: true }),
    await anExchange(folder, { url: at("gone"), body: "1", status: 404 }),
    await anExchange(folder, { url: at("sent"), body: "1", method: "POST" }),
  ], folder);
  expect(String(await look(at("old"), 10))).toBe("12345");
  expect(String(await look(at("new#part"), 5))).toBe("12345");
  expect(await look(at("new"), 4)).toBeNull();
  for (const path of ["loop", "cut", "gone", "sent", "never"]) expect(await look(at(path), 10), path).toBeNull();
});
