/** Feeds of what happened in public: of the site, of a topic, of a verdict; each in three formats from the same entries. Pure. */
import type { Place } from "../publishing/place.ts";
import type { StreamItem } from "../publishing/stream.ts";
import type { PublicVerdict, VerdictRow } from "../publishing/shapes.ts";
import { atom } from "./atom.ts";
import { entriesOfVerdict, type FeedEntry, entryOfHappening, entryOfRow } from "./feed-entries.ts";
import { jsonFeed } from "./json-feed.ts";
import { rss } from "./rss.ts";
import { topicPath } from "../site/topic-path.ts";
import { addressOf, rootOf, rootWords, type Site, verdictPath } from "./site.ts";

export const feedFormats = ["xml", "atom", "json"] as const;
export type FeedFormat = (typeof feedFormats)[number];

export type FeedOf = { kind: "site" } | { kind: "topic"; topic: string } | { kind: "verdict"; slug: string };

/** One document of a feed: the one to subscribe to, which has no number, or an archive of RFC 5005. */
export type Feed = {
  title: string; description: string; language: string; publisher: string; publicUrl: string;
  /** The page that the feed is of; its id too, in every document and for good. */
  home: string;
  self: string; current: string; older: string | null; newer: string | null; isArchive: boolean;
  entries: readonly FeedEntry[];
};

type Paged<Item> = { items: readonly Item[]; page: Place };

const only: Place = { number: null, older: null, newer: null };
const writers: Record<FeedFormat, (feed: Feed) => string> = { xml: rss, atom, json: jsonFeed };

export function siteFeed({ items, page }: Paged<StreamItem>, site: Site, format: FeedFormat): string {
  const about = { title: site.desk.name, description: rootWords(site)("claims"), home: addressOf(site, "/") };
  return writers[format](documentOf({ kind: "site" }, { ...about, page, site, format, entries: items.map((item) => entryOfHappening(item, site)) }));
}

export function topicFeed({ items, page, topic }: Paged<VerdictRow> & { topic: string }, site: Site, format: FeedFormat): string {
  const about = { title: `${site.desk.name}: ${topic}`, description: rootWords(site)("topic", { topic }), home: addressOf(site, topicPath(topic)) };
  return writers[format](documentOf({ kind: "topic", topic }, { ...about, page, site, format, entries: items.map((item) => entryOfRow(item, site)) }));
}

/** Its publications, newest first; of a retracted one the retraction alone. It is never long enough to be paged. */
export function verdictFeed(verdict: PublicVerdict, site: Site, format: FeedFormat): string {
  const { slug, statement } = verdict;
  const about = { title: `${site.desk.name}: ${statement}`, description: rootWords(site)("history"), home: addressOf(site, verdictPath(slug)) };
  return writers[format](documentOf({ kind: "verdict", slug }, { ...about, page: only, site, format, entries: entriesOfVerdict(verdict, site) }));
}

/** `/feed.xml`, `/feeds/3.atom`, `/topics/exchange/feed.json`, `/topics/exchange/feeds/3.xml`, `/verdicts/bodies/feed.atom`. */
export function feedPath(of: FeedOf, format: FeedFormat, number: number | null = null): string {
  const base = of.kind === "site" ? "" : of.kind === "topic" ? topicPath(of.topic) : verdictPath(of.slug);
  return number === null ? `${base}/feed.${format}` : `${base}/feeds/${number}.${format}`;
}

type Given = Pick<Feed, "title" | "description" | "home" | "entries"> & { page: Place; site: Site; format: FeedFormat };

function documentOf(of: FeedOf, { page: { number, older, newer }, site, format, ...about }: Given): Feed {
  const at = (each: number | null) => site.publicUrl + feedPath(of, format, each);
  return {
    ...about, language: rootOf(site), publisher: site.desk.name, publicUrl: site.publicUrl, self: at(number), current: at(null),
    older: older === null ? null : at(older), newer: newer ? at(newer) : null, isArchive: number !== null,
  };
}
