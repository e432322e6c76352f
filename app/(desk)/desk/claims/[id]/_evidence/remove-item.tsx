"use client";

import { useState } from "react";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { useClaim } from "../_state/use-claim";

/** An item goes with its finding and all that was judged of it, and comes back by no undo: so it is asked first. */
export function RemoveItem({ item: { id, source }, onRemoved }: { item: Pick<EvidenceShape, "id" | "source">; onRemoved: () => void }) {
  const { edit } = useClaim();
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setAsking(false);
    edit({ on: "detach", id });
    onRemoved();
  };
  return (
    <div className="entry-part entry-end">
      <Button kind="quiet" onClick={() => setAsking(true)}>Remove from this claim</Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Remove this evidence?" foot={<><Button onClick={() => setAsking(false)}>Keep it</Button><Button kind="grave" onClick={remove}>Remove it</Button></>}
        says={<><b dir="auto">{source.name}</b> goes from this claim with its quotation, finding and judgements. The source stays in the registry, and earlier revisions keep the item and its snapshots.</>} />
    </div>
  );
}
