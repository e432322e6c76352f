"use client";

import { useRouter } from "next/navigation";
import { Controller } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { languageName } from "../../../lib/articles/language.ts";
import type { SettingsShape } from "../../../lib/settings/shapes.ts";
import { Button } from "../_components/button";
import { Combobox } from "../_components/combobox";
import { CheckField, ErrorWords, Field, TextArea, TextField } from "../_components/field";
import { ConflictNotice } from "../_forms/conflict-notice";
import { useVersionedForm } from "../_forms/use-versioned-form";
import { languageOption, languageOptions } from "../_words/languages";

type DeskValues = { deskName: string; language: string; fourEyes: boolean; notice: string; about: string; mediaReview: boolean };

const fields = ["deskName", "language", "fourEyes", "notice", "about", "mediaReview"] as const;
const labels: Record<keyof DeskValues, string> = { deskName: "Name of the desk", language: "Language", fourEyes: "Four eyes", notice: "Notice", about: "About the desk", mediaReview: "MediaReview" };
const valuesOf = ({ deskName, language, fourEyes, notice, about, mediaReview }: SettingsShape): DeskValues => ({ deskName, language, fourEyes, notice: notice ?? "", about: about ?? "", mediaReview });

/** How the desk is set, for admins. */
export function DeskForm({ settings }: { settings: SettingsShape }) {
  const router = useRouter();
  const { form, submit, conflict } = useVersionedForm<SettingsShape, DeskValues>({
    initial: settings, draft: "settings", fields, prose: ["about"], valuesOf, thingIn: (current) => current as SettingsShape,
    send: ({ version }, changes) => answer(api.people.settings.$patch({ json: { version, ...changes } })),
    onSaved: () => router.refresh(),
  });
  const { register, control, formState: { errors, isSubmitting } } = form;
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      {conflict && <ConflictNotice what="the settings" {...conflict} labels={labels} show={showSetting} />}
      <TextField label="Name of the desk" dir="auto" help="Readers see it at the head of every page, and as the author in the data for search engines." error={errors.deskName?.message} {...register("deskName", { required: "Readers need a name for the desk." })} />
      <Controller control={control} name="language" render={({ field, fieldState }) => (
        <Field label="Language" error={fieldState.error?.message} help="In which the desk writes for readers.">
          {(box) => <Combobox {...box} label="Language" labelled={false} chosen={languageOption(field.value)} options={languageOptions} onChoose={({ id }) => field.onChange(id)} create={{ words: (typed) => `The tag ${typed}`, run: field.onChange }} nothing="Not in this list. Its tag, such as crh, sets it." />}
        </Field>
      )} />
      <CheckField label="Four eyes" {...register("fourEyes")}
        help="Nobody approves a revision that they submitted or changed. While it is off, one person can bring a claim from draft to readers, and every page published meanwhile says so for good." />
      <TextArea label="Notice" plain rows={3} dir="auto" help="Stands on every page, of readers too. Leave it empty for none." error={errors.notice?.message} {...register("notice")} />
      <TextArea label="About the desk" rows={8} dir="auto" help="Markdown, for the page /about: who you are, who pays for it, how to reach you, and on what terms your verdicts and data may be used again." error={errors.about?.message} {...register("about")} />
      <CheckField label="MediaReview" {...register("mediaReview")}
        help="Tells search engines and other programs, beside the ClaimReview, which videos and pictures you found authentic or altered. What is not established is never told." />
      <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      {!conflict && <div className="form-actions"><Button type="submit" busy={isSubmitting}>Save the desk’s settings</Button></div>}
    </form>
  );
}

function showSetting(field: string, value: unknown) {
  if (typeof value === "boolean") return value ? "On" : "Off";
  if (value === "") return <span className="second">nothing</span>;
  return field === "language" ? languageName(String(value)) : <span dir="auto">{String(value)}</span>;
}
