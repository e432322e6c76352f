import type { ImportFormat, ImportState } from "../../imports/words.ts";
import type { TakenClaim } from "../../imports/rows.ts";
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";
import { claims } from "./claims.ts";

/** One run over a file, a text or an address: what was asked, how far it is, what came of it. */
export const imports = table("imports", {
  id: text("id").primaryKey(),
  state: text("state").$type<ImportState>().notNull(),
  dryRun: boolean("dry_run").notNull(),
  format: text("format").$type<ImportFormat>(),
  /** What people know it by: the file's name, the address, or nothing for pasted text. */
  name: text("name"),
  url: text("url"),
  /** Its bytes in the store; null until an address was fetched. */
  sha256: text("sha256"),
  /** How often it was begun: one that takes its process down is not begun for ever. */
  tries: integer("tries").notNull().default(0),
  bytes: integer("bytes"),
  bytesRead: integer("bytes_read").notNull().default(0),
  done: integer("done").notNull().default(0),
  accepted: integer("accepted").notNull().default(0),
  updated: integer("updated").notNull().default(0),
  refused: integer("refused").notNull().default(0),
  /** Column names that mean nothing here. */
  ignored: json("ignored").$type<string[]>().notNull(),
  why: text("why"),
  by: text("by_person").notNull(),
  createdAt: timestamp("created_at").notNull(),
  endedAt: timestamp("ended_at"),
}, (t) => [index("imports_created_idx").on(t.createdAt, t.id)]);

/** What was read of each row: taken, with what would be stored, or refused, with the reason. */
export const importRows = table("import_rows", {
  importId: text("import_id").notNull().references(() => imports.id),
  row: integer("row_number").notNull(),
  taken: boolean("taken").notNull(),
  /** Whether a check that is here already is brought up to date. */
  updates: boolean("updates").notNull().default(false),
  claim: json("claim").$type<TakenClaim>(),
  why: text("why"),
}, (t) => [primaryKey({ columns: [t.importId, t.row] }), index("import_rows_taken_idx").on(t.importId, t.taken, t.row)]);

/** One page may hold several checks: `part` numbers those of one address. */
const reviewColumns = () => ({
  id: text("id").primaryKey(),
  url: text("url").notNull(),
  part: integer("part").notNull(),
  publisher: text("publisher").notNull(),
  publisherUrl: text("publisher_url"),
  claim: text("claim").notNull(),
  claimant: text("claimant"),
  claimedAt: text("claimed_at"),
  rating: text("rating"),
  ratingValue: text("rating_value"),
  bestRating: text("best_rating"),
  worstRating: text("worst_rating"),
  publishedAt: text("published_at"),
  language: text("language"),
  appearances: json("appearances").$type<string[]>().notNull(),
  /** The import that last brought it. */
  importId: text("import_id").notNull(),
  importedAt: timestamp("imported_at").notNull(),
  searchText: text("search_text").notNull(),
});

/** Checks by other publishers. */
export const otherReviews = table("other_reviews", reviewColumns(), (t) => [uniqueIndex("other_reviews_url_key").on(t.url, t.part), index("other_reviews_at_idx").on(t.importedAt, t.id), index("other_reviews_import_idx").on(t.importId)]);

/** The same, as an import read them: one statement stores them all, so that nobody waits for it. */
export const stagedReviews = table("staged_reviews", { ...reviewColumns(), row: integer("row_number").notNull() }, (t) => [index("staged_reviews_import_idx").on(t.importId, t.row)]);

/** Which of them check the same claim as one of ours. No content of the claim. */
export const claimOtherReviews = table("claim_other_reviews", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  otherReviewId: text("other_review_id").notNull().references(() => otherReviews.id),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.otherReviewId] }), index("claim_other_reviews_review_idx").on(t.otherReviewId)]);
