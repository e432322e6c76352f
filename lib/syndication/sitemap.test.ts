import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { site } from "./fixtures.ts";
import { newsSitemap } from "./news-sitemap.ts";
import { topicPath } from "../site/topic-path.ts";
import { sitemap, sitemapIndex, sitemapPath } from "./sitemap.ts";

const schema = (name: string) => ({ fileName: name, contents: readFileSync(new URL(`./schemas/${name}`, import.meta.url), "utf8") });
const extensions = [schema("xhtml-link.xsd"), schema("sitemap-news.xsd")];

async function faults(contents: string, name = "sitemap.xsd"): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: "sitemap.xml", contents }], schema: [schema(name)], preload: extensions });
  return errors.map(({ message }) => message);
}

const addresses = (text: string) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);

describe("a sitemap", () => {
  const pages = [{ path: "/" }, { path: "/verdicts/bodies", at: "2025-06-16T10:00:00.000Z" }, { path: topicPath("обмін & <тіла>") }];

  test("holds each page in each language, and is valid by the protocol's schema", async () => {
    const made = sitemap(pages, site);
    expect(addresses(made).slice(0, 6)).toEqual(["", "uk", "ru", "verdicts/bodies", "uk/verdicts/bodies", "ru/verdicts/bodies"].map((path) => `https://facts.example.org/${path}`));
    expect(await faults(made)).toEqual([]);
  });

  test("names every language of a page on each of them, and the one for everybody else", () => {
    const [, , , one = ""] = sitemap(pages, { ...site, desk: { name: "Бюро", language: "uk" } }).split("<url>");
    expect([...one.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, tongue, href]) => [tongue, href])).toEqual([
      ["en", "https://facts.example.org/en"], ["uk", "https://facts.example.org/"], ["ru", "https://facts.example.org/ru"], ["x-default", "https://facts.example.org/"],
    ]);
  });

  test("that breaks the schema is found out by it", async () => {
    expect(await faults(sitemap([{ path: "/", at: "yesterday" }], site))).not.toEqual([]);
  });
});

describe("the index of sitemaps", () => {
  test("names files that the schema takes", async () => {
    const made = sitemapIndex([{ path: sitemapPath("verdicts", 2) }, { path: sitemapPath("pages"), at: "2025-06-16" }], site);
    expect(made).toContain("/sitemaps/verdicts-2.xml");
    expect(await faults(made, "siteindex.xsd")).toEqual([]);
  });
});

describe("the news sitemap", () => {
  test("holds each verdict with name, language, date and title, and is valid", async () => {
    const made = newsSitemap([{ slug: "new", statement: "A & B <said> so.", verdict: "confirmed", publishedAt: new Date("2025-06-18T08:00:00.000Z") }], site);
    expect(addresses(made)).toEqual(["https://facts.example.org/verdicts/new"]);
    expect(made).toContain("<news:name>The Harbour desk</news:name><news:language>en</news:language>");
    expect(made).toContain("<news:publication_date>2025-06-18T08:00:00.000Z</news:publication_date><news:title>Confirmed: A &amp; B &lt;said&gt; so.</news:title>");
    expect(await faults(made)).toEqual([]);
  });

  test("without news is valid too", async () => {
    const made = newsSitemap([], site);
    expect([addresses(made), made.includes("news:news")]).toEqual([["https://facts.example.org/"], false]);
    expect(await faults(made)).toEqual([]);
  });
});
