"use client";

import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords, SelectField, TextArea } from "../_components/field";
import { useToast } from "../_components/toast";
import { useKeptDraft } from "../_forms/kept-draft";
import { showProblem } from "../_forms/problem";
import { LanguageField } from "../desk/articles/_form/language-field";
import { useInboxRefresh } from "./use-inbox";

const FORM = "answer-report";
const nobody = null;
type Values = { question: string; answer: string; language: string; correctedIn: string };

/** The answer to an error report, which readers get on the corrections page in the editor's own words. */
export function AnswerDialog({ item, onClose, onDone }: { item: InboxItem; onClose: () => void; onDone: () => void }) {
  const toast = useToast();
  const refresh = useInboxRefresh();
  const newest = item.verdict?.now ?? 0;
  const since = item.verdict && newest > item.verdict.publication ? String(newest) : "";
  const form = useForm<Values>({ defaultValues: { question: "", answer: "", language: item.language ?? item.verdict?.language ?? "en", correctedIn: since } });
  const { forget } = useKeptDraft(form, `inbox.${item.id}.answer`, { base: nobody });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ correctedIn, ...given }) => {
    try {
      await answer(api.inbox[":id"].answers.$post({ param: { id: item.id }, json: { version: item.version, ...given, correctedIn: correctedIn === "" ? null : Number(correctedIn) } }));
      forget();
      onDone();
      toast({ title: "The answer stands on the corrections page" });
      await refresh();
    } catch (error) {
      showProblem(form, error, ["question", "answer", "language", "correctedIn"]);
    }
  });
  return (
    <Dialog open onClose={onClose} title="Answer in public" says="Readers get both texts on the corrections page, without any name. What the reader wrote stays here; how to reach them is erased, so write to them first."
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form={FORM} busy={isSubmitting}>Publish the answer</Button></>}>
      <form id={FORM} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <p className="sent-words is-short" lang={item.language ?? undefined} dir="auto">{item.text ?? item.link}</p>
        <TextArea label="What was reported, in your words" rows={2} dir="auto" error={errors.question?.message} help="Name nobody, and nothing by which a reader could be known."
          {...form.register("question", { validate: (given) => given.trim() !== "" || "Say what was reported." })} />
        <TextArea label="Answer" rows={4} dir="auto" error={errors.answer?.message} {...form.register("answer", { validate: (given) => given.trim() !== "" || "Write the answer." })} />
        <Controller control={form.control} name="language" render={({ field }) => <LanguageField value={field.value} onChange={field.onChange} error={errors.language?.message} detectable={false} />} />
        {newest > 0 && (
          <SelectField label="Was it corrected?" error={errors.correctedIn?.message} help="A correction is made first: reopen the claim, and answer once its publication is out." {...form.register("correctedIn")}>
            <option value="">No, nothing was changed</option>
            {Array.from({ length: newest - 1 }, (_, at) => newest - at).map((number) => <option key={number} value={number}>In publication {number}</option>)}
          </SelectField>
        )}
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
