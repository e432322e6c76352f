"use client";

import { ChevronRight, MoveRight, RefreshCcw } from "lucide-react";
import Link from "next/link";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { originWords } from "../../../../_components/tally";
import { useClaim } from "../_state/use-claim";
import { foldWords, loopLines, openRules, originCount, type OriginGroup, originGroups, suggestionBegins } from "./assessment-view.ts";

/** What follows from the evidence: the suggestion, what would change it, the rules and the origins. */
export function AssessmentPanel() {
  const { waiting, unreachable } = useClaim();
  return (
    <div className={waiting.length > 0 && !unreachable ? "assessment thinking" : "assessment"}>
      {unreachable && <p className="satisfy" role="status">From before your last changes: it follows them once the desk can be reached.</p>}
      <Suggestion />
      <Rules />
      <Loops />
      <Origins />
    </div>
  );
}

/** Where the words of the policy stand. */
export function PolicyLink() {
  const { assessment } = useClaim();
  return <Link className="second" href="/method" prefetch={false}>Policy, version {assessment.policyVersion}</Link>;
}

function Suggestion() {
  const { claim, assessment: { suggested, wouldChange } } = useClaim();
  return (
    <div aria-live="polite">
      <p className="assessment-says">{suggestionBegins(claim)} <b className="mark-word"><VerdictMark mark={suggested} size={16} />{markWords[suggested]}</b>.</p>
      {wouldChange && <p className="would-change">{wouldChange}</p>}
    </div>
  );
}

function Rules() {
  const { claim, assessment } = useClaim();
  const open = openRules({ claim, assessment });
  const rest = assessment.rules.filter(({ outcome }) => outcome !== "not_held");
  return (
    <>
      {open.length > 0 && (
        <ul className="rule-list" aria-label="Rules not held">
          {open.map(({ key, state, why, toHold }) => (
            <li key={key} className="is-open"><span className="rule-state">{state}</span><div><p>{why}</p>{toHold && <p className="satisfy">{toHold}</p>}</div></li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details className="rule-fold">
          <summary><ChevronRight className="icon" aria-hidden="true" /><span>{foldWords(assessment.rules)}</span></summary>
          <ul className="rule-list">
            {rest.map(({ rule, outcome, why }) => <li key={rule}><span className="rule-state">{outcome === "held" ? "Held" : "No rule"}</span><p>{why}</p></li>)}
          </ul>
        </details>
      )}
    </>
  );
}

function Loops() {
  const { claim, assessment } = useClaim();
  const loops = loopLines({ claim, assessment });
  if (loops.length === 0) return null;
  return (
    <section className="origins loops" aria-labelledby="h-loops">
      <h3 id="h-loops">Circular reporting</h3>
      <ul>
        {loops.map(({ key, says, steps }) => (
          <li key={key}><RefreshCcw className="icon" aria-hidden="true" /><div><p>{says}</p><p className="satisfy">{steps && `${steps}. `}A circle leads to no origin and counts for nothing.</p></div></li>
        ))}
      </ul>
    </section>
  );
}

const sideWords: Record<OriginGroup["side"], string> = { confirming: "Confirming", disputing: "Disputing", waiting: "Without a finding" };

function Origins() {
  const { claim, assessment } = useClaim();
  const groups = originGroups({ claim, assessment });
  const bothSides = groups.some(({ side }) => side === "disputing");
  if (claim.evidence.length === 0) return null;
  return (
    <section className="origins" aria-labelledby="h-origins">
      <h3 id="h-origins">{originWords(originCount(assessment))}</h3>
      {groups.map(({ side, lines }) => (
        <div key={side}>
          {bothSides && <h4>{side !== "waiting" && <VerdictMark mark={side === "confirming" ? "confirmed" : "disputed"} size={14} />}{sideWords[side]}</h4>}
          <ul>
            {lines.map(({ key, through, origin, itself, facts, waits }) => (
              <li key={key} className={waits ? "is-waiting" : undefined}>
                <span dir="auto">{through.join(", ")}</span><MoveRight className="icon" role="img" aria-label="leads to" />
                <span><span dir="auto">{itself ? "itself" : origin}</span><span className="second">{facts}</span></span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
