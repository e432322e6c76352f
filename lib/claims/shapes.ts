/** The shapes of API.md around a claim, as zod, so that the OpenAPI document and the client's types come from them. */
import { z } from "zod";
import { translatedFields } from "./outdated.ts";
import { ruleNames } from "../assessment/types.ts";
import { authenticities, attributions, fileRoles, findings, media, releasables, snapshotHows, timestampStates } from "../evidence/words.ts";
import { publicationKinds, stages, overridable } from "../review/words.ts";
import { reliabilities, sourceKinds } from "../sources/words.ts";
import { claimantKinds, claimKinds, relationKinds, verdicts } from "./words.ts";

/** A person of the desk; never public. */
export const personRef = z.object({ id: z.string(), name: z.string() }).meta({ id: "Person" });
export type PersonRef = z.infer<typeof personRef>;

export const anchorStates = ["ok", "drifted", "orphaned"] as const;
export const placedAnchor = z.object({
  exact: z.string(), prefix: z.string(), suffix: z.string(), start: z.int(), end: z.int(), state: z.enum(anchorStates),
}).meta({ id: "Anchor" });
export type PlacedAnchor = z.infer<typeof placedAnchor>;

export const appearanceShape = z.object({
  id: z.string(), first: z.boolean(), url: z.string().nullable(), articleId: z.string().nullable(),
  articleVersion: z.int().nullable(), anchor: placedAnchor.nullable(),
}).meta({ id: "Appearance" });
export type AppearanceShape = z.infer<typeof appearanceShape>;

export const fileRef = z.object({ id: z.string(), sha256: z.string(), bytes: z.int(), mediaType: z.string(), name: z.string(), role: z.enum(fileRoles), /** An admin erased its bytes. */ erased: z.boolean().optional() }).meta({ id: "FileRef" });
export const snapshotShape = z.object({
  id: z.string(), how: z.enum(snapshotHows), at: z.string(), files: z.array(fileRef),
  /** The best that an authority has said of when it was there; absent where none was asked. */
  timestamp: z.object({ state: z.enum(timestampStates), said: z.string().nullable() }).optional(),
}).meta({ id: "Snapshot" });
export type SnapshotShape = z.infer<typeof snapshotShape>;

/** An item's page as it is now: it answers `status`, or null: it cannot be reached; since `since`. */
export const goneShape = z.object({ status: z.int().nullable(), since: z.string() }).meta({ id: "Gone" });
export type GoneShape = z.infer<typeof goneShape>;

export const credibilityShape = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

export const evidenceShape = z.object({
  id: z.string(),
  source: z.object({
    id: z.string(), name: z.string(), kind: z.enum(sourceKinds), affiliation: z.string(), reliability: z.enum(reliabilities), confidential: z.boolean(),
  }),
  medium: z.enum(media), url: z.string().nullable(), fileId: z.string().nullable(), quote: z.string().nullable(),
  language: z.string().nullable(), translation: z.string().nullable(), transcript: z.string().nullable(),
  locator: z.string().nullable(), publishedAt: z.string().nullable(), attribution: z.enum(attributions),
  reliesOn: z.array(z.string()),
  reliesOnSources: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(sourceKinds), affiliation: z.string() })),
  credibility: credibilityShape, authenticity: z.enum(authenticities), finding: z.enum(findings).nullable(),
  note: z.string().nullable(), graphic: z.boolean(), released: z.array(z.enum(releasables)),
  changedSinceFinding: z.boolean(), gone: goneShape.nullable(), snapshots: z.array(snapshotShape),
}).meta({ id: "Evidence" });
export type EvidenceShape = z.infer<typeof evidenceShape>;

export const relationShape = z.object({
  id: z.string(), kind: z.enum(relationKinds), claimId: z.string(),
  statement: z.string(), stage: z.enum(stages), verdict: z.enum(verdicts).nullable(),
  /** false when the relation was made on the other claim: shown here, content there. */
  own: z.boolean(),
}).meta({ id: "Relation" });

export const translationShape = z.object({
  language: z.string(), statement: z.string(), rationale: z.string(), stillUnknown: z.string().nullable(),
}).meta({ id: "LanguageVersion" });

/** How old a language version is: the revision that last changed its words, and what of the original changed since. */
export const languageVersionShape = z.object({
  language: z.string(), madeIn: z.int(),
    outdated: z.array(z.object({ field: z.enum(translatedFields), was: z.string().nullable() })),
}).meta({ id: "LanguageVersionAge" });

