import type { SnapshotHow } from "../../evidence/words.ts";
import { bigint, index, json, table, text, timestamp } from "../columns.ts";

/** An upload. Its bytes lie in the content-addressed store under their SHA-256. */
export const files = table("files", {
  id: text("id").primaryKey(),
  sha256: text("sha256").notNull(),
  bytes: bigint("bytes").notNull(),
  mediaType: text("media_type").notNull(),
  name: text("name").notNull(),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [index("files_sha256_idx").on(t.sha256)]);

/** The readable text of a plain or HTML file, in which quotations are looked for. */
export const fileTexts = table("file_texts", {
  fileId: text("file_id").primaryKey().references(() => files.id),
  text: text("text").notNull(),
});

export const snapshots = table("snapshots", {
  id: text("id").primaryKey(),
  claimId: text("claim_id").notNull(),
  evidenceId: text("evidence_id").notNull(),
  how: text("how").$type<SnapshotHow>().notNull(),
  fileIds: json("file_ids").$type<string[]>().notNull(),
  by: text("by_person").notNull(),
  at: timestamp("at").notNull(),
}, (t) => [index("snapshots_claim_idx").on(t.claimId), index("snapshots_evidence_idx").on(t.evidenceId)]);
