import { z } from "zod";
import { optionalWords, version } from "../input.ts";
import { publicationKinds } from "./words.ts";

const laterKinds = ["update", "correction", "clarification"] as const;

export const submission = z.strictObject({ version, note: optionalWords(5000).optional() });
export const withdrawal = z.strictObject({ version });
/** `note` may be missing here so that the guard of that name, not the validator, says what is needed. */
export const decision = z.strictObject({
  version,
  decision: z.enum(["approve", "request_changes"]),
  note: optionalWords(5000).optional(),
  confirmOverride: z.boolean().optional(),
});
export const approvalWithdrawal = z.strictObject({ version, note: optionalWords(5000).optional() });
const slug = z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small Latin letters, digits and single hyphens, such as bodies-handed-over.").max(60, "At most 60 characters.");
/** What a publication would be like with these: for looking at it before. */
export const publicationChoice = z.object({ kind: z.enum(publicationKinds).optional(), note: z.string().max(5000).optional(), slug: slug.optional() });
export const publicationInput = z.strictObject({
  version,
  kind: z.enum(publicationKinds).optional(),
  note: optionalWords(5000).optional(),
  slug: slug.optional(),
  publishAt: z.iso.datetime({ offset: true, error: "A time such as 2026-01-31T09:00:00Z is needed." }).optional(),
});
export type PublicationInput = z.infer<typeof publicationInput>;
export const reopening = z.strictObject({ version, kind: z.enum(laterKinds), note: optionalWords(5000).optional() });
export const retraction = z.strictObject({ version, note: optionalWords(5000).optional() });

