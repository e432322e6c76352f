/** Google's news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Pure. */
import type { VerdictRow } from "../publishing/shapes.ts";
import { wordsIn } from "../site/words.ts";
import { addressOf, rootOf, type Site, verdictPath } from "./site.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** "Only include recent URLs for articles that were created in the last two days." */
const DAYS = 2;
/** "A news sitemap can have up to 1,000 news:news tags." */
const MOST = 1000;

/** `verdicts` newest first. With no news the home page stands in it, without news, as an empty sitemap is not valid. */
export function newsSitemap(verdicts: readonly VerdictRow[], site: Site, now: Date): string {
  const since = now.getTime() - DAYS * 86_400_000;
  const recent = verdicts.filter(({ retracted, publication }) => !retracted && new Date(publication.publishedAt).getTime() >= since).slice(0, MOST);
  const urls = recent.length > 0 ? recent.map((verdict) => newsOf(verdict, site)) : [element("url", {}, element("loc", {}, addressOf(site, "/")))];
  return xmlDocument(element("urlset", { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" }, ...urls));
}

function newsOf({ slug, statement, verdict, publication }: VerdictRow, site: Site): Xml {
  const title = verdict ? `${wordsIn(rootOf(site), "marks")(`words.${verdict}`)}: ${statement}` : statement;
  return element(
    "url", {},
    element("loc", {}, addressOf(site, verdictPath(slug))),
    element(
      "news:news", {},
      element("news:publication", {}, element("news:name", {}, site.desk.name), element("news:language", {}, rootOf(site))),
      element("news:publication_date", {}, publication.publishedAt),
      element("news:title", {}, title),
    ),
  );
}
