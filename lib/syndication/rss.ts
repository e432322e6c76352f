/** RSS 2.0 (https://www.rssboard.org/rss-specification), archives by RFC 5005. Pure. */
import type { Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entries.ts";
import { asHtml, element, xmlDocument, type Xml } from "./xml.ts";

const namespaces = {
  "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:fh": "http://purl.org/syndication/history/1.0",
};

export function rss(feed: Feed): string {
  return xmlDocument(element("rss", { version: "2.0", ...namespaces }, element(
    "channel", {},
    element("title", {}, feed.title),
    element("link", {}, feed.home),
    element("description", {}, feed.description),
    element("language", {}, feed.language),
    feed.entries[0] && element("lastBuildDate", {}, rfc822(feed.entries[0].at)),
    element("generator", {}, "Corroborate"),
    element("docs", {}, "https://www.rssboard.org/rss-specification"),
    feed.isArchive && element("fh:archive"),
    ...linksOf(feed),
    ...feed.entries.map((entry) => itemOf(entry, feed)),
  )));
}

function linksOf({ self, current, older, newer, isArchive }: Feed): Xml[] {
  const link = (rel: string, href: string | null) => (href === null ? [] : [element("atom:link", { rel, href, type: "application/rss+xml" })]);
  return [...link("self", self), ...link("current", isArchive ? current : null), ...link("prev-archive", older), ...link("next-archive", newer)];
}

function itemOf({ id, url, title, summary, language, at, topics }: FeedEntry, { publisher }: Feed): Xml {
  return element(
    "item", {},
    element("title", {}, title),
    element("link", {}, url),
    element("guid", { isPermaLink: "false" }, id),
    element("pubDate", {}, rfc822(at)),
    // Feed readers take it for HTML.
    element("description", {}, asHtml(summary)),
    element("dc:creator", {}, publisher),
    element("dc:language", {}, language),
    ...topics.map((topic) => element("category", {}, topic)),
  );
}

/** RFC 822, with a year of four digits: "Fri, 13 Jun 2025 14:02:00 GMT". */
const rfc822 = (at: string): string => new Date(at).toUTCString();
