"use client";

import { useState } from "react";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, Field, SelectField } from "../../../../_components/field";
import { stageWords } from "../../../../_components/stage-trail";
import { wordsOf } from "../../../../_forms/problem";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { relationKinds, type RelationKind } from "../../../../../../lib/claims/words.ts";
import { relationWords } from "../_model/labels";
import { useClaim } from "../_state/use-claim";

type Chosen = { id: string; label: string; lang?: string } | null;

/** Relates this claim to another, found by its words. */
export function RelateClaim({ onClose }: { onClose: () => void }) {
  const { claim, save } = useClaim();
  const [kind, setKind] = useState<RelationKind>("contradicts");
  const [other, setOther] = useState<Chosen>(null);
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const relate = async () => {
    if (!other) return setError("Choose the other claim.");
    setBusy(true);
    await save({ on: "relate", kind, claimId: other.id }).then(onClose, (problem: unknown) => setError(wordsOf(problem)));
    setBusy(false);
  };
  return (
    <Dialog open onClose={onClose} title="Relate a claim" foot={<Button kind="primary" busy={busy} onClick={() => void relate()}>Relate it</Button>}>
      <div className="form">
        <SelectField label="This claim" value={kind} onChange={(event) => setKind(relationKinds.find((each) => each === event.target.value) ?? kind)}
          help={kind === "contradicts" ? "While the other is published as Confirmed, this one cannot be." : undefined}>
          {relationKinds.map((each) => <option key={each} value={each}>{relationWords[each]}</option>)}
        </SelectField>
        <Field label="The other claim">
          {(control) => (
            <Combobox {...control} label="The other claim" labelled={false} chosen={other} onChoose={(option) => { setOther(option); setError(undefined); }}
              search={(words) => findClaims(words, claim.id)} placeholder="Find it by its words" nothing="No claim has these words." />
          )}
        </Field>
        {error && <div role="alert"><ErrorWords>{error}</ErrorWords></div>}
      </div>
    </Dialog>
  );
}

async function findClaims(words: string, own: string) {
  const { items } = await answer(api.claims.$get({ query: { limit: "20", order: "newest", ...(words ? { q: words } : {}) } }));
  return items.filter(({ id }) => id !== own).map(({ id, statement, language, stage }) => ({ id, label: inBrief(statement), lang: language, detail: stageWords[stage] }));
}

/** A claim in a list: its first two lines or so. */
const inBrief = (statement: string): string => (statement.length > 140 ? `${statement.slice(0, 140).trimEnd()}…` : statement);
