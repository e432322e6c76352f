"use client";

import { Markdown } from "@/_components/markdown";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Overridable } from "../../../../../../lib/review/words.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { Comments } from "../_comments/comments";
import { OtherReviews } from "../_others/other-reviews";
import { useClaim } from "../_state/use-claim";
import { AssessmentPanel } from "../_workbench/assessment-panel";

/** What is proposed, whether it follows from the evidence, and on what it rests. */
export function Proposed({ discussed }: { /** Comments on the rationale stand here, unless the ledger has a line for it. */ discussed: boolean }) {
  const { claim } = useClaim();
  const { stage, revision, verdict, rationale, stillUnknown, language, retracted } = claim;
  return (
    <section className="column" id="proposed" aria-labelledby="h-proposed">
      <div className="column-head"><h2 id="h-proposed">{stage === "in_review" || stage === "approved" ? "Proposed verdict" : "Verdict"}</h2><span className="second">revision <span className="num">{revision}</span></span></div>
      <div className="verdict-said">
        <p className="mark-word">{verdict ? <><VerdictMark mark={verdict} size={20} />{markWords[verdict]}</> : <span className="second">No verdict</span>}</p>
        {retracted && <div className="retracted-note"><p className="mark-word"><VerdictMark mark="retracted" size={16} />Retracted on {sayDate(retracted.at.slice(0, 10))}</p><p dir="auto">{retracted.note}</p></div>}
        <Agreement claim={claim} />
        {rationale && <div className="rationale prose" lang={language} dir="auto"><Markdown source={rationale} /></div>}
        {discussed && <Comments on={{ field: "rationale", evidenceId: null }} />}
        {stillUnknown && <><h3>What we do not know</h3><div className="prose" lang={language} dir="auto"><Markdown source={stillUnknown} /></div></>}
      </div>
      <AssessmentPanel />
      {stage !== "discarded" && <div className="note-list"><OtherReviews /></div>}
    </section>
  );
}

const ruleWords: Record<Overridable, string> = {
  assessment: "the verdict differs from what the evidence suggests", preserved: "not everything that counts is preserved", "quote-found": "a quotation is not found in what is preserved",
};

function Agreement({ claim: { override, verdict, stage } }: { claim: ClaimShape }) {
  const { assessment } = useClaim();
  if (!override) return <p className="second">{verdict === assessment.suggested ? "Agrees with the assessment. No override." : "Differs from the assessment, without an override."}</p>;
  return (
    <div className="override-said">
      <h3>Override{override.confirmedBy ? <span className="second"> confirmed by {override.confirmedBy.name}</span> : <span className="second"> {stage === "in_review" ? "approving confirms it" : "not confirmed"}</span>}</h3>
      {override.rules.length > 0 && <p className="second">Departs from what is asked: {override.rules.map((rule) => ruleWords[rule]).join("; ")}.</p>}
      <p dir="auto">{override.reason}</p>
      <p className="second">Readers see this reason.</p>
    </div>
  );
}
