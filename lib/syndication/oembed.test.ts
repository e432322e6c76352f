import { describe, expect, test } from "vitest";
import { anArticle, aRetractedVerdict, aVerdict, site } from "./fixtures.ts";
import { embeddableAt, embedSnippet, oembedDiscovery, oembedOfArticle, oembedOfVerdict, oembedXml } from "./oembed.ts";

describe("an address to embed", () => {
  test.each([
    ["https://facts.example.org/verdicts/bodies", { kind: "verdict", slug: "bodies", language: "en" }],
    ["https://facts.example.org/verdicts/bodies/", { kind: "verdict", slug: "bodies", language: "en" }],
    ["https://facts.example.org/uk/verdicts/bodies?utm=1#h", { kind: "verdict", slug: "bodies", language: "uk" }],
    ["https://facts.example.org/ru/articles/returned", { kind: "article", slug: "returned", language: "ru" }],
  ])("%s is one", (address, found) => {
    expect(embeddableAt(address, site)).toEqual(found);
  });

  test.each(["https://example.org/verdicts/bodies", "http://facts.example.org/verdicts/bodies", "https://facts.example.org/", "https://facts.example.org/en/verdicts/bodies", "https://facts.example.org/verdicts/bodies/2/3", "https://facts.example.org/verdicts/%E0%A4%A", "javascript:alert(1)", "no address"])("%s is none", (address) => {
    expect(embeddableAt(address, site)).toBeNull();
  });
});

describe("oEmbed", () => {
  test("of a verdict is a frame without script or cookie, with its title and picture", () => {
    expect(oembedOfVerdict(aVerdict(), { language: "en" }, site)).toEqual({
      type: "rich", version: "1.0", title: "Confirmed: Russia handed over 1,200 bodies to Ukraine.", author_name: "The Harbour desk", author_url: "https://facts.example.org/", provider_name: "The Harbour desk", provider_url: "https://facts.example.org/",
      cache_age: 600, width: 600, height: 400, thumbnail_url: "https://facts.example.org/images/verdicts/bodies.en.png", thumbnail_width: 1200, thumbnail_height: 630,
      html: '<iframe src="https://facts.example.org/embed/bodies" title="Verdict by The Harbour desk" width="600" height="400" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" loading="lazy" style="border:0;max-width:100%"></iframe>',
    });
  });

  test("keeps within the width and height that were asked for, thumbnail too", () => {
    const narrow = oembedOfVerdict(aVerdict(), { language: "en", maxWidth: 300 }, site);
    expect([narrow.width, narrow.height, narrow.thumbnail_url]).toEqual([300, 490, undefined]);
    expect(oembedOfVerdict(aVerdict(), { language: "en", maxWidth: 300, maxHeight: 200 }, site)).toMatchObject({ width: 300, height: 200 });
    expect(oembedOfVerdict(aVerdict(), { language: "en", maxWidth: 5000, maxHeight: 5000 }, site)).toMatchObject({ width: 600, height: 400 });
  });

  test("speaks the language of the page, and says when a verdict was retracted", () => {
    const made = oembedOfVerdict(aRetractedVerdict(), { language: "uk" }, site);
    expect(made.title).toBe("Відкликано: Russia handed over 1,200 bodies to Ukraine.");
    expect(made.html).toContain('src="https://facts.example.org/uk/embed/bodies"');
  });

  test("of an article frames it with its verdicts", () => {
    expect(oembedOfArticle(anArticle(), { language: "ru" }, site)).toMatchObject({ type: "rich", title: "Проверка: Bodies returned", html: expect.stringContaining("https://facts.example.org/ru/embed/articles/returned") });
  });

  test("in XML holds the frame as text", () => {
    expect(oembedXml(oembedOfVerdict(aVerdict(), { language: "en" }, site))).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<oembed><type>rich<\/type>.*<html>&lt;iframe /);
  });

  test("cannot be broken out of by a desk's name", () => {
    const html = embedSnippet({ kind: "verdict", slug: "x\"><script>", language: "en" }, { width: "100%", height: 400 }, { ...site, desk: { name: '"><script>alert(1)</script>', language: "en" } });
    expect(html).not.toContain("<script");
    expect(html.match(/[<>]/g)).toHaveLength(4);
  });

  test("is announced in a page's head", () => {
    expect(oembedDiscovery({ kind: "verdict", slug: "bodies", language: "uk" }, site)["application/json+oembed"]).toBe("https://facts.example.org/api/oembed?url=https%3A%2F%2Ffacts.example.org%2Fuk%2Fverdicts%2Fbodies&format=json");
  });
});
