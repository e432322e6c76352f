"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords } from "../../../../_components/field";
import { Strip } from "../../../../_components/notice";
import { useKeptDraft } from "../../../../_forms/kept-draft";
import { showProblem } from "../../../../_forms/problem";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import { changesSince, claimNames, type ClaimValues, collisions, inWords, valuesOf } from "../../_fields/claim-form.ts";
import { ClaimFields } from "../../_fields/claim-fields";
import { useClaim } from "../_state/use-claim";

const FORM = "edit-claim";

/** Every field of the claim itself, in a dialog. What is typed outlives closing it. */
export function EditClaim({ onClose }: { onClose: () => void }) {
  const { claim } = useClaim();
  const [opened, setOpened] = useState(() => valuesOf(claim));
  const form = useForm<ClaimValues>({ defaultValues: opened });
  const draft = useKeptDraft(form, `claim.${claim.id}.fields`, { base: opened, onBack: setOpened });
  const submit = useSubmit({ form, opened, setOpened, done: () => { draft.forget(); onClose(); } });
  const { errors, isSubmitting } = form.formState;
  const drop = () => { form.reset(valuesOf(claim)); setOpened(valuesOf(claim)); draft.forget(); };
  return (
    <Dialog open onClose={onClose} title="Edit the claim" foot={<><Button onClick={onClose}>Close</Button><Button kind="primary" type="submit" form={FORM} busy={isSubmitting}>Save the claim</Button></>}>
      <form id={FORM} className="form" noValidate onSubmit={(event) => void form.handleSubmit(submit)(event)}>
        {draft.restored && <Strip boxed lead="What you typed before is here again."><button type="button" className="link-button" onClick={drop}>Begin from what is saved</button></Strip>}
        <ClaimFields form={form} />
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}

type SubmitParts = { form: ReturnType<typeof useForm<ClaimValues>>; opened: ClaimValues; setOpened: (values: ClaimValues) => void; done: () => void };

/** Saves what was changed; what somebody else changed too is told first, and saved over only by saving again. */
function useSubmit({ form, opened, setOpened, done }: SubmitParts) {
  const { claim, save } = useClaim();
  return async (values: ClaimValues): Promise<void> => {
    const now = valuesOf(claim);
    const [first, ...others] = collisions(values, { opened, now });
    if (first) {
      const tell = (name: keyof ClaimValues, shouldFocus: boolean) => form.setError(name, { message: `Somebody else changed this meanwhile to: ${inWords(now[name])}. Saving again puts yours in its place.` }, { shouldFocus });
      tell(first, true);
      for (const name of others) tell(name, false);
      return setOpened({ ...opened, ...Object.fromEntries([first, ...others].map((name) => [name, now[name]])) });
    }
    const fields = changesSince(opened, values);
    if (Object.keys(fields).length === 0) return done();
    try {
      await save({ on: "claim", fields });
      done();
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.problem === "conflict") return done();
      showProblem(form, problem, [...claimNames]);
    }
  };
}
