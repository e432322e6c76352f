"use client";

import { useRouter } from "next/navigation";
import { useQueryClient } from "@tanstack/react-query";
import { Controller, useForm, type UseFormReturn } from "react-hook-form";
import { answer, api } from "../../../../../lib/api/client.ts";
import { Button, ButtonLink } from "../../../_components/button";
import { ErrorSummary, faultsOf } from "../../../_components/error-summary";
import { ErrorWords } from "../../../_components/field";
import { Strip } from "../../../_components/notice";
import { showProblem } from "../../../_forms/problem";
import { useKeptForm } from "../../../_forms/use-kept-form";
import { useKeys } from "../../../_keys/use-keys";
import { type Facts, factNames, noFacts } from "./facts";
import { FactsFields } from "./facts-fields";
import { ArticleTextField } from "./text-field";
import { type NewArticle, useArticleText } from "./use-article-text";

const nothing: NewArticle = { ...noFacts, text: "", format: "text" };

/** Imports an article: its text on the left, what is known of it on the right. */
export function NewArticleForm() {
  const form = useForm<NewArticle>({ defaultValues: nothing });
  const { restored, forget } = useKeptForm(form, "new article");
  const article = useArticleText(form);
  const { submit, busy } = useImport(form, { forget, takeFacts: article.takeFacts });
  const { errors, isSubmitted } = form.formState;
  const setRefusal = (message: string) => form.setError("text", { message });
  return (
    <form className="article-form" method="post" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <div className="page article-form-body">
        {restored && <Strip boxed lead="What you began here is back.">It was kept on this device. <button className="link-button" type="button" onClick={() => { form.reset(nothing); forget(); }}>Begin anew</button></Strip>}
        {isSubmitted && <ErrorSummary faults={faultsOf(errors)} />}
        <Controller control={form.control} name="text" rules={{ validate: article.validate }} render={({ field }) => (
          <Controller control={form.control} name="format" render={({ field: format }) => (
            <ArticleTextField area={field.ref} text={field.value} format={format.value} error={errors.text?.message} onText={(text) => article.put(text)} onFormat={format.onChange}
              onFile={(read) => void article.putFile(read)} onRefusal={setRefusal} onBlur={() => void article.takeFacts()} />
          )} />
        )} />
        <div className="article-form-facts">
          <p className="help" role="status">{article.taken && <><b>{article.taken}</b> came from the lines at the top of the text.</>}</p>
          {/* The fields know their own part of the form alone. */}
          <FactsFields form={form as unknown as UseFormReturn<Facts>} detectable />
        </div>
      </div>
      <div className="form-foot own-bar">
        <div role="alert">{errors.root?.["server"] && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
        <ButtonLink kind="quiet" href="/desk/articles">Leave; it is kept here</ButtonLink>
        <Button kind="primary" type="submit" keys="mod+Enter" busy={busy}>Add the article</Button>
      </div>
    </form>
  );
}

function useImport(form: UseFormReturn<NewArticle>, { forget, takeFacts }: { forget: () => void; takeFacts: () => Promise<boolean> }) {
  const router = useRouter();
  const client = useQueryClient();
  const send = form.handleSubmit(async ({ language, ...given }) => {
    try {
      const made = await answer(api.articles.$post({ json: { ...given, ...(language ? { language } : {}) } }));
      forget();
      void client.invalidateQueries({ queryKey: ["articles"] });
      router.push(`/desk/articles/${"article" in made ? made.article.id : made.id}`);
    } catch (error) {
      showProblem(form, error, ["text", ...factNames]);
    }
  });
  const submit = async () => { if (await takeFacts()) await send(); };
  useKeys([{ keys: "mod+Enter", label: "Add the article", group: "Decide", run: () => void submit() }]);
  return { submit, busy: form.formState.isSubmitting || form.formState.isSubmitSuccessful };
}
