/** Holds a ClaimReview against the written rules, and is the guard `claimreview` of publishing. Pure. */
import type { GuardCheck } from "../review/guards.ts";
import { rootLanguage } from "../site/languages.ts";
import { type Reviewer, reviewOn } from "./claimreview.ts";
import { claimReviewRules, type LintContext, type Rule } from "./claimreview-rules.ts";
import { thingIn } from "./claimreview-parts.ts";
import type { Frozen } from "./frozen.ts";
import { versionFor, type Written } from "./language-version.ts";

export type Finding = Pick<Rule, "rule" | "level" | "says" | "source" | "toSatisfy"> & { what: string };

const one: Omit<Finding, "what"> = {
  rule: "one-review", level: "refuses", source: "https://developers.google.com/search/docs/appearance/structured-data/factcheck",
  says: "To be eligible for the single fact check rich result, a page must only have one ClaimReview element.", toSatisfy: "Give one object.",
};

/** Everything that is wrong, each with the rule that it breaks. */
export function lintClaimReview(given: unknown, context: LintContext): Finding[] {
  const review = thingIn(given);
  if (!review) return [{ ...one, what: Array.isArray(given) ? "There are several reviews, or none." : "This is no object of JSON." }];
  return claimReviewRules.flatMap(({ broken, ...rule }) => broken(review, context).map((what) => ({ ...rule, what })));
}

/** Refused with the text of each rule that is broken; what is only recommended comes as warnings. */
export function checkClaimReview(frozen: Frozen, desk: Reviewer, { publicUrl, now }: { publicUrl: string; now: Date }): { check: GuardCheck; warnings: string[] } {
  const page = rootLanguage(desk.language ?? "en");
  const review = reviewOn(frozen, desk, { publicUrl, page });
  const found = lintClaimReview(review, { page: `${publicUrl}/verdicts/${frozen.slug}`, now, statement: versionFor<Written>(frozen, frozen.translations, page).statement });
  const refused = found.filter(({ level }) => level === "refuses");
  return {
    check: {
      guard: "claimreview",
      met: refused.length === 0,
      why: refused.length === 0 ? "The ClaimReview is complete." : refused.map(wordsOf).join(" "),
      toSatisfy: refused.length === 0 ? "" : [...new Set(refused.map(({ toSatisfy }) => toSatisfy))].join(" "),
    },
    warnings: found.filter(({ level }) => level === "warns").map(wordsOf),
  };
}

const wordsOf = ({ what, says, source }: Finding): string => `ClaimReview: ${what} “${says}” (${source})`;
