"use client";

import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { useClaim } from "../_state/use-claim";

/** Asked, because everything done since the last publication gives way at once. */
export function AbandonDialog({ onClose, onAbandon }: { onClose: () => void; onAbandon: () => void }) {
  const { publication } = useClaim().claim;
  return (
    <Dialog open title="Abandon the new work" onClose={onClose}
      says={`The claim goes back to what publication ${publication?.number ?? ""} says, and is published as before. What was changed since stays in the history.`}
      foot={<><Button onClick={onClose}>Keep working</Button><Button kind="primary" onClick={onAbandon}>Abandon it</Button></>} />
  );
}
