import { z } from "zod";
import { languageTag, listOf, optionalUrl, optionalWords, searchedText, version, words } from "../input.ts";
import { reliabilities, sourceKinds } from "./words.ts";

const affiliation = z.string().trim().toLowerCase().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A short name in Latin letters is needed, such as russia or red-cross.");

const fields = {
  name: words(300),
  kind: z.enum(sourceKinds),
  aliases: listOf(words(300), 100).transform((names) => [...new Set(names)]),
  affiliation,
  reliability: z.enum(reliabilities),
  reliabilityReason: optionalWords(5000),
  languages: listOf(languageTag, 30),
  url: optionalUrl,
  notes: optionalWords(20_000),
  confidential: z.boolean(),
  publicDescription: optionalWords(1000),
};

export const newSource = z.strictObject(fields).partial().required({ name: true, kind: true });
export type NewSource = z.infer<typeof newSource>;

export const sourceChange = z.strictObject({ version, ...fields }).partial().required({ version: true });

export const sourceFilters = z.object({
  q: searchedText(300).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type SourceFilters = z.infer<typeof sourceFilters>;
