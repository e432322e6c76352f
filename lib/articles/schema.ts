import { z } from "zod";
import { httpUrl, languageTag, longText, optionalDate, optionalUrl, optionalWords, searchedText, thingId, version, words } from "../input.ts";

const MOST_CHARACTERS = 1_000_000;
const formats = ["text", "markdown"] as const;

const facts = {
  title: words(500),
  language: languageTag,
  url: optionalUrl,
  publisher: optionalWords(300),
  author: optionalWords(300),
  publishedAt: optionalDate,
  showFullText: z.boolean(),
};

export const newArticle = z.strictObject({ ...facts, text: longText(MOST_CHARACTERS), format: z.enum(formats) }).partial().required({ title: true, text: true });
export type NewArticle = z.infer<typeof newArticle>;

/** By its address alone, or from an HTML, PDF or text file: what it says of itself is read there. */
export const articleAt = z.strictObject({ url: httpUrl });
export const articleFrom = z.strictObject({ fileId: thingId, url: optionalUrl.optional() });

export const articleChange = z.strictObject({ version, ...facts }).partial().required({ version: true });

/** The text by hand, or as it stands in a snapshot of the article. */
export const newVersion = z.strictObject({ version, text: longText(MOST_CHARACTERS).optional(), format: z.enum(formats).optional(), snapshotId: thingId.optional() })
  .refine(({ text, snapshotId }) => (text === undefined) !== (snapshotId === undefined), { path: ["text"], error: "Give either the text, or the snapshot whose text it is (`snapshotId`)." })
  .refine(({ format, snapshotId }) => format === undefined || snapshotId === undefined, { path: ["format"], error: "The text of a snapshot has no format." });

export const articleFilters = z.object({
  q: searchedText(300).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type ArticleFilters = z.infer<typeof articleFilters>;
