import { musts } from "../../../lib/assessment/policy.ts";
import type { RuleOutcome } from "../../../lib/assessment/types.ts";
import { outcomeWords } from "../../../lib/publishing/plain-words.ts";
import type { PublicAssessment, PublicVerdict } from "../../../lib/publishing/shapes.ts";

type Shown = RuleOutcome | "overridden";

const drawings: Record<Shown, string> = {
  held: "M20 6 9 17l-5-5",
  not_held: "M18 6 6 18M6 6l12 12",
  not_applicable: "M5 12h14",
  overridden: "M17 3a2.85 2.83 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5Z",
};

/** Each rule as what must be, then whether it is held and why. */
export function Rules({ assessment, override }: { assessment: PublicAssessment; override: PublicVerdict["override"] }) {
  return (
    <ol className="rules">
      {assessment.rules.map(({ rule, outcome, why }) => {
        const overridden = outcome === "not_held" && (override?.rules as readonly string[] | undefined)?.includes(rule);
        return <Rule key={rule} must={musts[rule]} why={why} shown={overridden ? "overridden" : outcome} />;
      })}
    </ol>
  );
}

function Rule({ must, why, shown }: { must: string; why: string; shown: Shown }) {
  const className = shown === "held" ? undefined : shown === "not_applicable" ? "na" : "no";
  return (
    <li className={className}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={drawings[shown]} /></svg>
      <p>{must}</p>
      <p className="why op"><b>{shown === "overridden" ? "Overridden" : outcomeWords[shown]}.</b> {why}</p>
    </li>
  );
}
