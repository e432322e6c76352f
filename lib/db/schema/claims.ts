import type { Anchor, Content } from "../../claims/content.ts";
import type { ClaimKind, RelationKind, Verdict } from "../../claims/words.ts";
import type { PublicationKind, Stage } from "../../review/words.ts";
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../columns.ts";
import { people } from "./people.ts";

export type TallyColumn = { confirmed: number; disputed: number; unverified: number; unmarked: number; origins: number };

/**
 * A claim's standing: its stage, its lock and who has it. Its content is the revision it points at; the last
 * block repeats of it what lists filter and order by, written by `saveContent` alone.
 */
export const claims = table("claims", {
  id: text("id").primaryKey(),
  version: integer("version").notNull().default(1),
  revision: integer("revision").notNull().default(1),
  stage: text("stage").$type<Stage>().notNull(),
  stageSince: timestamp("stage_since").notNull(),
  slug: text("slug"),
  assigneeId: text("assignee_id").references(() => people.id),
  submittedBy: text("submitted_by").references(() => people.id),
  overrideConfirmedBy: text("override_confirmed_by").references(() => people.id),
  scheduledFor: timestamp("scheduled_for"),
  scheduledBy: text("scheduled_by").references(() => people.id),
  scheduledAs: json("scheduled_as").$type<{ kind?: PublicationKind | undefined; note?: string | undefined; slug?: string | undefined }>(),
  scheduleRefused: text("schedule_refused"),
  reopenedKind: text("reopened_kind").$type<PublicationKind>(),
  reopenedNote: text("reopened_note"),
  /** The newest publication, live unless `retractedAt` is set; 0 when there is none. */
  publicationNumber: integer("publication_number").notNull().default(0),
  publishedRevision: integer("published_revision"),
  publishedVerdict: text("published_verdict").$type<Verdict>(),
  retractedAt: timestamp("retracted_at"),
  retractedNote: text("retracted_note"),
  createdBy: text("created_by").notNull().references(() => people.id),
  createdAt: timestamp("created_at").notNull(),
  updatedAt: timestamp("updated_at").notNull(),

  statement: text("statement").notNull(),
  kind: text("kind").$type<ClaimKind>().notNull(),
  language: text("language").notNull(),
  verdict: text("verdict").$type<Verdict>(),
  claimantName: text("claimant_name"),
  topics: json("topics").$type<string[]>().notNull(),
  tally: json("tally").$type<TallyColumn>().notNull(),
  changedSinceFinding: boolean("changed_since_finding").notNull().default(false),
  /** An address that was captured before could not be captured again. */
  sourceGone: boolean("source_gone").notNull().default(false),
  searchText: text("search_text").notNull(),
}, (t) => [
  uniqueIndex("claims_slug_key").on(t.slug),
  index("claims_stage_idx").on(t.stage, t.stageSince, t.id),
  index("claims_assignee_idx").on(t.assigneeId, t.stage, t.stageSince, t.id),
  index("claims_scheduled_idx").on(t.scheduledFor),
]);

/** Immutable and numbered: every saved change of content makes one. */
export const revisions = table("revisions", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  number: integer("number").notNull(),
  content: json("content").$type<Content>().notNull(),
  /** The action that made it: create, edit, abandon. */
  what: text("what").notNull(),
  by: text("by_person").notNull().references(() => people.id),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.number] })]);

/** Which sources the present content names, and how: what rests on a source is asked here. */
export const claimSources = table("claim_sources", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  sourceId: text("source_id").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.sourceId] }), index("claim_sources_source_idx").on(t.sourceId)]);

export const claimTopics = table("claim_topics", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  topic: text("topic").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.topic] }), index("claim_topics_topic_idx").on(t.topic)]);

export const claimRelations = table("claim_relations", {
  id: text("id").notNull(),
  claimId: text("claim_id").notNull().references(() => claims.id),
  otherId: text("other_id").notNull(),
  kind: text("kind").$type<RelationKind>().notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.id] }), index("claim_relations_other_idx").on(t.otherId)]);

export const comments = table("comments", {
  id: text("id").primaryKey(),
  claimId: text("claim_id").notNull().references(() => claims.id),
  by: text("by_person").notNull().references(() => people.id),
  at: timestamp("at").notNull(),
  body: text("body").notNull(),
  onField: text("on_field"),
  onEvidenceId: text("on_evidence_id"),
  resolvedAt: timestamp("resolved_at"),
}, (t) => [index("comments_claim_idx").on(t.claimId, t.at)]);

/** Words being typed, private to one person; neither content nor history. */
export const autosaves = table("autosaves", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  personId: text("person_id").notNull().references(() => people.id),
  revision: integer("revision").notNull(),
  fields: json("fields").$type<Record<string, unknown>>().notNull(),
  at: timestamp("at").notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.personId] })]);

/** In which articles the newest publication of a claim appears: what an article's public page is made from. */
export const publishedAppearances = table("published_appearances", {
  claimId: text("claim_id").notNull().references(() => claims.id),
  articleId: text("article_id").notNull(),
  slug: text("slug").notNull(),
  anchors: json("anchors").$type<Anchor[]>().notNull(),
}, (t) => [primaryKey({ columns: [t.claimId, t.articleId] }), index("published_appearances_article_idx").on(t.articleId)]);
