"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Controller, useForm } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import { titleOf } from "../../../lib/inbox/title.ts";
import { Button } from "../_components/button";
import { Dialog } from "../_components/dialog";
import { ErrorWords, TextArea, TextField } from "../_components/field";
import { useToast } from "../_components/toast";
import { useKeptDraft } from "../_forms/kept-draft";
import { showProblem } from "../_forms/problem";
import { LanguageField } from "../desk/articles/_form/language-field";

const FORM = "article-of-tip";
const nobody = null;
type Values = { title: string; text: string; url: string; language: string };

/** An article of a tip in one step: the text that the reader sent, or that stands at their link. */
export function ArticleDialog({ item, onClose }: { item: InboxItem; onClose: () => void }) {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const form = useForm<Values>({ defaultValues: { title: titleOf(item), text: item.text ?? "", url: item.link ?? "", language: item.language ?? "" } });
  const { forget } = useKeptDraft(form, `inbox.${item.id}.article`, { base: nobody });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async ({ language, ...given }) => {
    try {
      const made = await answer(api.inbox[":id"].articles.$post({ param: { id: item.id }, json: { version: item.version, ...given, ...(language ? { language } : {}) } }));
      forget();
      void client.invalidateQueries();
      toast({ title: "The article is here" });
      router.push(`/desk/articles/${made.article?.id ?? ""}`);
    } catch (error) {
      showProblem(form, error, ["title", "text", "url", "language"]);
    }
  });
  return (
    <Dialog open onClose={onClose} title="Make an article of this tip" says="Its claims are then marked in the text. The tip stays here as taken over, until it is put away."
      foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form={FORM} busy={isSubmitting || isSubmitSuccessful}>Make the article</Button></>}>
      <form id={FORM} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <TextField label="Title" dir="auto" error={errors.title?.message} {...form.register("title", { validate: (given) => given.trim() !== "" || "An article needs a title." })} />
        <TextArea label="Text" rows={7} dir="auto" error={errors.text?.message} help={item.link ? "What the reader wrote. If the article stands at the link, put its text in its place." : undefined}
          {...form.register("text", { validate: (given) => given.trim() !== "" || "There is no text in this." })} />
        <TextField label={<>Address <span className="second">optional</span></>} dir="ltr" inputMode="url" error={errors.url?.message} {...form.register("url")} />
        <Controller control={form.control} name="language" render={({ field }) => <LanguageField value={field.value} onChange={field.onChange} error={errors.language?.message} detectable />} />
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
