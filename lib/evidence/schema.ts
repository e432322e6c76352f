import { z } from "zod";
import { credibilityShape } from "../claims/shapes.ts";
import { listOf, longText, optionalDate, optionalLanguage, optionalUrl, optionalWords, thingId, version } from "../input.ts";
import { attributions, authenticities, findings, media, releasables } from "./words.ts";

const fields = {
  sourceId: thingId,
  medium: z.enum(media),
  attribution: z.enum(attributions),
  reliesOn: listOf(thingId, 50).transform((ids) => [...new Set(ids)]),
  url: optionalUrl,
  quote: optionalWords(20_000),
  language: optionalLanguage,
  translation: optionalWords(20_000),
  transcript: optionalWords(200_000),
  locator: optionalWords(500),
  publishedAt: optionalDate,
  credibility: credibilityShape,
  authenticity: z.enum(authenticities),
  finding: z.enum(findings).nullable(),
  note: optionalWords(10_000),
  graphic: z.boolean(),
  released: listOf(z.enum(releasables), releasables.length).transform((names) => [...new Set(names)]),
};

export const newEvidence = z.strictObject({ version, fileId: thingId.nullable(), ...fields }).partial().required({ version: true, sourceId: true, medium: true });
export type NewEvidence = z.infer<typeof newEvidence>;

export const evidenceChange = z.strictObject({ version, fileId: thingId.nullable(), ...fields }).partial().required({ version: true });

export const newSnapshot = z.union([
  z.strictObject({ version, fileId: thingId }),
  z.strictObject({ version, text: longText(1_000_000) }),
], { error: "Give either the file (`fileId`) or the text, and the version." });
