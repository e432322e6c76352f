"use client";

import { EvidenceColumn } from "../_evidence/evidence-column";
import { useClaim } from "../_state/use-claim";

/** Claim, evidence, what follows: in the order of the work. */
export function Workbench() {
  const { claim } = useClaim();
  return (
    <div className="page">
      <h1 className="said" lang={claim.language} dir="auto">{claim.statement}</h1>
      <EvidenceColumn selectedId={null} onSelect={() => {}} />
    </div>
  );
}
