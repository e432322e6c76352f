"use client";

import { useClaim } from "../_state/use-claim";

export type EvidenceColumnProps = {
  /** The item that is open, whose keys 1 2 3 work; null when none is. */
  selectedId: string | null;
  onSelect: (id: string | null) => void;
};

/** The sources of the claim, each with its finding. */
export function EvidenceColumn({ selectedId, onSelect }: EvidenceColumnProps) {
  const { claim } = useClaim();
  return (
    <ul>
      {claim.evidence.map((item) => <li key={item.id} aria-current={item.id === selectedId || undefined}><button type="button" onClick={() => onSelect(item.id)}>{item.source.name}</button></li>)}
    </ul>
  );
}
