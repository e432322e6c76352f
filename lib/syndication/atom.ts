/** Atom (RFC 4287), archives by RFC 5005. Pure. */
import type { Feed } from "./feed.ts";
import type { FeedEntry } from "./feed-entries.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

export function atom(feed: Feed): string {
  const { title, description, language, publisher, publicUrl, home, entries } = feed;
  return xmlDocument(element(
    "feed", { xmlns: "http://www.w3.org/2005/Atom", "xmlns:fh": "http://purl.org/syndication/history/1.0", "xml:lang": language },
    element("id", {}, home),
    element("title", {}, title),
    element("subtitle", {}, description),
    // A feed must say when it changed, also one in which nothing has happened yet.
    element("updated", {}, entries[0]?.at ?? "1970-01-01T00:00:00Z"),
    element("author", {}, element("name", {}, publisher), element("uri", {}, `${publicUrl}/`)),
    element("generator", {}, "Corroborate"),
    feed.isArchive && element("fh:archive"),
    ...linksOf(feed),
    ...entries.map(entryOf),
  ));
}

function linksOf({ home, self, current, older, newer, isArchive }: Feed): Xml[] {
  const link = (rel: string, href: string | null, type = "application/atom+xml") => (href === null ? [] : [element("link", { rel, type, href })]);
  return [
    ...link("self", self), ...link("alternate", home, "text/html"),
    ...link("current", isArchive ? current : null), ...link("prev-archive", older), ...link("next-archive", newer),
  ];
}

function entryOf({ id, url, title, summary, language, at, topics }: FeedEntry): Xml {
  return element(
    "entry", {},
    element("id", {}, id),
    element("title", {}, title),
    element("updated", {}, at),
    element("published", {}, at),
    element("link", { rel: "alternate", type: "text/html", href: url }),
    summary !== "" && element("summary", { type: "text", "xml:lang": language }, summary),
    ...topics.map((term) => element("category", { term })),
  );
}
