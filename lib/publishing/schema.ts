import { z } from "zod";
import { verdicts } from "../claims/words.ts";
import { givenDate } from "../input.ts";

export const verdictFilters = z.object({
  q: z.string().max(300).optional(), verdict: z.enum(verdicts).optional(), topic: z.string().max(200).optional(), language: z.string().max(35).optional(),
  source: z.string().max(100).optional(), from: givenDate.optional(), to: givenDate.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional(),
});
export type VerdictFilters = z.infer<typeof verdictFilters>;
