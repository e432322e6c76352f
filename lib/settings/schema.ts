import { z } from "zod";
import { languageTag, optionalWords, version, words } from "../input.ts";

export const changeSettingsInput = z.strictObject({
  /** May be left out: settings are changed field by field, and whoever names the version they saw hears of a conflict. */
  version: version.optional(),
  deskName: words(100).optional(),
  language: languageTag.optional(),
  fourEyes: z.boolean().optional(),
  /** Shown on every page; null takes it away. */
  notice: optionalWords(500).optional(),
  /** Who the desk is, in Markdown; null takes it away. */
  about: optionalWords(20_000).optional(),
  /** Whether pages say in schema.org's MediaReview what was found of videos and pictures. */
  mediaReview: z.boolean().optional(),
});
