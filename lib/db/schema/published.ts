/** The public tables: everything a `PublicReader` can reach, holding nothing that readers may not see. */
import type { Change } from "../../claims/shapes.ts";
import type { Verdict } from "../../claims/words.ts";
import type { PublicAnswer } from "../../inbox/words.ts";
import type { PublicationKind } from "../../review/words.ts";
import type { Frozen } from "../../publishing/frozen.ts";
import type { ListName } from "../../publishing/list-names.ts";
import type { PublicSource, PublishedArticle } from "../../publishing/shapes.ts";
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";

/** Immutable numbered copies. Only `retractedAt` is ever set afterwards. */
export const publications = table("publications", {
  slug: text("slug").notNull(),
  number: integer("number").notNull(),
  kind: text("kind").$type<PublicationKind>().notNull(),
  note: text("note"),
  publishedAt: timestamp("published_at").notNull(),
  frozen: json("frozen").$type<Frozen>().notNull(),
  /** The difference from the publication before it, of public fields only. */
  changes: json("changes").$type<Change[]>().notNull(),
  retractedAt: timestamp("retracted_at"),
  retractedNote: text("retracted_note"),
}, (t) => [primaryKey({ columns: [t.slug, t.number] }), index("publications_at_idx").on(t.publishedAt)]);

/** One row for each claim with a publication: the newest, as lists and search need it. */
export const publishedVerdicts = table("published_verdicts", {
  slug: text("slug").primaryKey(),
  number: integer("number").notNull(),
  /** null once retracted: nothing in this row then tells what the verdict was. */
  verdict: text("verdict").$type<Verdict>(),
  reason: text("reason"),
  statement: text("statement").notNull(),
  language: text("language").notNull(),
  claimantName: text("claimant_name"),
  claimedAt: text("claimed_at"),
  topics: json("topics").$type<string[]>().notNull(),
  sourceSlugs: json("source_slugs").$type<string[]>().notNull(),
  kind: text("kind").$type<PublicationKind>().notNull(),
  note: text("note"),
  publishedAt: timestamp("published_at").notNull(),
  retractedAt: timestamp("retracted_at"),
  retractedNote: text("retracted_note"),
  searchText: text("search_text").notNull(),
}, (t) => [index("published_verdicts_at_idx").on(t.publishedAt, t.slug)]);

/** What happened in public, in order: publications, retractions, and answers to readers. */
export const publicEvents = table("public_events", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull(),
  kind: text("kind").$type<PublicationKind | "retraction" | "answer">().notNull(),
  /** Of an answer the publication it says the verdict was corrected in; 0 when there is none. */
  number: integer("number").notNull(),
  note: text("note"),
  /** Emptied when the verdict is retracted afterwards: such an answer is shown no more. */
  answer: json("answer").$type<PublicAnswer>(),
  at: timestamp("at").notNull(),
  /** Of a publication whose verdict was retracted: no list shows it any more. */
  hidden: boolean("hidden").notNull().default(false),
}, (t) => [index("public_events_at_idx").on(t.at, t.id), index("public_events_slug_idx").on(t.slug)]);

/** What stands at which place of a public list, for good: so a page of the list is full once and for all. */
export const places = table("places", {
  list: text("list").$type<ListName>().notNull(),
  place: integer("place").notNull(),
  /** The slug of a verdict or article, or the id of a public event. */
  thing: text("thing").notNull(),
}, (t) => [primaryKey({ columns: [t.list, t.place] }), uniqueIndex("places_thing_key").on(t.thing, t.list)]);

/** How long a public list is, and how many of its things are live. */
export const listings = table("listings", {
  list: text("list").$type<ListName>().primaryKey(),
  length: integer("length").notNull(),
  live: integer("live").notNull().default(0),
}, (t) => [index("listings_live_idx").on(t.list, t.live)]);

/** The sources that a publication named, as readers know them. A confidential one has no slug and is never here. */
export const publishedSources = table("published_sources", {
  slug: text("slug").primaryKey(),
  source: json("source").$type<PublicSource>().notNull(),
});

export const publishedArticles = table("published_articles", {
  slug: text("slug").primaryKey(),
  articleId: text("article_id").notNull(),
  article: json("article").$type<PublishedArticle>().notNull(),
  at: timestamp("at").notNull(),
}, (t) => [uniqueIndex("published_articles_article_key").on(t.articleId)]);

/** The desk's own words and switches, all of them public. One row. */
export const settings = table("settings", {
  id: integer("id").primaryKey(),
  deskName: text("desk_name").notNull(),
  language: text("language").notNull(),
  fourEyes: boolean("four_eyes").notNull(),
  notice: text("notice"),
  /** Who the desk is, in Markdown, for /about. */
  about: text("about"),
  mediaReview: boolean("media_review").notNull().default(false),
  version: integer("version").notNull().default(1),
});

/** Other publishers' checks of the same claim, as they stand beside a live verdict. */
export const publishedOtherReviews = table("published_other_reviews", {
  slug: text("slug").notNull(),
  otherReviewId: text("other_review_id").notNull(),
  publisher: text("publisher").notNull(),
  url: text("url").notNull(),
  claim: text("claim").notNull(),
  rating: text("rating").notNull(),
  language: text("language"),
  publishedAt: text("published_at"),
}, (t) => [primaryKey({ columns: [t.slug, t.otherReviewId] })]);
