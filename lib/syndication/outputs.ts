/**
 * What stands at an address that is for programs, made anew from what is public: for the worker that keeps the files and
 * for whoever finds one missing. I/O, reads alone. Throws not_found.
 */
import type { PublicReader } from "../db/types.ts";
import { fileOf } from "../edge/file-of.ts";
import { typeOf } from "../edge/media.ts";
import { claimReviewOf } from "../publishing/claimreview.ts";
import { getPublishedArticle, getVerdict, verdictsSince } from "../publishing/queries.ts";
import { notFound } from "../query.ts";
import { isSiteLanguage } from "../site/languages.ts";
import { decodedPart } from "../site/topic-path.ts";
import { claimReviewsPage, homePage, type ListPage, topicPage } from "../site/lists.ts";
import { dataFeed } from "../publishing/data-feed.ts";
import { annotations } from "./annotations.ts";
import { type CitationFormat, citationFile } from "./citation.ts";
import { type FeedFormat, siteFeed, topicFeed, verdictFeed } from "./feed.ts";
import { MOST_NEWS, newsSince, newsSitemap } from "./news-sitemap.ts";
import { oneDrawing } from "./one-drawing.ts";
import type { Site } from "./site.ts";
import { sitemap, sitemapIndex, sitemapPath } from "./sitemap.ts";
import { sitemapFilesOf, sitemapPages } from "./sitemap-pages.ts";

type Body = string | Uint8Array;
/** `type` is what the edge says of the file that is made of it. */
export type Output = { type: string; body: Body };
type Asked = { reader: PublicReader; site: Site; now: Date };
type Parts = Record<string, string>;

/** Null where no such output is made here. `path` is percent-encoded, as it stands in an address. */
export async function outputAt(path: string, asked: Asked): Promise<Output | null> {
  for (const { at, make } of outputs) {
    const found = at.exec(path);
    if (!found) continue;
    const body = await make(Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodedPart(value ?? "")])), asked);
    // A name too long for a file still has an ending.
    return { type: typeOf(fileOf(path) ?? path.slice(1)), body };
  }
  return null;
}

export const isOutput = (path: string): boolean => outputs.some(({ at }) => at.test(path));

const format = "(?<format>xml|atom|json)";

const outputs: readonly { at: RegExp; make: (parts: Parts, asked: Asked) => Promise<Body> }[] = [
  { at: new RegExp(`^/(feed|feeds/(?<number>[1-9]\\d{0,8}))\\.${format}$`), make: feedOfSite },
  { at: new RegExp(`^/topics/(?<topic>[^/]+)/(feed|feeds/(?<number>[1-9]\\d{0,8}))\\.${format}$`), make: feedOfTopic },
  { at: new RegExp(`^/verdicts/(?<slug>[^/]+)/feed\\.${format}$`), make: feedOfVerdict },
  { at: /^\/verdicts\/(?<slug>[^/]+)\/cite\.(?<format>bib|ris|json)$/, make: citation },
  { at: /^\/articles\/(?<slug>[^/]+)\/annotations\.jsonld$/, make: annotationsOf },
  { at: /^\/api\/v1\/verdicts\/(?<slug>[^/]+)\/claimreview$/, make: claimReview },
  { at: /^\/images\/verdicts\/(?<slug>[^/]+)\.(?<language>[a-z]{2})\.png$/, make: picture },
  { at: /^\/api\/v1\/claimreviews(\/(?<number>[1-9]\d{0,8}))?\.json$/, make: claimReviews },
  { at: /^\/sitemap-news\.xml$/, make: news },
  { at: /^\/sitemaps\/pages\.xml$/, make: sitemapOfPages },
  { at: /^\/sitemaps\/(?<list>verdicts|articles)-(?<number>[1-9]\d{0,8})\.xml$/, make: sitemapOfThings },
  { at: /^\/sitemap\.xml$/, make: indexOfSitemaps },
  { at: /^\/robots\.txt$/, make: robots },
  { at: /^\/favicon\.ico$/, make: siteIcon },
];

