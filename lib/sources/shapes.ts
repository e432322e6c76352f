import { z } from "zod";
import { reliabilities, sourceKinds } from "./words.ts";

export const sourceShape = z.object({
  id: z.string(), version: z.int(), slug: z.string().nullable(), name: z.string(), aliases: z.array(z.string()), kind: z.enum(sourceKinds),
  affiliation: z.string(), reliability: z.enum(reliabilities), reliabilityReason: z.string().nullable(), languages: z.array(z.string()),
  url: z.string().nullable(), notes: z.string().nullable(), confidential: z.boolean(), publicDescription: z.string().nullable(),
  likelyDuplicates: z.array(z.object({ id: z.string(), name: z.string() })),
}).meta({ id: "Source" });
export type SourceShape = z.infer<typeof sourceShape>;

export const sourceRow = sourceShape.omit({ likelyDuplicates: true }).extend({ claims: z.int() }).meta({ id: "SourceRow" });
export type SourceRow = z.infer<typeof sourceRow>;
