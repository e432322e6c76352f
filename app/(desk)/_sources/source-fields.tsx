"use client";

import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { reliabilities, sourceKinds } from "../../../lib/sources/words.ts";
import { ChipsField } from "../_components/chips-field";
import { CheckField, SelectField, TextArea, TextField } from "../_components/field";
import { reliabilityWords, sourceKindWords } from "../_words/sources";
import { AffiliationField } from "./affiliation-field";
import type { SourceValues } from "./fields";
import { LanguagesField } from "./languages-field";

/** Everything that is known of a source, in the order in which one comes to know it. Ids are the names, for the list of errors. */
export function SourceFields({ form, affiliations }: { form: UseFormReturn<SourceValues>; affiliations: readonly string[] }) {
  const { register, control, formState: { errors } } = form;
  const confidential = useWatch({ control, name: "confidential" });
  return (
    <>
      <TextField label="Name" id="name" dir="auto" autoComplete="off" help={confidential ? "Only the desk sees it." : undefined} error={errors.name?.message} {...register("name", { required: "A source needs a name." })} />
      <Controller control={control} name="aliases" render={({ field }) => (
        <ChipsField label="Other names" id="aliases" values={field.value} onChange={field.onChange} error={wordsIn(errors.aliases)} placeholder="Add a name, then press Enter"
          help="In any script, abbreviations too. The search finds it by each of them; readers do not see them." />
      )} />
      <div className="form-pair">
        <SelectField label="Kind" id="kind" error={errors.kind?.message} {...register("kind")}>
          {sourceKinds.map((kind) => <option key={kind} value={kind}>{sourceKindWords[kind]}</option>)}
        </SelectField>
        <Controller control={control} name="affiliation" render={({ field }) => <AffiliationField value={field.value} onChange={field.onChange} error={errors.affiliation?.message} inUse={affiliations} />} />
      </div>
      <SelectField label="Reliability" id="reliability" error={errors.reliability?.message} help="Of the source, from what is known of it. What it says in one case is judged there." {...register("reliability")}>
        {reliabilities.map((letter) => <option key={letter} value={letter}>{reliabilityWords[letter]}</option>)}
      </SelectField>
      <TextArea label="Why this letter" id="reliabilityReason" plain rows={3} dir="auto" help="Stays inside the desk." error={errors.reliabilityReason?.message} {...register("reliabilityReason")} />
      <Controller control={control} name="languages" render={({ field }) => <LanguagesField values={field.value} onChange={field.onChange} error={wordsIn(errors.languages)} />} />
      <TextField label="Home page" id="url" type="url" inputMode="url" autoComplete="off" spellCheck={false} placeholder="https://" error={errors.url?.message} {...register("url")} />
      <CheckField label="Confidential" help="Readers get a description in place of the name, and nothing else that could tell who it is: no address, no quotation, no file, until an editor releases it." {...register("confidential")} />
      {confidential && (
        <TextArea label="What readers see instead" id="publicDescription" rows={2} dir="auto" help="What they need to weigh it, and nothing that could give the person away."
          error={errors.publicDescription?.message} {...register("publicDescription", { validate: (given, { confidential: still }) => !still || given.trim() !== "" || "Readers need a description in place of the name, such as “an official who asked not to be named”." })} />
      )}
      <TextArea label="Notes" id="notes" plain rows={4} dir="auto" help="For the desk alone. Readers never see them." error={errors.notes?.message} {...register("notes")} />
    </>
  );
}

/** The message of a list, or of the first of its items that is refused. */
function wordsIn(error: { message?: string | undefined } | readonly ({ message?: string | undefined } | undefined)[] | undefined): string | undefined {
  if (error && "message" in error && typeof error.message === "string") return error.message;
  return Array.isArray(error) ? error.find((each) => each)?.message : undefined;
}
