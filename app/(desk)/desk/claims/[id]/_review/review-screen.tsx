"use client";

import { ClaimHead } from "../_workbench/claim-head";
import { DecisionBar } from "./decision-bar";
import { LedgerColumn } from "./ledger-column";
import { Proposed } from "./proposed";
import { useLedger } from "./use-ledger";

/** A claim to decide on, or one that is published or put away: what changed, what is proposed, and the decision. */
export function ReviewScreen() {
  const ledger = useLedger();
  const inLedger = ledger.view === "changes" && ledger.diff?.lines.some(({ field }) => field === "rationale") === true;
  return (
    <div className="review own-bar">
      <ClaimHead />
      <LedgerColumn ledger={ledger} />
      <Proposed discussed={!inLedger} />
      <DecisionBar />
    </div>
  );
}
