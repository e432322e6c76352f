"use client";

import { type ClipboardEvent, type FormEvent, useEffect, useRef } from "react";
import { Controller, useWatch } from "react-hook-form";
import { media } from "../../../../../../lib/evidence/words.ts";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { ErrorWords, SelectField, TextArea, TextField } from "../../../../_components/field";
import { mediumWords, sourceLine } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import { findSources, sourceOption } from "./find-sources";
import { LanguageChoice } from "./language-choice";
import { publishedHelp } from "./meta-words";
import { NewSourceFields } from "./new-source-fields";
import type { AttachWork } from "./use-attach";
import { UploadPart } from "./upload-part";
import type { Uploading } from "./use-upload";

/** What is needed first of a new item. The rest lies in its card. */
export function AttachForm({ work, uploading, onLeave }: { work: AttachWork; uploading: Uploading; onLeave: () => void }) {
  const { form, busy, submit } = work;
  const { register, formState: { errors } } = form;
  const publishedAt = useWatch({ control: form.control, name: "publishedAt" });
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => firstToFill(place.current)?.focus(), []);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void submit();
  };
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (file) { event.preventDefault(); uploading.take(file); }
  };
  return (
    <form className="attach" ref={place} onSubmit={onSubmit} onPaste={onPaste} aria-label="New evidence" noValidate>
      <SourcePart work={work} />
      <TextArea label="Quotation" help="Word for word, in its own language; […] where something is left out." error={errors.quote?.message} dir="auto" rows={3} {...register("quote")} />
      <Words work={work} />
      <div className="form-pair">
        <SelectField label="Medium" error={errors.medium?.message} {...register("medium")}>{media.map((medium) => <option key={medium} value={medium}>{mediumWords[medium]}</option>)}</SelectField>
        <TextField label="Published" placeholder="2025-06-13" help={publishedHelp(publishedAt)} error={errors.publishedAt?.message} {...register("publishedAt")} />
      </div>
      <TextField label="Address" type="url" inputMode="url" placeholder="https://" help="The page will be captured, unless you keep a file." error={errors.url?.message} {...register("url")} />
      <div className="field"><span className="field-label">File</span><UploadPart uploading={uploading} missing={work.fileMissing} /></div>
      {errors.root?.server && <ErrorWords>{errors.root.server.message}</ErrorWords>}
      <div className="form-actions">
        <Button type="submit" busy={busy}>{busy && uploading.sending.is === "sending" ? "Waiting for the file" : "Attach it"}</Button>
        <Button kind="quiet" onClick={onLeave}>Leave it</Button>
      </div>
    </form>
  );
}

function SourcePart({ work: { known, isNew, missing, newSource, choose, makeNew, chooseAgain } }: { work: AttachWork }) {
  if (known) {
    return (
      <div className="attach-source">
        <p><b dir="auto">{known.name}</b><span className="second">{sourceLine(known)}</span></p>
        <Button kind="quiet" onClick={chooseAgain}>Another source</Button>
      </div>
    );
  }
  if (isNew) return <><NewSourceFields form={newSource} onUse={choose} /><Button kind="quiet" className="attach-back" onClick={chooseAgain}>One from the registry</Button></>;
  return (
    <div className="field">
      <SourceChoice onUse={choose} onNew={makeNew} invalid={missing !== null} />
      {missing && <ErrorWords id="attach-source-error">{missing}</ErrorWords>}
    </div>
  );
}

function SourceChoice({ onUse, onNew, invalid }: { onUse: AttachWork["choose"]; onNew: (name: string) => void; invalid: boolean }) {
  const found = useRef(new Map<string, Awaited<ReturnType<typeof findSources>>[number]>());
  const search = async (words: string) => {
    const rows = await findSources(words);
    for (const row of rows) found.current.set(row.id, row);
    return rows.map(sourceOption);
  };
  const chosen = ({ id }: { id: string }) => {
    const source = found.current.get(id);
    if (source) onUse(source);
  };
  return (
    <Combobox label="Source" chosen={null} placeholder="Who says this?" search={search} onChoose={chosen} create={{ words: (typed) => `New source named “${typed}”`, run: onNew }}
      nothing="Nobody of that name is in the registry." aria-invalid={invalid || undefined} aria-describedby={invalid ? "attach-source-error" : undefined} />
  );
}

/** Language and translation are asked for once there are words. */
function Words({ work: { form } }: { work: AttachWork }) {
  const { claim } = useClaim();
  const { control, register, formState: { errors } } = form;
  const [quote, language] = useWatch({ control, name: ["quote", "language"] });
  if (!quote.trim()) return null;
  return (
    <>
      <Controller control={control} name="language" render={({ field }) => <LanguageChoice label="Language of the quotation" value={field.value} onChange={field.onChange} error={errors.language?.message} />} />
      {language && language !== claim.language && <TextArea label="Translation" error={errors.translation?.message} lang={claim.language} dir="auto" rows={2} {...register("translation")} />}
    </>
  );
}

/** The first empty one of those that begin an item. */
function firstToFill(form: HTMLFormElement | null): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLElement>("input:not([type=file], [type=checkbox]), textarea, select, button.combobox-button") ?? [])];
  return fields.find((field) => !("value" in field) || field.value === "" || field.tagName === "BUTTON") ?? fields[0] ?? null;
}
