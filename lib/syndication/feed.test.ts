import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import type { Place } from "../publishing/place.ts";
import { feedFormats, feedPath, siteFeed, topicFeed, verdictFeed } from "./feed.ts";
import { aRetractedVerdict, aRow, aVerdict, happenings, site } from "./fixtures.ts";

const newest: Place = { number: null, older: 7, newer: null };
const archive: Place = { number: 7, older: 6, newer: 8 };

describe("a feed of the site", () => {
  test("is read by a parser as RSS: titles, notes, dates, and ids that are no addresses", () => {
    const feed = parseRssFeed(siteFeed({ items: happenings, page: newest }, site, "xml"));
    expect(feed).toMatchObject({ title: "The Harbour desk", link: "https://facts.example.org/", language: "en", lastBuildDate: "Fri, 20 Jun 2025 08:00:00 GMT" });
    expect(feed.items?.map(({ title, description, guid, pubDate, link }) => [title, description, guid?.value, guid?.isPermaLink, pubDate, link])).toEqual([
      ["Retracted: The video shows the handover.", "It was older.", "https://facts.example.org/verdicts/video#retracted-1", false, "Fri, 20 Jun 2025 08:00:00 GMT", "https://facts.example.org/verdicts/video"],
      ["Correction. Confirmed: Russia handed over 1,200 bodies to Ukraine.", "It confirmed the number only.", "https://facts.example.org/verdicts/bodies#publication-2", false, "Mon, 16 Jun 2025 10:00:00 GMT", "https://facts.example.org/verdicts/bodies"],
      ["Confirmed: Russia handed over 1,200 bodies to Ukraine.", "Both sides give the same number.", "https://facts.example.org/verdicts/bodies#publication-1", false, "Sat, 14 Jun 2025 09:20:00 GMT", "https://facts.example.org/verdicts/bodies"],
    ]);
    expect(feed.atom?.links).toContainEqual({ rel: "self", href: "https://facts.example.org/feed.xml", type: "application/rss+xml" });
    expect(feed.items?.[1]?.categories?.map(({ name }) => name)).toEqual(["exchange", "обмін"]);
  });

  test("is read by a parser as Atom: id, updated and author of the feed; id, updated and link of each entry", () => {
    const feed = parseAtomFeed(siteFeed({ items: happenings, page: newest }, site, "atom"));
    expect(feed).toMatchObject({ id: "https://facts.example.org/", title: { value: "The Harbour desk" }, updated: "2025-06-20T08:00:00.000Z", authors: [{ name: "The Harbour desk", uri: "https://facts.example.org/" }] });
    expect(feed.entries?.[1]).toMatchObject({
      id: "https://facts.example.org/verdicts/bodies#publication-2", updated: "2025-06-16T10:00:00.000Z", published: "2025-06-16T10:00:00.000Z",
      links: [{ rel: "alternate", href: "https://facts.example.org/verdicts/bodies", type: "text/html" }], summary: { value: "It confirmed the number only." },
    });
  });

  test("is read by a parser as JSON Feed 1.1: authors and language, content in each item, ids that are text", () => {
    const written = siteFeed({ items: happenings, page: newest }, site, "json");
    const feed = parseJsonFeed(written);
    expect(JSON.parse(written)).toMatchObject({ version: "https://jsonfeed.org/version/1.1", language: "en", feed_url: "https://facts.example.org/feed.json", home_page_url: "https://facts.example.org/", next_url: "https://facts.example.org/feeds/7.json" });
    expect(feed.authors).toEqual([{ name: "The Harbour desk", url: "https://facts.example.org/" }]);
    expect(feed.items?.map(({ id, content_text, date_published }) => [id, content_text, date_published])[0]).toEqual(["https://facts.example.org/verdicts/video#retracted-1", "It was older.", "2025-06-20T08:00:00.000Z"]);
    expect(JSON.parse(written)).not.toHaveProperty("author");
  });

  test("keeps the same ids in every format, on every page, in every language of the desk", () => {
    const ids = (format: "xml" | "atom" | "json", page: Place, language: string) =>
      [...siteFeed({ items: happenings, page }, { ...site, desk: { name: "Бюро", language } }, format).matchAll(/https:[^"<]*#(?:publication|retracted)-\d+/g)].map(([id]) => id);
    const all = feedFormats.flatMap((format) => [newest, archive].flatMap((page) => ["en", "uk"].map((language) => ids(format, page, language))));
    for (const each of all) expect(each).toEqual(all[0]);
    expect(all[0]).toHaveLength(3);
  });

  test("speaks the desk's language", () => {
    const feed = parseRssFeed(siteFeed({ items: happenings, page: newest }, { ...site, desk: { name: "Бюро", language: "uk" } }, "xml"));
    expect([feed.language, feed.items?.[1]?.title]).toEqual(["uk", "Виправлення. Підтверджено: Russia handed over 1,200 bodies to Ukraine."]);
  });

  test("that nothing is in yet is one all the same", () => {
    const nothing = { items: [], page: { number: null, older: null, newer: null } };
    expect(parseAtomFeed(siteFeed(nothing, site, "atom"))).toMatchObject({ id: "https://facts.example.org/", updated: "1970-01-01T00:00:00Z" });
    expect(parseRssFeed(siteFeed(nothing, site, "xml")).title).toBe("The Harbour desk");
    expect(JSON.parse(siteFeed(nothing, site, "json"))).toMatchObject({ items: [] });
  });
});

describe("archives by RFC 5005", () => {
  const links = (text: string) => [...text.matchAll(/<(?:atom:)?link rel="([^"]+)"[^>]*?href="([^"]+)"|<(?:atom:)?link href="([^"]+)"[^>]*?rel="([^"]+)"/g)].map(([, rel, href]) => [rel, href?.replace(site.publicUrl, "")]);

  test.each(["xml", "atom"] as const)("%s: the document to subscribe to leads back, an archive says that it is one and leads both ways", (format) => {
    const subscription = siteFeed({ items: happenings, page: newest }, site, format);
    expect(links(subscription).filter(([rel]) => rel !== "alternate")).toEqual([["self", `/feed.${format}`], ["prev-archive", `/feeds/7.${format}`]]);
    expect(subscription).not.toContain("<fh:archive/>");
    const old = siteFeed({ items: happenings, page: archive }, site, format);
    expect(links(old).filter(([rel]) => rel !== "alternate")).toEqual([["self", `/feeds/7.${format}`], ["current", `/feed.${format}`], ["prev-archive", `/feeds/6.${format}`], ["next-archive", `/feeds/8.${format}`]]);
    expect(old).toContain("<fh:archive/>");
  });

  test("the newest archive names no next one, the oldest no one before", () => {
    const lone = siteFeed({ items: happenings, page: { number: 1, older: null, newer: 0 } }, site, "atom");
    expect(lone).not.toMatch(/next-archive|prev-archive/);
    expect(lone).toContain("<fh:archive/>");
  });

  test("a topic's feeds lie under the topic, whatever its name", () => {
    const feed = topicFeed({ items: [aRow()], page: { number: null, older: 1, newer: null }, topic: "обмін / тіла?" }, site, "xml");
    const base = "https://facts.example.org/topics/%D0%BE%D0%B1%D0%BC%D1%96%D0%BD%20%2F%20%D1%82%D1%96%D0%BB%D0%B0%3F";
    expect(parseRssFeed(feed)).toMatchObject({ title: "The Harbour desk: обмін / тіла?", link: base, items: [{ guid: { value: "https://facts.example.org/verdicts/bodies#publication-2" } }] });
    expect(links(feed).map(([, href]) => site.publicUrl + href)).toEqual([`${base}/feed.xml`, `${base}/feeds/1.xml`]);
  });
});

describe("a feed of one verdict", () => {
  test("has its publications; an older one names no verdict that it may not have had", () => {
    const titles = parseRssFeed(verdictFeed(aVerdict(), site, "xml")).items?.map(({ title }) => title);
    expect(titles).toEqual(["Correction. Confirmed: Russia handed over 1,200 bodies to Ukraine.", "First publication: Russia handed over 1,200 bodies to Ukraine."]);
  });

  test("of a retracted one has the retraction alone", () => {
    for (const format of feedFormats) {
      const feed = verdictFeed(aRetractedVerdict(), site, format);
      expect(feed).toContain("https://facts.example.org/verdicts/bodies#retracted-2");
      expect(feed).not.toMatch(/Confirmed|same number|publication-\d/);
    }
  });

  test("lies beside the verdict", () => {
    expect([feedPath({ kind: "verdict", slug: "bodies" }, "atom"), feedPath({ kind: "site" }, "json", 3)]).toEqual(["/verdicts/bodies/feed.atom", "/feeds/3.json"]);
  });
});

/** What a parser that forgives nothing says. */
async function malformed(contents: string): Promise<unknown[]> {
  const { errors } = await validateXML({ xml: [{ fileName: "feed.xml", contents }], normalization: "format", initialMemoryPages: 256, maxMemoryPages: memoryPages.GiB });
  return [...errors];
}

describe("whatever anybody typed", () => {
  const hostile = `</title><script>alert(1)</script> ]]> <!-- & &amp; "' \u0000\u0008\u001F\uFFFE\uD800 \u202E مرحبا`;

  test("stays text: no element comes of it", () => {
    const items = [{ ...aRow({ statement: hostile, topics: [hostile] }), id: "1", happened: { kind: "update" as const, number: 1, note: hostile, at: "2025-06-16T10:00:00.000Z" }, changes: [] }];
    const mean = { ...site, desk: { name: hostile, language: "en" } };
    const clean = hostile.replace(/[\p{Control}\uFFFE]/gu, "").replace("\uD800", "\uFFFD");
    expect(parseAtomFeed(siteFeed({ items, page: newest }, mean, "atom"))).toMatchObject({ title: { value: clean }, entries: [{ title: { value: `Update. Confirmed: ${clean}` }, categories: [{ term: clean }] }] });
    expect(siteFeed({ items, page: newest }, mean, "xml")).not.toMatch(/<script|<!--/);
    // RSS readers take a description for HTML: it must be text there too.
    expect(siteFeed({ items, page: newest }, mean, "xml")).toContain("&amp;lt;script&amp;gt;");
    expect(JSON.parse(siteFeed({ items, page: newest }, mean, "json"))).toMatchObject({ items: [{ content_text: expect.stringContaining("<script>") }] });
  });

  test("never makes malformed XML", async () => {
    const texts = fc.sample(fc.string({ unit: "binary", maxLength: 60 }), { numRuns: 300, seed: 7 });
    const units = fc.sample(fc.array(fc.integer({ min: 0, max: 0xFFFF }), { maxLength: 60 }), { numRuns: 300, seed: 7 }).map((codes) => String.fromCharCode(...codes));
    const items = [...texts, ...units].map((text) => ({ ...aRow({ slug: "s", statement: text, topics: [text], language: "en" }), id: "1", happened: { kind: "update" as const, number: 1, note: text, at: "2025-06-16T10:00:00.000Z" }, changes: [] }));
    for (const format of ["xml", "atom"] as const) {
      expect(await malformed(siteFeed({ items, page: newest }, { ...site, desk: { name: texts.join(" "), language: "en" } }, format))).toEqual([]);
    }
    expect(await malformed("<rss>\u0008</rss>")).not.toEqual([]);
  });
});
