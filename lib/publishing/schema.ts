import { z } from "zod";
import { verdicts } from "../claims/words.ts";
import { givenDate, searchedText } from "../input.ts";

export const verdictFilters = z.object({
  q: searchedText(300).optional(), verdict: z.enum(verdicts).optional(), topic: searchedText(200).optional(), language: searchedText(35).optional(),
  source: searchedText(100).optional(), from: givenDate.optional(), to: givenDate.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type VerdictFilters = z.infer<typeof verdictFilters>;
