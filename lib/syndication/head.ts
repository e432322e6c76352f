/** What a page's head says to programs: feeds, oEmbed, the picture. For Next's metadata. Pure. */
import type { SiteLanguage } from "../site/languages.ts";
import { annotationsPath } from "./annotations.ts";
import { type FeedOf, feedPath } from "./feed.ts";
import { oembedDiscovery, socialImagePath } from "./oembed.ts";
import type { Site } from "./site.ts";

type Types = Record<string, string>;

const feedsOf = (of: FeedOf): Types => ({ "application/rss+xml": feedPath(of, "xml"), "application/atom+xml": feedPath(of, "atom"), "application/feed+json": feedPath(of, "json") });

/** `types` is `alternates.types`, `image` the picture's path. */
export const headOfSite = (): { types: Types } => ({ types: feedsOf({ kind: "site" }) });
export const headOfTopic = (topic: string): { types: Types } => ({ types: feedsOf({ kind: "topic", topic }) });

export const headOfVerdict = (slug: string, language: SiteLanguage, site: Site): { types: Types; image: string } => ({
  types: { ...feedsOf({ kind: "verdict", slug }), ...oembedDiscovery({ kind: "verdict", slug, language }, site) }, image: socialImagePath(slug, language),
});

export const headOfArticle = (slug: string, language: SiteLanguage, site: Site): { types: Types } => ({
  types: { ...feedsOf({ kind: "site" }), ...oembedDiscovery({ kind: "article", slug, language }, site), "application/ld+json": annotationsPath(slug) },
});
