/** The public tables: everything a `PublicReader` can reach, holding nothing that readers may not see. */
import type { Change } from "../../claims/shapes.ts";
import type { Verdict } from "../../claims/words.ts";
import type { PublicationKind } from "../../review/words.ts";
import type { Frozen } from "../../publishing/frozen.ts";
import type { PublishedArticle } from "../../publishing/shapes.ts";
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

/** What happened in public, in order: publications and retractions. */
export const publicEvents = table("public_events", {
  id: text("id").primaryKey(),
  slug: text("slug").notNull(),
  kind: text("kind").$type<PublicationKind | "retraction">().notNull(),
  number: integer("number").notNull(),
  note: text("note"),
  at: timestamp("at").notNull(),
}, (t) => [index("public_events_at_idx").on(t.at, t.id), index("public_events_slug_idx").on(t.slug)]);

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
  version: integer("version").notNull().default(1),
});
