"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { isDateOrTime } from "../../../../../lib/when.ts";
import { CheckField, TextField } from "../../../_components/field";
import { useRole } from "../../../_shell/person";
import type { Facts } from "./facts";
import { LanguageField } from "./language-field";

/** The fields of what is known about an article, for a new one and for an old. */
export function FactsFields({ form, detectable = false }: { form: UseFormReturn<Facts>; detectable?: boolean }) {
  const { register, control, formState: { errors } } = form;
  const isEditor = useRole("editor");
  return (
    <>
      <TextField id="title" label="Title" dir="auto" autoComplete="off" error={errors.title?.message} {...register("title", { validate: (given) => given.trim() !== "" || "Give the title under which it was published." })} />
      <div className="form-pair">
        <TextField id="publisher" label="Publisher" dir="auto" autoComplete="off" error={errors.publisher?.message} {...register("publisher")} />
        <TextField id="author" label="Author" dir="auto" autoComplete="off" error={errors.author?.message} {...register("author")} />
      </div>
      <TextField id="url" label="Address" type="url" inputMode="url" autoComplete="off" placeholder="https://" error={errors.url?.message} {...register("url")} />
      <div className="form-pair">
        <TextField id="publishedAt" label="Published on" autoComplete="off" placeholder="2025-06-13" error={errors.publishedAt?.message}
          help="A date, or a time such as 2025-06-13T18:30:00+03:00. Kept as you give it."
          {...register("publishedAt", { validate: (given) => given.trim() === "" || isDateOrTime(given.trim()) || "A date such as 2025-06-13, or a time such as 2025-06-13T18:30:00Z, is needed." })} />
        <Controller control={control} name="language" render={({ field }) => <LanguageField value={field.value} onChange={field.onChange} error={errors.language?.message} detectable={detectable} />} />
      </div>
      {isEditor ? (
        <CheckField label="Show the full text to readers" help="For your own texts, or with permission. Otherwise readers see each quoted passage with 300 characters around it." {...register("showFullText")} />
      ) : <p className="help">Readers see each quoted passage with 300 characters around it. An editor can have the full text shown.</p>}
    </>
  );
}
