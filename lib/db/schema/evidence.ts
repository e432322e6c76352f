import type { CaptureCause, CaptureRecordJson, CaptureState } from "../../capture/words.ts";
import type { AnalysisState, FileRole, KeptAnalysis, SnapshotHow, TimestampKind, TimestampState } from "../../evidence/words.ts";
import type { MatchedFrame } from "../../likeness/matching.ts";
import { bigint, boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";
import { claims } from "./claims.ts";

/** An upload, or what the desk made of one. Its bytes lie in the content-addressed store under their SHA-256. */
export const files = table("files", {
  id: text("id").primaryKey(),
  sha256: text("sha256").notNull(),
  bytes: bigint("bytes").notNull(),
  mediaType: text("media_type").notNull(),
  name: text("name").notNull(),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
  /** The file that this one was made from: a key frame, a page's picture. */
  madeFrom: text("made_from"),
}, (t) => [index("files_sha256_idx").on(t.sha256), index("files_made_from_idx").on(t.madeFrom)]);

/** The readable text of a file, in which quotations are looked for. */
export const fileTexts = table("file_texts", {
  fileId: text("file_id").primaryKey().references(() => files.id),
  text: text("text").notNull(),
});

/** What is wrong with stored bytes, or that they were erased on purpose: kept under the hash that they had. */
export const fileFates = table("file_fates", {
  sha256: text("sha256").primaryKey(),
  fate: text("fate").$type<"differs" | "missing" | "erased">().notNull(),
  /** Why an admin erased it. */
  reason: text("reason"),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
});

export const snapshots = table("snapshots", {
  id: text("id").primaryKey(),
  /** Of an item of a claim, or of an article. */
  claimId: text("claim_id"),
  evidenceId: text("evidence_id"),
  articleId: text("article_id"),
  how: text("how").$type<SnapshotHow>().notNull(),
  /** Of a captured one the hash of its readable text, folded: what a later capture is compared by. */
  textHash: text("text_hash"),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [index("snapshots_claim_idx").on(t.claimId), index("snapshots_evidence_idx").on(t.evidenceId)]);

export const snapshotFiles = table("snapshot_files", {
  snapshotId: text("snapshot_id").notNull().references(() => snapshots.id),
  place: integer("place").notNull(),
  fileId: text("file_id").notNull().references(() => files.id),
  role: text("role").$type<FileRole>().notNull(),
}, (t) => [primaryKey({ columns: [t.snapshotId, t.place] }), index("snapshot_files_file_idx").on(t.fileId)]);

/** Where each item of the present content belongs, and what it can be captured from. Written by `saveContent` alone. */
export const claimEvidence = table("claim_evidence", {
  evidenceId: text("evidence_id").primaryKey(),
  claimId: text("claim_id").notNull().references(() => claims.id),
  url: text("url"),
}, (t) => [index("claim_evidence_claim_idx").on(t.claimId)]);

/** One request to keep a web page, and how far it is. */
export const captures = table("captures", {
  id: text("id").primaryKey(),
  url: text("url").notNull(),
  /** For an item of a claim, or for an article. */
  claimId: text("claim_id"),
  evidenceId: text("evidence_id"),
  articleId: text("article_id"),
  cause: text("cause").$type<CaptureCause>().notNull(),
  trustCertificate: boolean("trust_certificate").notNull().default(false),
  state: text("state").$type<CaptureState>().notNull(),
  step: text("step").notNull(),
  percent: integer("percent").notNull().default(0),
  reason: text("reason"),
  warnings: json("warnings").$type<string[]>().notNull(),
  tries: integer("tries").notNull().default(0),
  /** How it was done: browser, addresses, hops, parts that are missing. */
  record: json("record").$type<CaptureRecordJson>(),
  snapshotId: text("snapshot_id"),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
  endedAt: timestamp("ended_at"),
}, (t) => [index("captures_evidence_idx").on(t.evidenceId, t.at), index("captures_article_idx").on(t.articleId), index("captures_claim_idx").on(t.claimId), index("captures_at_idx").on(t.at, t.id), index("captures_state_idx").on(t.state)]);

/** What is known of the bytes with this hash. */
export const analyses = table("analyses", {
  sha256: text("sha256").primaryKey(),
  state: text("state").$type<AnalysisState>().notNull(),
  step: text("step").notNull().default(""),
  percent: integer("percent").notNull().default(0),
  tries: integer("tries").notNull().default(0),
  found: json("found").$type<KeptAnalysis>(),
  at: timestamp("at").notNull(),
});

/** Perceptual hashes of pictures and key frames (lib/likeness), in the order they came. `at`: milliseconds into the file. */
export const frameHashes = table("frame_hashes", {
  id: text("id").primaryKey(),
  sha256: text("sha256").notNull(),
  at: integer("at").notNull(),
  /** Which part of the picture: 0 is the whole (lib/likeness/parts.ts). */
  part: integer("part").notNull(),
  hash: text("hash").notNull(),
}, (t) => [index("frame_hashes_sha256_idx").on(t.sha256)]);

/** Two files that show the same: `sha256` came later. */
export const likenesses = table("likenesses", {
  sha256: text("sha256").notNull(),
  earlier: text("earlier").notNull(),
  frames: json("frames").$type<MatchedFrame[]>().notNull(),
  mirrored: boolean("mirrored").notNull(),
  /** Why it is believed: "7 of 9 frames, shifted by 1.0 s". */
  said: text("said").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.sha256, t.earlier] }), index("likenesses_earlier_idx").on(t.earlier)]);

/** A third party's word on when a manifest was there. */
export const timestamps = table("timestamps", {
  id: text("id").primaryKey(),
  snapshotId: text("snapshot_id").notNull().references(() => snapshots.id),
  kind: text("kind").$type<TimestampKind>().notNull(),
  authority: text("authority").notNull(),
  state: text("state").$type<TimestampState>().notNull(),
  /** What the authority says; null while pending. */
  said: timestamp("said"),
  fileId: text("file_id"),
  why: text("why"),
  tries: integer("tries").notNull().default(0),
  at: timestamp("at").notNull(),
}, (t) => [uniqueIndex("timestamps_authority_key").on(t.snapshotId, t.authority)]);
