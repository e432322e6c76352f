import type { Assessment } from "../../../lib/assessment/types.ts";
import type { ClaimShape } from "../../../lib/claims/shapes.ts";

const numbers = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The assessment in a few sentences: whether the verdict agrees with it, and which rules do not hold. */
export function whatFollows({ verdict }: Pick<ClaimShape, "verdict">, assessment: Assessment): string {
  const open = assessment.rules.filter((rule) => rule.outcome === "not_held");
  const said = verdict === null ? `The evidence suggests “${assessment.suggested}”.`
    : verdict === assessment.suggested ? "The verdict agrees with the assessment." : `The verdict departs from the assessment, which suggests “${assessment.suggested}”.`;
  if (open.length === 0) return `${said} Every rule that applies holds.`;
  const count = `${numbers[open.length] ?? open.length} ${open.length === 1 ? "rule does" : "rules do"} not hold.`;
  return [said, count, ...open.map((rule) => rule.why)].join(" ");
}
