"use client";

import { stageWords } from "../../../_components/stage-trail";
import { Screen } from "../../../_shell/screen";
import { ReviewScreen } from "./_review/review-screen";
import { ClaimProvider, useClaim } from "./_state/use-claim";
import type { ClaimView } from "./_state/view";
import { Workbench } from "./_workbench/workbench";

/** One claim: the workbench while it is worked on, the review when it is decided on, published or put away. */
export function ClaimScreen({ initial }: { initial: ClaimView }) {
  return <ClaimProvider initial={initial}><Parts /></ClaimProvider>;
}

function Parts() {
  const { claim, working } = useClaim();
  const way = [{ name: "Queue", href: "/desk" }, { name: stageWords[claim.stage], href: `/desk?stage=${claim.stage}` }];
  return <Screen title="Claim" way={way} ownHeading>{working ? <Workbench /> : <ReviewScreen />}</Screen>;
}
