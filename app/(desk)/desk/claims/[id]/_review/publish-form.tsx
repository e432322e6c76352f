"use client";

import { type FormEvent, useRef, useState } from "react";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { NextPublication } from "../../../../../../lib/publishing/next-publication.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { Preview } from "./preview";
import { PublishFields } from "./publish-fields";
import { type Draft, type Faults, faultsIn, localTime, nextHour, publicationOf } from "./publish-model.ts";

export function PublishForm({ next, onClose, onDone }: { next: NextPublication; onClose: () => void; onDone: (says: string) => void }) {
  const { claim, act } = useClaim();
  const { number, address: { fixed } } = next;
  const [draft, setDraft] = useState<Draft>(() => draftOf(next, claim.scheduledFor));
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (to: Partial<Draft>) => {
    setDraft({ ...draft, ...to });
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in to))));
    setRefusal(null);
  };
  const show = (found: Faults) => {
    setFaults(found);
    const [first] = Object.keys(found);
    if (first) form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsIn(draft, { fixed, now: new Date() });
    if (Object.keys(found).length > 0) return show(found);
    setBusy(true);
    try {
      const done = await act((saved) => answer(api.review[":id"].publications.$post({ param: { id: saved.id }, json: publicationOf(draft, saved.version, fixed) })));
      onDone(done.scheduledFor ? `It will be published on ${sayDate(done.scheduledFor)}` : `Publication ${number} is out`);
    } catch (error) {
      setBusy(false);
      const fields = error instanceof ApiProblem ? error.fields : {};
      if (fields["slug"]) return show({ slug: wordsOf(error) });
      if (!(error instanceof ApiProblem && error.problem === "conflict")) setRefusal(wordsOf(error));
    }
  };
  return (
    <Dialog open size="wide" title={`Publish revision ${claim.revision}`} onClose={onClose} foot={<>
      <p>{number === 1 ? "Makes publication 1. From then on, readers see every change with its date and note." : `Makes publication ${number}. Readers see what changed against publication ${number - 1}.`}</p>
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form="publish" busy={busy}>{draft.when === "later" ? "Schedule it" : "Publish now"}</Button>
    </>}>
      <div className="publishing">
        <form id="publish" className="publishing-form" noValidate ref={form} onSubmit={(event) => void send(event)}>
          {refusal && <div role="alert"><ErrorWords>{refusal}</ErrorWords></div>}
          <PublishFields next={next} draft={draft} faults={faults} change={change} />
        </form>
        <Preview draft={draft} fixed={fixed} />
      </div>
    </Dialog>
  );
}

function draftOf({ kind, note, address }: NextPublication, scheduledFor: string | null): Draft {
  const at = scheduledFor ? localTime(new Date(scheduledFor)) : nextHour(new Date());
  return { kind, note: note ?? "", slug: address.slug, when: scheduledFor ? "later" : "now", at };
}
