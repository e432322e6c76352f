"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { ChipsField } from "../../../_components/chips-field";
import { Combobox } from "../../../_components/combobox";
import { ErrorWords, Field, TextArea, TextField } from "../../../_components/field";
import { languageOption, languageOptions } from "../../../_words/languages";
import { claimKinds } from "../../../../../lib/claims/words.ts";
import { claimKindWords } from "../../../_words/claims";
import { claimKindHelp } from "../[id]/_model/labels";
import type { ClaimValues } from "./claim-form.ts";
import { ClaimantField } from "./claimant-field";

type Of = { form: UseFormReturn<ClaimValues> };

/** Every field of the claim itself: when one is made, and when it is changed. */
export function ClaimFields({ form }: Of) {
  const { errors } = form.formState;
  return (
    <>
      <TextArea label="Statement" id="claim-statement" rows={3} dir="auto" error={errors.statement?.message}
        help="One checkable statement, phrased as it is asserted and never as its denial." {...form.register("statement", { required: "Write what is claimed." })} />
      <KindField form={form} />
      <Controller control={form.control} name="claimant" render={({ field, fieldState }) => (
        <ClaimantField value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
      )} />
      <div className="form-pair">
        <TextField label={<>Claimed on <span className="second">optional</span></>} id="claim-claimed-at" spellCheck={false} placeholder="2025-06-13" error={errors.claimedAt?.message}
          help="A date such as 2025-06-13, or a time such as 2025-06-13T14:02:00Z. It is kept as given." {...form.register("claimedAt")} />
        <LanguageField form={form} />
      </div>
      <Controller control={form.control} name="topics" render={({ field, fieldState }) => (
        <ChipsField label={<>Topics <span className="second">optional</span></>} values={field.value} onChange={field.onChange} error={fieldState.error?.message} help="Enter adds one." />
      )} />
      <TextArea label={<>What we do not know <span className="second">optional</span></>} rows={2} dir="auto" error={errors.stillUnknown?.message} {...form.register("stillUnknown")} />
    </>
  );
}

function KindField({ form }: Of) {
  const error = form.formState.errors.kind?.message;
  return (
    <fieldset className="field kind-choices">
      <legend>Kind</legend>
      {claimKinds.map((kind) => (
        <label key={kind} className="choice"><input type="radio" value={kind} {...form.register("kind")} /><span>{claimKindWords[kind]} <span className="second">{claimKindHelp[kind]}</span></span></label>
      ))}
      {error && <ErrorWords>{error}</ErrorWords>}
    </fieldset>
  );
}

function LanguageField({ form }: Of) {
  return (
    <Controller control={form.control} name="language" render={({ field, fieldState }) => (
      <Field label="Language of the statement" error={fieldState.error?.message}>
        {(control) => (
          <Combobox {...control} label="Language of the statement" labelled={false} chosen={languageOption(field.value)} options={languageOptions} onChoose={({ id }) => field.onChange(id)}
            create={{ words: (typed) => `Use the language tag “${typed}”`, run: field.onChange }} nothing="Not in this list." />
        )}
      </Field>
    )} />
  );
}
