"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Controller, useWatch } from "react-hook-form";
import { reliabilities, sourceKinds } from "../../../../../../lib/sources/words.ts";
import { CheckField, ErrorWords, SelectField, TextField } from "../../../../_components/field";
import { AffiliationField } from "../../../../_sources/affiliation-field";
import { reliabilityWords, sourceKindWords } from "../../../../_words/sources";
import { sourcesLike } from "./find-sources";
import type { NewSourceForm } from "./new-source";
import type { KnownSource } from "./suggestions";

/** A source the registry does not have, made in the same step. One that it likely has is named first. */
export function NewSourceFields({ form, onUse }: { form: NewSourceForm; onUse: (known: KnownSource) => void }) {
  const { register, control, formState: { errors } } = form;
  const [name, confidential] = useWatch({ control, name: ["name", "confidential"] });
  return (
    <fieldset className="new-source">
      <legend className="sr">New source</legend>
      <TextField label="Name of the source" error={errors.name?.message} dir="auto" autoComplete="off"
        {...register("name", { validate: (value) => value.trim() !== "" || "Say how the source is called." })} />
      <Likely name={name} onUse={onUse} />
      <div className="form-pair">
        <SelectField label="Kind" error={errors.kind?.message} {...register("kind", { validate: (value) => value !== "" || "Say what kind of source it is." })}>
          <option value="">Choose</option>
          {sourceKinds.map((kind) => <option key={kind} value={kind}>{sourceKindWords[kind]}</option>)}
        </SelectField>
        <Controller control={control} name="affiliation" render={({ field }) => <AffiliationField value={field.value} onChange={field.onChange} error={errors.affiliation?.message} />} />
      </div>
      <SelectField label="Reliability" error={errors.reliability?.message} help="Of the source itself, by the Admiralty letters." {...register("reliability")}>
        {reliabilities.map((letter) => <option key={letter} value={letter}>{reliabilityWords[letter]}</option>)}
      </SelectField>
      <CheckField label="Confidential" help="Readers see a description in place of its name." {...register("confidential")} />
      {confidential && <TextField label="Description for readers" help="Such as “an official who asked not to be named”." error={errors.publicDescription?.message}
        {...register("publicDescription", { validate: (value, values) => !values.confidential || value.trim() !== "" || "Readers need a description in place of the name." })} />}
      {errors.root?.server && <ErrorWords>{errors.root.server.message}</ErrorWords>}
    </fieldset>
  );
}

function Likely({ name, onUse }: { name: string; onUse: (known: KnownSource) => void }) {
  const asked = useDeferredValue(name.trim());
  const { data: like = [] } = useQuery({ queryKey: ["sources", "like", asked], queryFn: () => sourcesLike(asked), enabled: asked.length > 2, staleTime: 60_000 });
  return (
    <div role="status">
      {like.length > 0 && <div className="likely">
        <p>The registry may have it already:</p>
        <ul>{like.slice(0, 3).map((source) => <li key={source.id}><button type="button" className="link-button" onClick={() => onUse(source)}>Use <span dir="auto">{source.name}</span></button></li>)}</ul>
      </div>}
    </div>
  );
}
