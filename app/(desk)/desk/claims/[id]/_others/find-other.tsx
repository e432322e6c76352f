"use client";

import { useState } from "react";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, Field } from "../../../../_components/field";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { OtherReviewShape } from "../../../../../../lib/others/shapes.ts";

type Found = { id: string; label: string; lang?: string; detail: string; other: OtherReviewShape };

/** Finds another publisher's check by its words, among those that were imported. */
export function FindOther({ onChoose, onClose }: { onChoose: (other: OtherReviewShape) => void; onClose: () => void }) {
  const [found, setFound] = useState<readonly Found[]>([]);
  const [chosen, setChosen] = useState<Found | null>(null);
  const [error, setError] = useState<string | undefined>();
  const search = async (words: string) => {
    const { items } = await answer(api.otherReviews.$get({ query: { limit: "20", ...(words ? { q: words } : {}) } }));
    const options = items.map((other) => ({ id: other.id, label: other.claim.slice(0, 140), ...(other.language ? { lang: other.language } : {}), detail: `${other.publisher}: ${other.rating}`, other }));
    setFound(options);
    return options;
  };
  const match = () => (chosen ? onChoose(chosen.other) : setError("Choose the check first."));
  return (
    <Dialog open onClose={onClose} title="Find another publisher’s check" says="Among those that were imported." foot={<Button kind="primary" onClick={match}>Match it</Button>}>
      <div className="form">
        <Field label="The check">
          {(control) => (
            <Combobox {...control} label="The check" labelled={false} chosen={chosen} search={search} placeholder="Words of the claim, or the publisher" nothing="No check that was imported has these words."
              onChoose={({ id }) => { setChosen(found.find((one) => one.id === id) ?? null); setError(undefined); }} />
          )}
        </Field>
        {error && <div role="alert"><ErrorWords>{error}</ErrorWords></div>}
      </div>
    </Dialog>
  );
}
