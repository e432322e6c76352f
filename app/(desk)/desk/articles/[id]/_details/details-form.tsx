"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { Button, ButtonLink } from "../../../../_components/button";
import { ErrorWords } from "../../../../_components/field";
import { Strip } from "../../../../_components/notice";
import { useToast } from "../../../../_components/toast";
import { showProblem } from "../../../../_forms/problem";
import { useKeptForm } from "../../../../_forms/use-kept-form";
import { useKeys } from "../../../../_keys/use-keys";
import { type Facts, factNames, factsOf } from "../../_form/facts";
import { FactsFields } from "../../_form/facts-fields";
import { Clashes } from "./clashes";
import { changeOf, type Merged, merged } from "./merge";

type Known = Omit<ArticleShape, "text">;
export type Conflict = Merged & { by: string | null };

/** What is known of the article; its text is not touched by it. */
export function DetailsForm({ article }: { article: Known }) {
  const form = useForm<Facts>({ defaultValues: factsOf(article) });
  const { restored, forget } = useKeptForm(form, `details ${article.id}`);
  const { save, conflict, busy } = useSaving(form, { article, forget });
  const { errors } = form.formState;
  return (
    <form className="article-form is-narrow" method="post" noValidate onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div className="page article-form-body">
        {restored && <Strip boxed lead="What you began here is back.">It was kept on this device. <button className="link-button" type="button" onClick={() => { form.reset(factsOf(article)); forget(); }}>Take what is saved</button></Strip>}
        {conflict && <Clashes conflict={conflict} form={form} />}
        <div className="article-form-facts"><FactsFields form={form} /></div>
      </div>
      <div className="form-foot own-bar">
        <div role="alert">{errors.root?.["server"] && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
        <ButtonLink kind="quiet" href={`/desk/articles/${article.id}`}>Leave</ButtonLink>
        <Button kind="primary" type="submit" keys="mod+Enter" busy={busy}>{conflict ? "Save what stands here now" : "Save the details"}</Button>
      </div>
    </form>
  );
}

function useSaving(form: ReturnType<typeof useForm<Facts>>, { article, forget }: { article: Known; forget: () => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const [base, setBase] = useState(article);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const send = form.handleSubmit(async (facts) => {
    try {
      const change = changeOf(factsOf(base), facts);
      if (Object.keys(change).length > 0) client.setQueryData(["article", article.id], await answer(api.articles[":id"].$patch({ param: { id: article.id }, json: { version: base.version, ...change } })));
      forget();
      void client.invalidateQueries({ queryKey: ["articles"] });
      toast({ title: Object.keys(change).length > 0 ? "The details are saved" : "Nothing was changed" });
      router.push(`/desk/articles/${article.id}`);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.problem !== "conflict") return showProblem(form, error, factNames);
      const { by, article: current } = error.current as { by: { name: string } | null; article: Known };
      const both = merged(factsOf(base), factsOf(current), facts);
      form.reset(both.facts, { keepDefaultValues: true });
      setBase(current);
      setConflict({ ...both, by: by?.name ?? null });
    }
    return undefined;
  });
  const busy = form.formState.isSubmitting;
  const save = () => { if (!busy) void send(); };
  useKeys([{ keys: "mod+Enter", label: "Save the details", group: "Decide", run: save }]);
  return { save, conflict, busy };
}
