"use client";

import { markWords } from "@/_components/verdict-mark";
import { unmetFor } from "../_model/missing.ts";
import { useClaim } from "../_state/use-claim";
import { ids } from "./focus";
import { useJudgement } from "./use-judgement";
import { WordsField } from "./words-field";

/** Where the verdict asks for more than the evidence gives: one reason, which readers see. */
export function OverrideReason() {
  const { claim, assessment } = useClaim();
  const { verdict, overrideReason, write, settle } = useJudgement();
  const unmet = unmetFor(verdict, assessment);
  if (unmet.length === 0 && !overrideReason) return null;
  if (unmet.length === 0) {
    return (
      <div className="departs">
        <p>Nothing needs an override any more. Its reason is still here: “{overrideReason}”</p>
        <button type="button" className="link-button" onClick={() => write("reason", "")} onBlur={settle}>Withdraw the override</button>
      </div>
    );
  }
  const parts = [
    unmet.includes("assessment") && `The findings suggest ${markWords[assessment.suggested]}.`,
    unmet.includes("preserved") && "Not everything that counts has a snapshot.", unmet.includes("quote-found") && "Not every quotation stands in its snapshot.",
  ].filter(Boolean);
  return (
    <div className="departs">
      <p>{parts.join(" ")} This needs an override, which an editor confirms.</p>
      <WordsField id={ids.override} field="reason" label="Reason for the override" lang={claim.language} rows={1} placeholder="Why all the same" help="Readers see this reason." />
    </div>
  );
}
