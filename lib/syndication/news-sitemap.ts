/** Google's news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Pure. */
import type { VerdictRow } from "../publishing/shapes.ts";
import { wordsIn } from "../site/words.ts";
import { addressOf, rootOf, type Site, verdictPath } from "./site.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** "Only include recent URLs for articles that were created in the last two days." */
export const newsSince = (now: Date): Date => new Date(now.getTime() - 2 * 86_400_000);
/** "A news sitemap can have up to 1,000 news:news tags." */
export const MOST_NEWS = 1000;

/** Of the live verdicts published since `newsSince`. With none the home page stands in it, without news, as an empty sitemap is not valid. */
export function newsSitemap(verdicts: readonly News[], site: Site): string {
  const urls = verdicts.length > 0 ? verdicts.map((verdict) => newsOf(verdict, site)) : [element("url", {}, element("loc", {}, addressOf(site, "/")))];
  return xmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" }, ...urls));
}

export type News = Pick<VerdictRow, "slug" | "statement" | "verdict"> & { publishedAt: Date };

function newsOf({ slug, statement, verdict, publishedAt }: News, site: Site): Xml {
  const title = verdict ? `${wordsIn(rootOf(site), "marks")(`words.${verdict}`)}: ${statement}` : statement;
  return element(
    "url", {},
    element("loc", {}, addressOf(site, verdictPath(slug))),
    element(
      "news:news", {},
      element("news:publication", {}, element("news:name", {}, site.desk.name), element("news:language", {}, rootOf(site))),
      element("news:publication_date", {}, publishedAt.toISOString()),
      element("news:title", {}, title),
    ),
  );
}
