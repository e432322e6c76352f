import { sentence } from "../../../lib/assessment/said.ts";
import type { AssessedRule, RuleOutcome } from "../../../lib/assessment/types.ts";
import type { PublicAssessment, PublicVerdict } from "../../../lib/publishing/shapes.ts";
import { type Here, inLanguage } from "../../../lib/site/here.ts";

type Shown = RuleOutcome | "overridden";

const drawings: Record<Shown, string> = {
  held: "M20 6 9 17l-5-5",
  not_held: "M18 6 6 18M6 6l12 12",
  not_applicable: "M5 12h14",
  overridden: "M17 3a2.85 2.83 0 1 1 4 4L7.5 20.5 2 22l1.5-5.5Z",
};

type Props = { here: Here; assessment: PublicAssessment; override: PublicVerdict["override"] };

/** Each rule as what must be, then whether it is held and why. */
export function Rules({ here, assessment, override }: Props) {
  return (
    <ol className="rules">
      {assessment.rules.map((assessed) => {
        const overridden = assessed.outcome === "not_held" && (override?.rules as readonly string[] | undefined)?.includes(assessed.rule);
        return <Rule key={assessed.rule} here={here} assessed={assessed} shown={overridden ? "overridden" : assessed.outcome} />;
      })}
    </ol>
  );
}

function Rule({ here, assessed: { rule, why, said }, shown }: { here: Here; assessed: AssessedRule; shown: Shown }) {
  const t = here.words("rules");
  const className = shown === "held" ? undefined : shown === "not_applicable" ? "na" : "no";
  return (
    <li className={className}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={drawings[shown]} /></svg>
      <p>{t(`musts.${rule}`)}</p>
      <p className="why op"><b>{t(`outcomes.${shown}`)}.</b> <Sentence here={here} english={why} said={said} /></p>
    </li>
  );
}

/** A sentence of the policy in the page's language; a publication of before there were any keeps its English one. */
export function Sentence({ here, english, said }: { here: Here; english: string; said: AssessedRule["said"] | null }) {
  const translated = said && sentence(said, here.language);
  if (translated || here.language === "en") return translated ?? english;
  return <span {...inLanguage("en")}>{english}</span>;
}
