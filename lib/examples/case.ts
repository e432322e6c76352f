/** The shape of a case folder: what `desk case load` reads (examples/handover is one). Pure. */
import { z } from "zod";
import { claimantKinds, claimKinds, relationKinds, verdicts } from "../claims/words.ts";
import { credibilityShape } from "../claims/shapes.ts";
import { attributions, authenticities, media } from "../evidence/words.ts";
import { reliabilities, sourceKinds } from "../sources/words.ts";

const step = z.looseObject({
  do: z.enum(["submit", "withdraw", "request_changes", "approve", "withdraw_approval", "publish", "reopen", "edit", "abandon", "retract"]),
  by: z.string(),
  /** How long before loading, as an ISO 8601 duration of days: -P9D. */
  at: z.string().regex(/^-P\d+D$/),
});
export type Step = z.infer<typeof step>;

const evidence = z.strictObject({
  source: z.string(), medium: z.enum(media), document: z.string(), quote: z.string().nullable(), attribution: z.enum(attributions),
  reliesOn: z.array(z.string()), credibility: credibilityShape, authenticity: z.enum(authenticities), finding: z.enum(verdicts),
  url: z.string(), publishedAt: z.string(), language: z.string().optional(), translation: z.string().optional(),
});

const claim = z.strictObject({
  key: z.string(), kind: z.enum(claimKinds), language: z.string(), topics: z.array(z.string()), statement: z.string(), quote: z.string(),
  claimant: z.strictObject({ name: z.string(), kind: z.enum(claimantKinds) }).nullable(), claimedAt: z.string(), evidence: z.array(evidence),
  relations: z.array(z.strictObject({ kind: z.enum(relationKinds), claim: z.string() })).default([]),
  verdict: z.enum(verdicts).optional(), rationale: z.string().optional(), stillUnknown: z.string().optional(), steps: z.array(step),
  stage: z.string(), expect: z.unknown(),
});
export type CaseClaim = z.infer<typeof claim>;

export const caseFile = z.strictObject({
  policyVersion: z.literal(1), article: z.string(), people: z.record(z.string(), z.string()), affiliations: z.array(z.string()),
  sources: z.array(z.strictObject({
    key: z.string(), name: z.string(), aliases: z.array(z.string()), kind: z.enum(sourceKinds), affiliation: z.string(),
    reliability: z.enum(reliabilities), languages: z.array(z.string()), reliabilityReason: z.string(),
  })),
  claims: z.array(claim),
});
export type Case = z.infer<typeof caseFile>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export type Moment = { at: Date; what: { kind: "begin" } | { kind: "prepare"; claim: CaseClaim } | { kind: "step"; claim: CaseClaim; step: Step } };

/**
 * Everything in order of time across claims; equal times in the order of the file, one minute apart. Article and
 * sources come ten days before loading; a claim is prepared an hour before its first step, or a day before loading.
 */
export function timeline({ claims }: Case, loadedAt: Date): Moment[] {
  const before = (days: number, ms = 0) => new Date(loadedAt.getTime() - days * DAY_MS - ms);
  const daysOf = ({ at }: Step) => Number(at.slice(2, -1));
  const moments: Moment[] = [{ at: before(10), what: { kind: "begin" } }];
  for (const each of claims) {
    const [first] = each.steps;
    moments.push({ at: first ? before(daysOf(first), HOUR_MS) : before(1), what: { kind: "prepare", claim: each } });
    for (const one of each.steps) moments.push({ at: before(daysOf(one)), what: { kind: "step", claim: each, step: one } });
  }
  return apart(moments.sort((a, b) => a.at.getTime() - b.at.getTime()));
}

function apart(moments: Moment[]): Moment[] {
  let last = 0;
  return moments.map(({ at, what }) => {
    last = Math.max(at.getTime(), last + 60_000);
    return { at: new Date(last), what };
  });
}
