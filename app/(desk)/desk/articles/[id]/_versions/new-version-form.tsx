"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { Button, ButtonLink } from "../../../../_components/button";
import { ErrorWords } from "../../../../_components/field";
import { Notice, Strip } from "../../../../_components/notice";
import { useToast } from "../../../../_components/toast";
import { showProblem } from "../../../../_forms/problem";
import { useKeptForm } from "../../../../_forms/use-kept-form";
import { useKeys } from "../../../../_keys/use-keys";
import { type Format, tooLong } from "../../_form/read-file";
import { ArticleTextField } from "../../_form/text-field";
import { fateOf } from "./fate";

type Values = { text: string; format: Format };
type Known = Omit<ArticleShape, "text">;
const nothing: Values = { text: "", format: "text" };

/** The text of an article again: every claim's passage is looked for in it anew. */
export function NewVersionForm({ article }: { article: Known }) {
  const form = useForm<Values>({ defaultValues: nothing });
  const { restored, forget } = useKeptForm(form, `new version ${article.id}`);
  const { submit, newer, busy } = useVersionImport(form, { article, forget });
  const { errors } = form.formState;
  const number = (newer ?? article).articleVersion.number + 1;
  const put = (text: string, format?: Format) => {
    form.setValue("text", text);
    if (format) form.setValue("format", format);
    form.clearErrors("text");
  };
  return (
    <form className="article-form is-narrow" method="post" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <div className="page article-form-body">
        <p className="article-form-says">It becomes <b>version {number}</b>. Each claim’s passage is looked for in it: where the words changed you are asked to look, where they are gone you choose another place. Earlier versions stay.</p>
        {restored && <Strip boxed lead="What you began here is back.">It was kept on this device. <button className="link-button" type="button" onClick={() => { form.reset(nothing); forget(); }}>Begin anew</button></Strip>}
        {newer && <Notice title="The article changed in the meantime">{changedWords(article, newer)} Your text is still here. Import it all the same, and it becomes version {number}.</Notice>}
        <Controller control={form.control} name="text" rules={{ validate: (text) => (text.trim() === "" ? "Paste the new text, or choose a file." : (tooLong(text) ?? true)) }} render={({ field }) => (
          <Controller control={form.control} name="format" render={({ field: format }) => (
            <ArticleTextField area={field.ref} text={field.value} format={format.value} error={errors.text?.message} onText={(text) => put(text)} onFormat={format.onChange}
              onFile={(read) => void withoutFacts(read.text).then((text) => put(text, read.format))} onRefusal={(message) => form.setError("text", { message })} />
          )} />
        )} />
      </div>
      <div className="form-foot own-bar">
        <div role="alert">{errors.root?.["server"] && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
        <ButtonLink kind="quiet" href={`/desk/articles/${article.id}`}>Leave; it is kept here</ButtonLink>
        <Button kind="primary" type="submit" keys="mod+Enter" busy={busy}>Import as version {number}</Button>
      </div>
    </form>
  );
}

function useVersionImport(form: ReturnType<typeof useForm<Values>>, { article, forget }: { article: Known; forget: () => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const [newer, setNewer] = useState<Known | null>(null);
  const send = form.handleSubmit(async ({ text, format }) => {
    try {
      const { version } = newer ?? article;
      const json = { version, text: await withoutFacts(text), format };
      const imported = await answer(api.articles[":id"].versions.$post({ param: { id: article.id }, json }));
      forget();
      client.setQueryData(["article", article.id], imported);
      void client.invalidateQueries({ queryKey: ["articles"] });
      toast({ title: `Version ${imported.articleVersion.number} is imported`, says: fateOf(imported) });
      router.push(`/desk/articles/${article.id}`);
    } catch (error) {
      if (error instanceof ApiProblem && error.problem === "conflict") setNewer((error.current as { article: Known }).article);
      else showProblem(form, error, ["text", "format"]);
    }
  });
  const busy = form.formState.isSubmitting;
  const submit = () => { if (!busy) void send(); };
  useKeys([{ keys: "mod+Enter", label: "Import the version", group: "Decide", run: submit }]);
  return { submit, newer, busy };
}

/** The facts at the top of a file belong to the article, which has its own by now. */
async function withoutFacts(text: string): Promise<string> {
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(text)) return text;
  const { parseFrontMatter } = await import("../../../../../../lib/articles/front-matter.ts");
  try {
    return parseFrontMatter(text).body.replace(/^\s*\n/, "");
  } catch {
    return text;
  }
}

function changedWords(before: Known, after: Known): string {
  return after.articleVersion.number > before.articleVersion.number ? `Version ${after.articleVersion.number} was imported while you were here.` : "Its details were changed while you were here.";
}
