import type { Verdict } from "../claims/words.ts";
import { besideTheSuggestion, policy } from "./policy.ts";
import { rules } from "./rules.ts";
import { because, inEnglish } from "./said.ts";
import { type AssessedClaim, type Assessment, type RuleName, type RuleOutcome, ruleNames, type Said, type Side } from "./types.ts";
import { type Weighed, weigh } from "./weigh.ts";
import { whatWouldChange } from "./would-change.ts";

/**
 * What follows from the evidence under policy version 1 (DOMAIN.md §4). Pure and deterministic: the order of the
 * evidence changes nothing but the order of `evidence`. `AssessedSource.name` is simply what sentences print, so
 * whoever freezes an assessment for readers passes names that are already public.
 */
export function assess(claim: AssessedClaim): Assessment {
  return { ...assessAsItStands(claim), wouldChange: whatWouldChange(claim, suggestionFor) };
}

/** Everything but what would change it. */
export function assessAsItStands(claim: AssessedClaim): Omit<Assessment, "wouldChange"> {
  const weighed = weigh(claim);
  const outcomes = outcomesOf(weighed);
  return {
    policyVersion: policy.version,
    suggested: suggestedBy(weighed, outcomes),
    origins: (["confirming", "disputing"] as const).flatMap((side) =>
      weighed[side].origins.map(({ source: { id, name }, ...origin }) => ({ source: { id, name }, side, ...origin }))),
    evidence: claim.evidence.map((item) => {
      const whyNot = weighed.whyNot.get(item.id) ?? null;
      return { id: item.id, counts: whyNot === null, whyNot: whyNot && inEnglish(whyNot), whyNotSaid: whyNot, origins: weighed.origins.get(item.id) ?? [], quoteFound: weighed.quotes.get(item.id)?.found ?? null, quoteInLast: weighed.quotes.get(item.id)?.inLast ?? null };
    }),
    loops: weighed.graph.loops,
    rules: outcomes.map(({ said, ...outcome }) => ({ ...outcome, why: inEnglish(said), said })),
  };
}

/** Enough to try changes out, many at a time: no sentence is made. */
function suggestionFor(claim: AssessedClaim) {
  const weighed = weigh(claim);
  const outcomes = outcomesOf(weighed);
  return { suggested: suggestedBy(weighed, outcomes), rules: outcomes };
}

const outcomesOf = (weighed: Weighed) => ruleNames.map((rule) => ({ rule, ...rules[rule](weighed) }));

function suggestedBy({ confirming, disputing }: Weighed, outcomes: readonly { rule: RuleName; outcome: RuleOutcome }[]): Verdict {
  const allHeld = outcomes.every(({ rule, outcome }) => besideTheSuggestion.includes(rule) || outcome !== "not_held");
  if (confirming.items.length > 0 && allHeld) return "confirmed";
  return disputing.origins.some((origin) => origin.named) ? "disputed" : "unverified";
}

/** The reason for the suggestion in one sentence. */
export const summary = (assessment: Assessment): string => inEnglish(summarySaid(assessment));

export function summarySaid({ suggested, origins, rules: outcomes }: Assessment): Said {
  const namesOn = (side: Side) => origins.filter((origin) => origin.side === side && (side === "confirming" || origin.named)).map(({ source }) => source.name);
  if (suggested === "confirmed") return because("confirm", { names: namesOn("confirming") });
  if (suggested === "disputed") return because("dispute", { names: namesOn("disputing") });
  const first = outcomes.find(({ rule, outcome }) => outcome === "not_held" && !besideTheSuggestion.includes(rule));
  return first?.said ?? because("nothingEither");
}
