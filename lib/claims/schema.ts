import { z } from "zod";
import { httpUrl, isStorableJson, languageTag, listOf, optionalDate, optionalWords, searchedText, thingId, version, words } from "../input.ts";
import { claimantKinds, claimKinds, relationKinds, verdicts } from "./words.ts";

const topic = words(80);
const claimant = z.strictObject({
  name: words(300),
  kind: z.enum(claimantKinds, { error: "person or organisation" }),
  sourceId: thingId.nullable().optional(),
});

export const anchorInput = z.strictObject({
  exact: z.string().min(1, "Please give the passage.").max(5000, "At most 5000 characters."),
  prefix: z.string().max(500).optional(),
  suffix: z.string().max(500).optional(),
  /** Where in the text, in code points: decides between several places with the same surroundings. */
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type AnchorInput = z.infer<typeof anchorInput>;

const appearanceParts = { articleId: thingId.optional(), anchor: anchorInput.nullable().optional(), url: httpUrl.optional(), first: z.boolean().optional() };
type Parts = { articleId?: string | undefined; url?: string | undefined; anchor?: unknown };
const oneOfTwo = (parts: Parts) => (parts.articleId === undefined) !== (parts.url === undefined);
const needsPlace = "Give an article, or an address (one of the two).";

export const appearanceInput = z.strictObject(appearanceParts).refine(oneOfTwo, { error: needsPlace, path: ["articleId"] });
export type AppearanceInput = z.infer<typeof appearanceInput>;

const fields = {
  statement: words(2000),
  kind: z.enum(claimKinds),
  language: languageTag,
  claimedAt: optionalDate,
  claimant: claimant.nullable(),
  topics: listOf(topic, 30),
  stillUnknown: optionalWords(10_000),
};

export const newClaim = z.strictObject({
  statement: fields.statement,
  kind: fields.kind,
  language: fields.language,
  claimedAt: fields.claimedAt.optional(),
  claimant: fields.claimant.optional(),
  topics: fields.topics.optional(),
  stillUnknown: fields.stillUnknown.optional(),
  appearances: listOf(appearanceInput, 50).optional(),
});
export type NewClaim = z.infer<typeof newClaim>;

export const claimChange = z.strictObject({ version, ...fields }).partial().required({ version: true });

export const newAppearance = z.strictObject({ version, ...appearanceParts }).refine(oneOfTwo, { error: needsPlace, path: ["articleId"] });
export const appearanceChange = z.strictObject({
  version, anchor: anchorInput.optional(), first: z.literal(true, { error: "Mark another appearance as first instead." }).optional(), url: httpUrl.optional(),
});

export const verdictInput = z.strictObject({
  version,
  verdict: z.enum(verdicts),
  rationale: words(50_000),
  override: z.strictObject({ reason: words(5000) }).nullable().optional(),
});

export const translationInput = z.strictObject({ version, statement: words(2000), rationale: words(50_000), stillUnknown: optionalWords(10_000).optional() });

export const relationInput = z.strictObject({ version, kind: z.enum(relationKinds), claimId: thingId });

/** The version, and which part of the claim the path names. */
export const versionOnlyOf = <Part extends string>(part: Part) =>
  z.strictObject({ version, [part]: z.string() } as { version: z.ZodInt } & Record<Part, z.ZodString>);
/** `?version=` of a DELETE. */
export const versionQuery = z.strictObject({ version: z.coerce.number({ error: "The version you saw is needed here: ?version=3" }).int().min(1) });

export const assignmentInput = z.strictObject({ personId: thingId.nullable() });

export const commentInput = z.strictObject({
  body: words(10_000),
  on: z.strictObject({ field: words(100), evidenceId: thingId.nullable().optional() }).nullable().optional(),
});

export const autosaveInput = z.strictObject({
  revision: z.int().min(1).max(2_147_483_647),
  fields: z.record(z.string().max(100), z.unknown())
    .refine((fields) => isStorableJson(fields), { error: "This holds a broken character, or is nested too deep.", abort: true })
    .refine((fields) => JSON.stringify(fields).length <= 200_000, "At most 200,000 characters."),
});

const orders = ["oldest", "newest"] as const;
export const claimFilters = z.object({
  stage: searchedText(200).optional(), assignee: thingId.optional(), verdict: z.enum([...verdicts, "none"]).optional(),
  topic: searchedText(200).optional(), source: thingId.optional(), article: thingId.optional(), /** Those whose evidence changed, or is gone, since its finding. */ again: z.literal("true").optional(), q: searchedText(300).optional(),
  order: z.enum(orders).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type ClaimFilters = z.infer<typeof claimFilters>;
