"use client";

import { stageWords } from "../../../_components/stage-trail";
import { Screen } from "../../../_shell/screen";
import { ConflictScreen } from "./_conflict/conflict-screen";
import { ReviewScreen } from "./_review/review-screen";
import { ClaimProvider, useClaim } from "./_state/use-claim";
import type { ClaimView } from "./_state/view";
import { JudgementProvider } from "./_workbench/use-judgement";
import { Workbench } from "./_workbench/workbench";

/** One claim: the workbench while it is worked on, the review when it is decided on, published or put away. */
export function ClaimScreen({ initial }: { initial: ClaimView }) {
  return <ClaimProvider initial={initial}><JudgementProvider><Parts /></JudgementProvider></ClaimProvider>;
}

function Parts() {
  const { claim, working, conflict } = useClaim();
  const way = [{ name: "Queue", href: "/desk" }, { name: stageWords[claim.stage], href: `/desk?stage=${claim.stage}` }];
  return <Screen title="Claim" way={way} ownHeading>{conflict ? <ConflictScreen /> : working ? <Workbench /> : <ReviewScreen />}</Screen>;
}
