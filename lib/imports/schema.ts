import { z } from "zod";
import { httpUrl, longText, searchedText, thingId } from "../input.ts";
import { importFormats } from "./words.ts";

export const MOST_BYTES = 50 * 1024 * 1024;

const one = "Give a file, an address, the text itself, or a preview (one of the four).";

/** What is imported, and from where. Pasted text has at most 4 MB, as every body of JSON. */
export const importInput = z.strictObject({
  fileId: thingId.optional(), url: httpUrl.optional(), text: longText(4_000_000).optional(),
  /** A dry run: what it read is imported, also where an address says something else by now. */
  preview: thingId.optional(),
  format: z.enum(importFormats, `A format is one of ${importFormats.join(", ")}.`).optional(),
  dryRun: z.boolean().default(false),
}).refine(({ fileId, url, text, preview }) => [fileId, url, text, preview].filter((given) => given !== undefined).length === 1, { error: one, path: ["fileId"] });
export type ImportInput = z.infer<typeof importInput>;

export const rowFilters = z.object({
  outcome: z.enum(["taken", "refused"]).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: searchedText(500).optional(),
});
export type RowFilters = z.infer<typeof rowFilters>;
