import { boolean, index, integer, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";

export const articles = table("articles", {
  id: text("id").primaryKey(),
  version: integer("version").notNull().default(1),
  slug: text("slug").notNull(),
  title: text("title").notNull(),
  publisher: text("publisher"),
  author: text("author"),
  url: text("url"),
  language: text("language").notNull(),
  /** A date or a time, kept as given. */
  publishedAt: text("published_at"),
  showFullText: boolean("show_full_text").notNull().default(false),
  /** The number of the newest article version. */
  articleVersion: integer("article_version").notNull().default(1),
  searchText: text("search_text").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),
}, (t) => [uniqueIndex("articles_slug_key").on(t.slug), index("articles_updated_idx").on(t.updatedAt, t.id)]);

/** Immutable: the text of an article as it was imported, in the form DOMAIN.md calls "the text". */
export const articleVersions = table("article_versions", {
  articleId: text("article_id").notNull().references(() => articles.id),
  number: integer("number").notNull(),
  text: text("text").notNull(),
  sha256: text("sha256").notNull(),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.articleId, t.number] })]);

/**
 * Where an appearance stands in the newest version of its article. The desk keeps this up to date in the
 * background: it is no content of the claim and changes neither its revision nor its version.
 */
export const placements = table("placements", {
  appearanceId: text("appearance_id").notNull(),
  claimId: text("claim_id").notNull(),
  articleId: text("article_id").notNull().references(() => articles.id),
  articleVersion: integer("article_version").notNull(),
  state: text("state", { enum: ["ok", "drifted", "orphaned"] }).notNull(),
  exact: text("exact").notNull(),
  prefix: text("prefix").notNull(),
  suffix: text("suffix").notNull(),
  start: integer("start_at").notNull(),
  end: integer("end_at").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.appearanceId] }), index("placements_article_idx").on(t.articleId)]);
