import { z } from "zod";
import { verdicts } from "../claims/words.ts";
import { media } from "../evidence/words.ts";
import { ruleNames } from "./types.ts";

/** Of a sentence beside it: the message it is, and what it speaks of. Publications made before there were any lack it. */
export const saidShape = z.object({
  key: z.string(), names: z.array(z.string()).optional(), count: z.int().optional(), parties: z.array(z.string()).optional(), medium: z.enum(media).optional(),
}).meta({ id: "Said" });

export const assessedRuleShape = z.object({
  rule: z.enum(ruleNames), outcome: z.enum(["held", "not_held", "not_applicable"]), why: z.string(), said: saidShape.optional(), toHold: z.string().nullable(),
}).meta({ id: "AssessedRule" });

/** The zod twin of `Assessment` in types.ts. */
export const assessmentShape = z.object({
  policyVersion: z.int(), suggested: z.enum(verdicts),
  origins: z.array(z.object({
    source: z.object({ id: z.string(), name: z.string() }), side: z.enum(["confirming", "disputing"]), named: z.boolean(),
    affiliation: z.string(), evidence: z.array(z.string()),
  })),
  evidence: z.array(z.object({ id: z.string(), counts: z.boolean(), whyNot: z.string().nullable(), whyNotSaid: saidShape.nullable().optional(), origins: z.array(z.string()), quoteFound: z.boolean().nullable(), quoteInLast: z.boolean().nullable().optional() })),
  loops: z.array(z.array(z.string())), wouldChange: z.string().nullable(), rules: z.array(assessedRuleShape),
}).meta({ id: "Assessment" });
