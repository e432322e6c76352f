/**
 * Sitemaps by the protocol 0.9 (https://www.sitemaps.org/protocol.html). Pure.
 *
 * Split from the oldest, like the lists: a thing keeps its file for good.
 */
import { pathIn, rootLanguage, type SiteLanguage, siteLanguages } from "../site/languages.ts";
import type { Site } from "./site.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

export type SitemapKind = "pages" | "verdicts" | "articles";
/** `path` is without its language, and percent-encoded as in an address. */
export type SitemapPage = { path: string; at?: string };

export const sitemapPath = (kind: SitemapKind, number: number | null = null): string => `/sitemaps/${kind}${number === null ? "" : `-${number}`}.xml`;

/** One file. Every page stands in it in each of its languages, and names the others. */
export function sitemap(pages: readonly SitemapPage[], { desk, publicUrl }: Site): string {
  const root = rootLanguage(desk.language);
  const urls = pages.flatMap((page) => siteLanguages.map((language) => urlOf(page, { language, root, publicUrl })));
  return xmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml" }, ...urls));
}

export function sitemapIndex(files: readonly { path: string; at?: string }[], { publicUrl }: Site): string {
  const maps = files.map(({ path, at }) => element("sitemap", {}, element("loc", {}, publicUrl + path), at !== undefined && element("lastmod", {}, at)));
  return xmlDocument(element("sitemapindex", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" }, ...maps));
}

function urlOf({ path, at }: SitemapPage, { language, root, publicUrl }: { language: SiteLanguage; root: SiteLanguage; publicUrl: string }): Xml {
  const address = (each: SiteLanguage) => publicUrl + pathIn(each, path, root);
  const alternate = (hreflang: string, href: string) => element("xhtml:link", { rel: "alternate", hreflang, href });
  return element(
    "url", {},
    element("loc", {}, address(language)),
    at !== undefined && element("lastmod", {}, at),
    ...siteLanguages.map((each) => alternate(each, address(each))),
    alternate("x-default", address(root)),
  );
}
