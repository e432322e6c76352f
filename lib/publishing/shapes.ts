/** What readers see, as an allow-list (DOMAIN.md §6.3): nothing reaches them that does not stand here. */
import { z } from "zod";
import { assessedRuleShape, saidShape } from "../assessment/shapes.ts";
import { changeShape, credibilityShape, placedAnchor, publicationRef, translationShape } from "../claims/shapes.ts";
import { claimantKinds, claimKinds, verdicts } from "../claims/words.ts";
import { attributions, authenticities, fileRoles, findings, media, snapshotHows } from "../evidence/words.ts";
import { overridable } from "../review/words.ts";
import { reliabilities, sourceKinds } from "../sources/words.ts";

/** A source as readers know it: no id; of a confidential one only its public description, kind and affiliation. */
export const publicSource = z.object({
  name: z.string(), kind: z.enum(sourceKinds), affiliation: z.string(), reliability: z.enum(reliabilities).nullable(),
  url: z.string().nullable(), slug: z.string().nullable(), confidential: z.boolean(),
}).meta({ id: "PublicSource" });
export type PublicSource = z.infer<typeof publicSource>;

export const publicEvidence = z.object({
  /** Numbered within the page: "e1", "e2", … */
  key: z.string(), source: publicSource, medium: z.enum(media), url: z.string().nullable(), quote: z.string().nullable(),
  language: z.string().nullable(), translation: z.string().nullable(), transcript: z.string().nullable(), locator: z.string().nullable(),
  publishedAt: z.string().nullable(), attribution: z.enum(attributions), reliesOn: z.array(publicSource),
  credibility: credibilityShape, authenticity: z.enum(authenticities), finding: z.enum(findings), counts: z.boolean(),
  whyNot: z.string().nullable(), whyNotSaid: saidShape.nullable().optional(), graphic: z.boolean(),
  snapshots: z.array(z.object({
    how: z.enum(snapshotHows), at: z.string(),
    /** Not all of the page could be kept: of its `parts` so many are missing, none where it is its text or picture that is cut short. Absent from what was published before this was told. */
    partial: z.boolean().optional(), missingParts: z.int().optional(), parts: z.int().optional(),
    files: z.array(z.object({ sha256: z.string(), bytes: z.int(), mediaType: z.string(), role: z.enum(fileRoles).optional() })),
  })),
}).meta({ id: "PublicEvidence" });
export type PublicEvidence = z.infer<typeof publicEvidence>;

export const publicAssessment = z.object({
  policyVersion: z.int(), suggested: z.enum(verdicts), summary: z.string(), summarySaid: saidShape.optional(),
  origins: z.array(z.object({
    source: publicSource, side: z.enum(["confirming", "disputing"]), named: z.boolean(), affiliation: z.string(), evidence: z.array(z.string()),
  })),
  /** `origins` and `loops` name sources as readers know them. */
  evidence: z.array(z.object({ key: z.string(), counts: z.boolean(), whyNot: z.string().nullable(), origins: z.array(publicSource) })),
  loops: z.array(z.array(publicSource)),
  rules: z.array(assessedRuleShape),
}).meta({ id: "PublicAssessment" });
export type PublicAssessment = z.infer<typeof publicAssessment>;

export const publicVerdict = z.object({
  slug: z.string(), statement: z.string(), kind: z.enum(claimKinds), language: z.string(), topics: z.array(z.string()),
  claimant: z.object({ name: z.string(), kind: z.enum(claimantKinds) }).nullable(), claimedAt: z.string().nullable(),
  verdict: z.enum(verdicts).nullable(), rationale: z.string().nullable(), stillUnknown: z.string().nullable(), fourEyes: z.boolean(),
  publication: publicationRef, retracted: z.object({ at: z.string(), note: z.string() }).nullable(),
  assessment: publicAssessment.nullable(), override: z.object({ reason: z.string(), rules: z.array(z.enum(overridable)) }).nullable(),
  evidence: z.array(publicEvidence),
  appearances: z.array(z.object({
    first: z.boolean(), url: z.string().nullable(),
    article: z.object({ slug: z.string(), title: z.string(), publisher: z.string().nullable(), language: z.string().optional() }).nullable(), anchor: placedAnchor.nullable(),
  })),
  translations: z.array(translationShape),
  publications: z.array(publicationRef.extend({ changes: z.array(changeShape) })),
}).meta({ id: "Verdict" });
export type PublicVerdict = z.infer<typeof publicVerdict>;

/** Of a language version what a list shows. */
export const rowTranslation = z.object({ language: z.string(), statement: z.string(), reason: z.string() });
export type RowTranslation = z.infer<typeof rowTranslation>;

/** A line of the home page, the corrections page and the feeds. */
export const verdictRow = z.object({
  slug: z.string(), statement: z.string(), language: z.string(), verdict: z.enum(verdicts).nullable(), reason: z.string().nullable(),
  claimantName: z.string().nullable(), topics: z.array(z.string()), sourceSlugs: z.array(z.string()), claimedAt: z.string().nullable(),
  publication: publicationRef, retracted: z.object({ at: z.string(), note: z.string() }).nullable(),
  translations: z.array(rowTranslation),
}).meta({ id: "VerdictRow" });
export type VerdictRow = z.infer<typeof verdictRow>;

export const publishedArticle = z.object({
  slug: z.string(), title: z.string(), publisher: z.string().nullable(), author: z.string().nullable(), url: z.string().nullable(),
  language: z.string(), publishedAt: z.string().nullable(),
  /** The whole text only where an editor set `showFullText`. */
  text: z.string().nullable(),
  passages: z.array(z.object({ start: z.int(), end: z.int(), text: z.string() })),
  claims: z.array(z.object({
    slug: z.string(), statement: z.string(), verdict: z.enum(verdicts).nullable(), anchors: z.array(placedAnchor),
    /** The statement's own language, why, both in other languages, who said it and the newest publication; older copies lack them. */
    language: z.string().optional(), reason: z.string().nullable().optional(), claimantName: z.string().nullable().optional(),
    publication: publicationRef.pick({ kind: true, publishedAt: true }).optional(),
    translations: z.array(z.object({ language: z.string(), statement: z.string(), reason: z.string().nullable().optional() })).optional(),
  })),
}).meta({ id: "PublishedArticle" });
export type PublishedArticle = z.infer<typeof publishedArticle>;
