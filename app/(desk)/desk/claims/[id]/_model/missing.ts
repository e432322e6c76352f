/** What a draft still lacks, and the one next action that follows from it. */
import type { Assessment } from "../../../../../../lib/assessment/types.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Verdict } from "../../../../../../lib/claims/words.ts";
import { overridable, type Overridable } from "../../../../../../lib/review/words.ts";
import { shortName } from "./labels.ts";

/** Where a link or a step leads on the workbench. */
export type Target = { part: "add" } | { part: "finding"; evidenceId: string } | { part: "verdict" } | { part: "rationale" } | { part: "override" };
export type Missing = { words: string; to: Target };
export type Step = { words: string; keys: string | null; to: Target | "submit" };

/** What the person has chosen and written, saved or not. */
export type Judgement = { verdict: Verdict | null; rationale: string; overrideReason: string };
type Facts = { claim: ClaimShape; assessment: Assessment; judgement: Judgement };

/** In the order of the work: evidence, findings, verdict, rationale, override. */
export function missingFrom({ claim, assessment, judgement }: Facts): Missing[] {
  const { verdict, rationale, overrideReason } = judgement;
  const needsReason = unmetFor(verdict, assessment).length > 0 && !overrideReason.trim();
  return [
    ...(claim.evidence.length === 0 && verdict !== "unverified" ? [{ words: "a source", to: { part: "add" } as const }] : []),
    ...unmarked(claim),
    ...(verdict ? [] : [{ words: "verdict", to: { part: "verdict" } as const }]),
    ...(rationale.trim() ? [] : [{ words: "rationale", to: { part: "rationale" } as const }]),
    ...(needsReason ? [{ words: "reason for the override", to: { part: "override" } as const }] : []),
  ];
}

/** The guards this verdict does not meet on this evidence: a reason must be given for each, once for all. */
export function unmetFor(verdict: Verdict | null, assessment: Assessment): Overridable[] {
  if (!verdict) return [];
  const notHeld = (rule: string) => assessment.rules.some((each) => each.rule === rule && each.outcome === "not_held");
  return overridable.filter((guard) => (guard === "assessment" ? verdict !== assessment.suggested : notHeld(guard)));
}

/** The step that the one filled button names. Its keys are shown only where they would land. */
export function nextStep(missing: readonly Missing[], { claim, selectedId }: { claim: ClaimShape; selectedId: string | null }): Step {
  const [first] = missing;
  if (!first) return { words: `Submit revision ${claim.revision} for review`, keys: "s", to: "submit" };
  return { ...stepTo(first, claim, selectedId), to: first.to };
}

function stepTo({ to }: Missing, claim: ClaimShape, selectedId: string | null): { words: string; keys: string | null } {
  switch (to.part) {
    case "add": return { words: "Add a source", keys: "a" };
    case "finding": {
      const item = claim.evidence.find((each) => each.id === to.evidenceId);
      return { words: `Give ${shortName(item?.source.name ?? "the item")} a finding`, keys: selectedId === to.evidenceId ? "1 2 3" : null };
    }
    case "verdict": return { words: "Choose the verdict", keys: "v" };
    case "rationale": return { words: "Write the rationale", keys: "r" };
    case "override": return { words: "Give the reason for the override", keys: null };
  }
}

const NAMED_ONE_BY_ONE = 2;

function unmarked(claim: ClaimShape): Missing[] {
  const items = claim.evidence.filter((item) => item.finding === null);
  const [first] = items;
  if (!first) return [];
  const to = (evidenceId: string) => ({ part: "finding", evidenceId }) as const;
  if (items.length > NAMED_ONE_BY_ONE) return [{ words: `findings for ${items.length} sources`, to: to(first.id) }];
  return items.map((item) => ({ words: `finding for ${shortName(item.source.name)}`, to: to(item.id) }));
}

/** "1 confirmed, 1 unverified, 1 without a finding". */
export function tallyWords(claim: Pick<ClaimShape, "evidence">): string {
  const count = (finding: Verdict | null) => claim.evidence.filter((item) => item.finding === finding).length;
  const parts = [
    [count("confirmed"), "confirmed"], [count("disputed"), "disputed"], [count("unverified"), "unverified"], [count(null), "without a finding"],
  ] as const;
  return parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`).join(", ") || "Nothing yet";
}
