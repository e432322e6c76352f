"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { answer, api } from "../../../../../lib/api/client.ts";
import { Button } from "../../../_components/button";
import { ErrorWords, Field, TextArea, TextField } from "../../../_components/field";
import { useKeptDraft } from "../../../_forms/kept-draft";
import { showProblem } from "../../../_forms/problem";
import { UploadPart } from "../../claims/[id]/_evidence/upload-part";
import { useUpload } from "../../claims/[id]/_evidence/use-upload";
import { WhatIsTaken } from "./what-is-taken";

/** Kept until it is imported, so that what was refused can be mended. */
export const IMPORT_DRAFT = "new import";
const nobody = null;

type From = "file" | "text" | "url";
type Asked = { from: From; text: string; url: string; file: string };

const ways: readonly (readonly [From, string])[] = [["file", "A file"], ["text", "Pasted text"], ["url", "An address"]];

/** Nothing is stored yet: what is given is read and shown first. */
export function NewImport({ maxBytes }: { maxBytes: number }) {
  const router = useRouter();
  const client = useQueryClient();
  const form = useForm<Asked>({ defaultValues: { from: "file", text: "", url: "", file: "" } });
  const { restored } = useKeptDraft(form, IMPORT_DRAFT, { base: nobody });
  const uploading = useUpload(maxBytes);
  const from = useWatch({ control: form.control, name: "from" });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const preview = form.handleSubmit(async ({ text, url }) => {
    try {
      const file = from === "file" ? await uploading.settled() : null;
      if (from === "file" && !file) return form.setError("file", { message: "Choose a file first." });
      const { id } = await answer(api.imports.$post({ json: { ...(file ? { fileId: file.id } : from === "text" ? { text } : { url }), dryRun: true } }));
      void client.invalidateQueries({ queryKey: ["imports"] });
      router.push(`/desk/imports/${id}`);
    } catch (error) {
      showProblem(form, error, ["text", "url"]);
    }
  });
  return (
    <form className="form" noValidate aria-labelledby="h-new-import" onSubmit={(event) => { form.clearErrors("file"); void preview(event); }}>
      <h2 id="h-new-import">Import checks and claims</h2>
      <fieldset className="field">
        <legend>From</legend>
        {ways.map(([value, words]) => <label className="choice" key={value}><input type="radio" value={value} {...form.register("from")} /><span>{words}</span></label>)}
      </fieldset>
      {from === "file" && <Field label="File" error={errors.file?.message} help="At most 50 MB and 100,000 rows.">{({ id }) => <div id={id}><UploadPart uploading={uploading} /></div>}</Field>}
      {from === "text" && <TextArea label="Text" plain rows={8} dir="auto" {...(restored ? { help: "As you left it." } : {})} error={errors.text?.message} {...form.register("text", { required: "Paste something first." })} />}
      {from === "url" && <TextField label="Address" dir="ltr" inputMode="url" help="Of a page or a feed on the public internet. It is fetched without telling who asks." error={errors.url?.message} {...form.register("url", { required: "Give an address first." })} />}
      <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
      <div className="form-actions"><Button kind="primary" type="submit" busy={isSubmitting || (isSubmitSuccessful && !errors.file)}>Show what would be imported</Button></div>
      <WhatIsTaken />
    </form>
  );
}
