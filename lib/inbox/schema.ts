import { z } from "zod";
import { newArticle } from "../articles/schema.ts";
import { claimChange } from "../claims/schema.ts";
import { clean, isHttpUrl, languageTag, optionalUrl, thingId, version, words } from "../input.ts";
import type { wordsIn } from "../site/words.ts";
import { closings, inboxKinds, inboxStates } from "./words.ts";

/** The words in which a reader hears what is wrong: in the language of the page they wrote on. */
export type SentWords = ReturnType<typeof wordsIn<"sent">>;

const MOST_TEXT = 10_000;
/** Less is no tip: nobody could say what is to be looked at. */
const LEAST_TEXT = 10;

/** A field that no person sees (the form hides it): whatever fills it in is a program. */
export const HONEYPOT = "homepage";

const optional = (t: SentWords, most: number) => z.string({ error: t("broken") }).max(most * 4, t("long", { most })).refine((value) => value.isWellFormed(), t("broken"))
  .transform((value) => clean(value).trim() || null).pipe(z.string().max(most, t("long", { most })).nullable()).nullish().transform((value) => value ?? null);

/** People write "example.org/news": they mean the page. */
const address = (t: SentWords) => optional(t, 2000)
  .transform((value) => (value && !/^[a-z][a-z0-9+.-]*:/i.test(value) && /^[^\s/]+\.[^\s/]{2,}/.test(value) ? `https://${value}` : value))
  .refine((value) => value === null || isHttpUrl(value), t("link"));

const fields = (t: SentWords) => ({
  text: optional(t, MOST_TEXT).refine((value) => value === null || value.length >= LEAST_TEXT, t("short")),
  link: address(t),
  contact: optional(t, 300),
  language: z.union([z.literal("").transform(() => null), languageTag, z.null()], { error: t("language") }).optional().transform((value) => value ?? null),
  [HONEYPOT]: optional(t, 2000),
});

/** A tip. `hasFile`: what it says may be in the file that came with it. */
export const tipIn = (t: SentWords, { hasFile }: { hasFile: boolean }) =>
  z.strictObject(fields(t)).refine(({ text, link }) => hasFile || text !== null || link !== null, { error: t("empty"), path: ["text"] });
export const errorReportIn = (t: SentWords) =>
  z.strictObject(fields(t)).refine(({ text, link }) => text !== null || link !== null, { error: t("emptyReport"), path: ["text"] });
export type Sent = z.infer<ReturnType<typeof tipIn>>;

export const inboxFilters = z.object({
  kind: z.enum(inboxKinds).optional(), state: z.enum([...inboxStates, "open"]).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type InboxFilters = z.infer<typeof inboxFilters>;

export const closing = z.strictObject({ version, as: z.enum(closings).optional() });

export const answerInput = z.strictObject({
  version,
  /** What was reported, in the editor's own words: readers never see the report itself. */
  question: words(2000),
  answer: words(5000),
  language: languageTag.optional(),
  /** The publication in which the verdict was corrected. */
  correctedIn: z.int().min(1).nullable().optional(),
});

/** What is left out is taken from the tip: its text, its link as the address, its language. */
export const articleOfTip = newArticle.partial().extend({ version });
export const claimOfTip = claimChange.omit({ version: true, stillUnknown: true }).extend({
  version,
  /** Where it appears; the tip's link when left out, null for nowhere. */
  url: optionalUrl.optional(),
  /** Whose the file is; when left out, a source is made that stands for this reader and is confidential. */
  sourceId: thingId.optional(),
  /** Whether the tip's file becomes evidence of the claim; it does unless this is false. */
  withFile: z.boolean().optional(),
});