export const publicationRef = z.object({
  number: z.int(), kind: z.enum(publicationKinds), note: z.string().nullable(), publishedAt: z.string(),
}).meta({ id: "PublicationRef" });

export const claimShape = z.object({
  id: z.string(), slug: z.string().nullable(), version: z.int(), revision: z.int(), stage: z.enum(stages),
  scheduledFor: z.string().nullable(), scheduleRefused: z.string().nullable(),
  statement: z.string(), kind: z.enum(claimKinds), language: z.string(), claimedAt: z.string().nullable(),
  topics: z.array(z.string()), stillUnknown: z.string().nullable(),
  claimant: z.object({ id: z.string(), name: z.string(), kind: z.enum(claimantKinds), sourceId: z.string().nullable() }).nullable(),
  appearances: z.array(appearanceShape), evidence: z.array(evidenceShape), relations: z.array(relationShape),
  verdict: z.enum(verdicts).nullable(), rationale: z.string().nullable(),
  override: z.object({ reason: z.string(), rules: z.array(z.enum(overridable)), confirmedBy: personRef.nullable() }).nullable(),
  reopenedAs: z.object({ kind: z.enum(publicationKinds), note: z.string() }).nullable(),
  translations: z.array(translationShape),
  assignee: personRef.nullable(), submittedBy: personRef.nullable(), createdAt: z.string(), updatedAt: z.string(),
  publication: publicationRef.nullable(), retracted: z.object({ at: z.string(), note: z.string() }).nullable(),
}).meta({ id: "Claim" });
export type ClaimShape = z.infer<typeof claimShape>;

/** A row of the queue: what one needs to choose the next claim, and nothing that has to be looked up per row. */
export const claimRow = z.object({
  id: z.string(), version: z.int(), revision: z.int(), stage: z.enum(stages), statement: z.string(), kind: z.enum(claimKinds),
  language: z.string(), verdict: z.enum(verdicts).nullable(), claimantName: z.string().nullable(), topics: z.array(z.string()),
  assignee: personRef.nullable(), tally: z.object({ confirmed: z.int(), disputed: z.int(), unverified: z.int(), unmarked: z.int(), origins: z.int() }),
  scheduledFor: z.string().nullable(), publicationNumber: z.int().nullable(), isRetracted: z.boolean(),
  changedSinceFinding: z.boolean(), /** The first of its items' pages that are gone. */ gone: goneShape.nullable(), stageSince: z.string(), updatedAt: z.string(),
}).meta({ id: "ClaimRow" });
export type ClaimRow = z.infer<typeof claimRow>;

export const changeShape = z.object({
  field: z.string(), evidenceId: z.string().nullable(), kind: z.enum(["added", "removed", "changed"]), before: z.unknown(), after: z.unknown(),
  /** Words of evidence that shows distressing things: readers' pages cover them. */
  graphic: z.literal(true).optional(),
}).meta({ id: "Change" });

export type Change = z.infer<typeof changeShape>;

const named = z.record(z.string(), z.string());
const outcome = z.enum(["held", "not_held", "not_applicable"]);
/** `names` says what the ids in the changes are called; `follows` what the policy makes of both revisions. */
export const diffShape = z.object({
  from: z.int(), to: z.int(), changes: z.array(changeShape),
  names: z.object({ sources: named, claims: named, articles: named }),
  follows: z.object({
    before: z.enum(verdicts), after: z.enum(verdicts), rules: z.array(z.object({ rule: z.enum(ruleNames), before: outcome, after: outcome, why: z.string() })),
  }),
}).meta({ id: "Diff" });

export const commentShape = z.object({
  id: z.string(), by: personRef, at: z.string(), body: z.string(),
  on: z.object({ field: z.string(), evidenceId: z.string().nullable() }).nullable(), resolvedAt: z.string().nullable(),
}).meta({ id: "Comment" });
export type CommentShape = z.infer<typeof commentShape>;

export const revisionRow = z.object({ number: z.int(), at: z.string(), by: personRef, what: z.string() }).meta({ id: "RevisionRow" });

export const eventShape = z.object({
  id: z.string(), at: z.string(), by: personRef, action: z.string(),
  /** With what it is called now: a statement, a title, a name; null for what has none. */
  thing: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable(), language: z.string().nullable() }),
  /** To whom a claim was given, or whose token it is; null for nobody, and where it does not apply. */
  whom: personRef.nullable(),
  /** What an edit changed, where the log names it. */
  fields: z.array(z.string()),
  revision: z.int().nullable(), note: z.string().nullable(),
}).meta({ id: "Event" });
export type EventShape = z.infer<typeof eventShape>;
