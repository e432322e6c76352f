import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assetsIn } from "./assets.ts";
import { put, remove } from "./folder.ts";

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "site-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const words = (text: string) => Buffer.from(text.repeat(50));
const times = (name: string) => ["", ".br", ".gz"].map((variant) => statSync(join(folder, name + variant)).mtimeMs);

describe("the readers' folder", () => {
  it("keeps a page with its br and gz, all three of one time", async () => {
    expect(await put(folder, "verdicts/a.html", words("Підтверджено "))).toBe(true);
    const file = join(folder, "verdicts/a.html");
    expect(brotliDecompressSync(readFileSync(`${file}.br`))).toEqual(words("Підтверджено "));
    expect(gunzipSync(readFileSync(`${file}.gz`))).toEqual(words("Підтверджено "));
    expect(new Set(times("verdicts/a.html")).size).toBe(1);
  });

  it("writes nothing where the same bytes stand", async () => {
    await put(folder, "a.html", words("a"));
    const before = times("a.html");
    expect(await put(folder, "a.html", words("a"))).toBe(false);
    expect(times("a.html")).toEqual(before);
  });

  it("mends a file whose variant was lost, is empty, or belongs to other bytes", async () => {
    for (const harm of [() => rmSync(join(folder, "a.html.br")), () => writeFileSync(join(folder, "a.html.gz"), ""), () => utimesSync(join(folder, "a.html.br"), 1, 1)]) {
      await put(folder, "a.html", words("a"));
      harm();
      expect(await put(folder, "a.html", words("a"))).toBe(true);
      expect(brotliDecompressSync(readFileSync(join(folder, "a.html.br")))).toEqual(words("a"));
    }
  });

  it("takes a page away with its variants, and leaves nothing unfinished behind", async () => {
    await put(folder, "a.html", words("a"));
    expect([await remove(folder, "a.html"), await remove(folder, "a.html")]).toEqual([true, false]);
    expect(readdirSync(folder)).toEqual([".unfinished"]);
    expect(readdirSync(join(folder, ".unfinished"))).toEqual([]);
  });

  it("does not compress pictures and fonts", async () => {
    await put(folder, "a.png", words("a"));
    expect(readdirSync(folder).toSorted()).toEqual([".unfinished", "a.png"]);
  });
});

describe("the styles of readers' pages", () => {
  it("lie there under the hash of what they hold, after the fonts they name", async () => {
    const next = mkdtempSync(join(tmpdir(), "next-"));
    const write = (css: string) => writeFileSync(join(next, "a.css"), css);
    writeFileSync(join(next, "f.woff2"), "font");
    write("@font-face{src:url(f.woff2)}p{color:red}");
    const first = await assetsIn(folder, { nextFolder: next })("/_next/a.css");
    const font = /url\((\/assets\/[0-9a-f]+\.woff2)\)/.exec(readFileSync(join(folder, first), "utf8"))?.[1] ?? "";
    expect(readFileSync(join(folder, font), "utf8")).toBe("font");
    write("@font-face{src:url(f.woff2)}p{color:blue}");
    const second = await assetsIn(folder, { nextFolder: next })("/_next/a.css");
    expect(second).not.toBe(first);
    expect(readFileSync(join(folder, first), "utf8")).toContain("red");
    rmSync(next, { recursive: true });
  });
});
