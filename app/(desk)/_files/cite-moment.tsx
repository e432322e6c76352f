"use client";

import { Quote } from "lucide-react";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { FilePlace } from "../../../lib/evidence/file-view.ts";
import { Button } from "../_components/button";
import { SelectField } from "../_components/field";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { useKeys } from "../_keys/use-keys";
import { usePerson } from "../_shell/person";
import { keptLine } from "../desk/claims/[id]/_state/kept";
import { sendEdit } from "../desk/claims/[id]/_state/send";
import { timeCode, withMoment } from "./time-code";

/** Writes the moment into the place of an item of a claim, or copies it where the person may not, or there is none. */
export function CiteMoment({ places, now }: { places: readonly FilePlace[]; now: () => number }) {
  const open = places.filter(({ mayCite }) => mayCite);
  const [chosen, setChosen] = useState(open[0]?.evidenceId);
  const place = open.find(({ evidenceId }) => evidenceId === chosen) ?? open[0];
  const cite = useCite();
  const press = () => (place ? cite(place, now()) : void copied(now()));
  const copied = useCopy();
  useKeys([{ keys: "c", label: place ? "Cite this moment" : "Copy this moment", group: "Also", run: press }]);
  return (
    <>
      <Button keys="c" onClick={press}><Quote className="icon" aria-hidden="true" />{place ? "Cite this moment" : "Copy this moment"}</Button>
      {open.length > 1 && <SelectField label="In" value={place?.evidenceId} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>{open.map(({ evidenceId, statement, source }) => <option key={evidenceId} value={evidenceId}>{source}: {statement.slice(0, 60)}</option>)}</SelectField>}
    </>
  );
}

function useCopy(): (seconds: number) => Promise<void> {
  const toast = useToast();
  return async (seconds) => {
    const moment = timeCode(seconds);
    await navigator.clipboard.writeText(moment).then(() => toast({ title: `Copied ${moment}` }), () => toast({ title: `This moment is ${moment}`, says: "The browser does not let it be copied." }));
  };
}

/** Against the claim as it stands now; what waits to be sent from this device goes first, on the claim's own page. */
function useCite(): (place: FilePlace, seconds: number) => void {
  const toast = useToast();
  const { id: personId } = usePerson();
  const write = async ({ claimId, evidenceId }: FilePlace, locatorFrom: (before: string | null) => string | null): Promise<string | null> => {
    const claim = await answer(api.claims[":id"].$get({ param: { id: claimId } }));
    const before = claim.evidence.find(({ id }) => id === evidenceId)?.locator ?? null;
    await sendEdit(claimId, claim.version, { on: "evidence", id: evidenceId, fields: { locator: locatorFrom(before) } });
    return before;
  };
  const refused = (error: unknown) => toast({ title: "This was not saved", says: wordsOf(error), urgent: true });
  return (place, seconds) => {
    if (keptLine(place.claimId, personId)) return toast({ title: "This was not saved", says: "Edits of this claim wait on this device. Open the claim first, so that they are sent.", urgent: true });
    write(place, (before) => withMoment(before, seconds)).then((before) => toast({
      title: `Cited ${timeCode(seconds)}`, says: `It stands as the place in ${place.source}.`,
      action: { label: "Undo", run: () => void write(place, () => before).catch(refused) },
    }), refused);
  };
}
