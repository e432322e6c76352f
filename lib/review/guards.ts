/** What must be true before a claim may move on: the column "guards" of DOMAIN.md §3. Pure. */
import type { Assessment } from "../assessment/types.ts";
import type { Content } from "../claims/content.ts";
import type { Verdict } from "../claims/words.ts";
import { type Overridable, overridable } from "./words.ts";

export type GuardCheck = { guard: string; met: boolean; why: string; toSatisfy: string };
type Facts = { content: Content; assessment: Assessment };

/** Those of the three overridable guards that this verdict on this evidence does not meet. */
export function unmetOverridable(verdict: Verdict, assessment: Assessment): Overridable[] {
  return overridable.filter((guard) => (guard === "assessment" ? verdict !== assessment.suggested : notHeld(assessment, guard)));
}

/** Everything a submission needs; those not met come with what would satisfy them. */
export function submissionGuards({ content, assessment, changed = 0 }: Facts & { changed?: number }): GuardCheck[] {
  const { verdict, rationale, evidence, override } = content;
  const unmarked = evidence.filter((item) => item.finding === null).length;
  return [
    check("verdict", verdict !== null, "There is no verdict yet.", "Choose one."),
    check("rationale", Boolean(rationale?.trim()), "There is no rationale yet.", verdict === "unverified" ? "Write it; say where you looked." : "Write why, in words a reader understands."),
    check("evidence", evidence.length > 0 || verdict === "unverified", "There is no evidence.", "Attach at least one source."),
    check("findings", unmarked === 0, unmarked === 1 ? "One item has no finding." : `${unmarked} items have no finding.`, "Mark each as confirmed, disputed or unverified."),
    ...(changed === 0 ? [] : [check("findings", false, changed === 1 ? "One item changed since its finding." : `${changed} items changed since their findings.`, "Look at what was captured last, and mark each anew.")]),
    ...(verdict ? overridableChecks(verdict, assessment, override?.rules ?? []) : []),
  ];
}

/** What approval and publication ask anew, as a source may have changed since the submission. */
export function approvalGuards({ content, assessment, confirmed }: Facts & { confirmed: boolean }): GuardCheck[] {
  const { verdict, override } = content;
  if (!verdict) return [check("verdict", false, "There is no verdict yet.", "Choose one.")];
  return [
    ...overridableChecks(verdict, assessment, override?.rules ?? []),
    check("override", !override || confirmed, "The override is not confirmed.", "Read its reason and confirm it, or request changes."),
  ];
}

export const noteGuard = (note: string | null | undefined, toSatisfy: string): GuardCheck => check("note", Boolean(note?.trim()), "A note is needed.", toSatisfy);

/** Nothing that rests on stored bytes which are no longer what they were can be published. */
export const intactGuard = (damaged: readonly string[]): GuardCheck =>
  check("intact", damaged.length === 0, `What was kept is damaged: ${damaged.join(", ")}.`, "Upload the same file once more, restore it from a backup, or take the item out.");

export const futureGuard = (at: Date, now: Date): GuardCheck =>
  check("future", at.getTime() > now.getTime(), "That time has passed.", "Choose a time to come, or publish now.");

function overridableChecks(verdict: Verdict, assessment: Assessment, overridden: readonly Overridable[]): GuardCheck[] {
  const unmet = unmetOverridable(verdict, assessment);
  return overridable.map((guard) => check(guard, !unmet.includes(guard) || overridden.includes(guard), whyNot(guard, verdict, assessment), toSatisfy[guard]));
}

function whyNot(guard: Overridable, verdict: Verdict, assessment: Assessment): string {
  if (guard === "assessment") return `The evidence suggests ${assessment.suggested}, not ${verdict}.`;
  return assessment.rules.find((rule) => rule.rule === guard)?.why ?? "";
}

const toSatisfy: Record<Overridable, string> = {
  assessment: "Choose the suggested verdict, or give the reason for another one as an override.",
  preserved: "Add a snapshot of each item that counts, or give a reason as an override.",
  "quote-found": "Correct the quotation or add the snapshot it stands in, or give a reason as an override.",
};

const notHeld = (assessment: Assessment, name: Overridable): boolean =>
  assessment.rules.some((rule) => rule.rule === name && rule.outcome === "not_held");

const check = (guard: string, met: boolean, why: string, satisfied: string): GuardCheck => ({ guard, met, why, toSatisfy: satisfied });