async function feedOfSite({ number, format: as }: Parts, { reader, site }: Asked): Promise<Body> {
  const found = await homePage(reader, numberOf(number));
  return siteFeed(paged(found, number), site, as as FeedFormat);
}

async function feedOfTopic({ topic = "", number, format: as }: Parts, { reader, site }: Asked): Promise<Body> {
  const found = await topicPage(reader, topic, numberOf(number));
  return topicFeed({ ...paged(found, number), topic }, site, as as FeedFormat);
}

async function feedOfVerdict({ slug = "", format: as }: Parts, { reader, site }: Asked): Promise<Body> {
  return verdictFeed(await getVerdict(reader, slug), site, as as FeedFormat);
}

async function citation({ slug = "", format: as }: Parts, { reader, site }: Asked): Promise<Body> {
  return citationFile(await getVerdict(reader, slug), site, as as CitationFormat);
}

async function annotationsOf({ slug = "" }: Parts, { reader, site }: Asked): Promise<Body> {
  return JSON.stringify(annotations(await getPublishedArticle(reader, slug), site));
}

async function claimReview({ slug = "" }: Parts, { reader, site }: Asked): Promise<Body> {
  const review = claimReviewOf(await getVerdict(reader, slug), site.desk, site.publicUrl);
  if (!review) throw notFound("ClaimReview: this verdict was retracted");
  return JSON.stringify(review);
}

/** The renderer is loaded when the first picture is drawn. */
async function picture({ slug = "", language = "" }: Parts, { reader, site }: Asked): Promise<Body> {
  if (!isSiteLanguage(language)) throw notFound("picture");
  const verdict = await getVerdict(reader, slug);
  const { socialImage } = await import("./social-image.ts");
  const key = JSON.stringify([slug, language, site.desk.name, verdict.publication.number, verdict.retracted?.at]);
  return oneDrawing(key, () => socialImage({ verdict, language, desk: site.desk }));
}

async function news(_: Parts, { reader, site, now }: Asked): Promise<Body> {
  return newsSitemap(await verdictsSince(reader, newsSince(now), MOST_NEWS), site);
}

async function claimReviews({ number }: Parts, { reader, site }: Asked): Promise<Body> {
  const { items, older, newer } = await claimReviewsPage(reader, numberOf(number));
  const place = { number: numberOf(number) ?? null, older, newer };
  return JSON.stringify(dataFeed({ verdicts: items, place }, site.desk, site.publicUrl));
}

const pages = ["/", "/topics", "/sources", "/corrections", "/method", "/about"];

async function sitemapOfPages(_: Parts, { site }: Asked): Promise<Body> {
  return sitemap(pages.map((path) => ({ path })), site);
}

async function sitemapOfThings({ list, number }: Parts, { reader, site }: Asked): Promise<Body> {
  return sitemap(await sitemapPages(reader, list as "verdicts" | "articles", Number(number)), site);
}

async function indexOfSitemaps(_: Parts, { reader, site }: Asked): Promise<Body> {
  const files = [sitemapPath("pages"), ...await sitemapFilesOf(reader, "verdicts"), ...await sitemapFilesOf(reader, "articles"), "/sitemap-news.xml"];
  return sitemapIndex(files.map((path) => ({ path })), site);
}

async function robots(_: Parts, { site }: Asked): Promise<Body> {
  const lines = ["User-agent: *", ...["/desk", "/sign-in", "/setup", "/invitations"].map((path) => `Disallow: ${path}`), `Sitemap: ${site.publicUrl}/sitemap.xml`];
  return `${lines.join("\n")}\n`;
}

async function siteIcon(): Promise<Body> {
  const { icon } = await import("./icon.ts");
  return icon();
}

const numberOf = (number: string | undefined): number | undefined => (number ? Number(number) : undefined);

const paged = <Item>({ items, older, newer }: ListPage<Item>, number: string | undefined) => ({ items, page: { number: numberOf(number) ?? null, older, newer } });
