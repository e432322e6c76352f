"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import { type ClaimKind, claimKinds } from "../../../lib/claims/words.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { CheckField, ErrorWords, TextArea, TextField } from "../_components/field";
import { useToast } from "../_components/toast";
import { useKeptDraft } from "../_forms/kept-draft";
import { showProblem } from "../_forms/problem";
import { LanguageField } from "../desk/articles/_form/language-field";
import { claimKindWords } from "../_words/claims";
import { sizeWords } from "./words";

const FORM = "claim-of-tip";
const nobody = null;
type Values = { statement: string; kind: ClaimKind; language: string; url: string; withFile: boolean };

/** A claim of a tip in one step: what the reader wrote, phrased as the claim it asserts. */
export function ClaimDialog({ item, onClose }: { item: InboxItem; onClose: () => void }) {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const form = useForm<Values>({ defaultValues: { statement: item.text ?? "", kind: "fact", language: item.language ?? "", url: item.link ?? "", withFile: item.file !== null } });
  const { forget } = useKeptDraft(form, `inbox.${item.id}.claim`, { base: nobody });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (given) => {
    try {
      const made = await answer(api.inbox[":id"].claims.$post({ param: { id: item.id }, json: { version: item.version, ...given, language: given.language || "und", url: given.url || null } }));
      forget();
      void client.invalidateQueries();
      toast({ title: "The claim is made", says: "A draft, assigned to nobody." });
      router.push(`/desk/claims/${made.claim?.id ?? ""}`);
    } catch (error) {
      showProblem(form, error, ["statement", "kind", "language", "url"]);
    }
  });
  return (
    <Dialog open onClose={onClose} title="Make a claim of this tip" says="It becomes a draft. The tip stays here as taken over, until it is put away."
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form={FORM} busy={isSubmitting || isSubmitSuccessful}>Make the claim</Button></>}>
      <form id={FORM} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <TextArea label="Statement" rows={4} lang={item.language ?? undefined} dir="auto" error={errors.statement?.message} help="One checkable statement, phrased as it is asserted and never as its denial."
          {...form.register("statement", { validate: (given) => given.trim() !== "" || "Say what is asserted." })} />
        <fieldset className="field kinds">
          <legend>Kind</legend>
          {claimKinds.map((kind) => <label key={kind}><input type="radio" value={kind} {...form.register("kind")} />{claimKindWords[kind]}</label>)}
        </fieldset>
        <Controller control={form.control} name="language" render={({ field }) => <LanguageField value={field.value} onChange={field.onChange} error={errors.language?.message} detectable={false} />} />
        <TextField label={<>Where it appears <span className="second">optional</span></>} dir="ltr" inputMode="url" error={errors.url?.message} {...form.register("url")} />
        {item.file && <CheckField label={<>Keep “<bdi>{item.file.name}</bdi>” as evidence</>} help={`${item.file.mediaType}, ${sizeWords(item.file.bytes)}. Its source is a reader, confidential until you say otherwise.`} {...form.register("withFile")} />}
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
