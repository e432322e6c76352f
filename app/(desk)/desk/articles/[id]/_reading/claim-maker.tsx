"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useForm } from "react-hook-form";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { type ClaimKind, claimKinds } from "../../../../../../lib/claims/words.ts";
import { Button } from "../../../../_components/button";
import { ErrorWords, Field } from "../../../../_components/field";
import { Kbd } from "../../../../_components/kbd";
import { useToast } from "../../../../_components/toast";
import { showProblem } from "../../../../_forms/problem";
import { useKeptForm } from "../../../../_forms/use-kept-form";
import { claimKindWords } from "../../../../_words/claims";
import { type Chosen, likelyKind, statementFrom } from "../_model/chosen.ts";
import { keyOf } from "../_model/places.ts";
import { useArticleRefresh } from "./use-article";

export type PassagePart = { article: ArticleShape; passage: Chosen; onLeave: () => void; onDone: (key: string) => void };
type Values = { statement: string; kind: ClaimKind };

/** A claim of the chosen words: the statement begins as they stand, the kind as it most likely is. */
export function ClaimMaker({ article, passage, onLeave, onDone }: PassagePart) {
  const box = useRef<HTMLDivElement>(null);
  const form = useForm<Values>({ defaultValues: { statement: statementFrom(passage), kind: likelyKind(passage) } });
  const { forget } = useKeptForm(form, `claim ${article.id} ${passage.exact.slice(0, 120)}`);
  const { errors, isSubmitting } = form.formState;
  const make = useMaking({ article, passage, forget, onDone });
  // It opens because one asked to write.
  useEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  const submit = form.handleSubmit(async (values) => {
    try {
      await make(values);
    } catch (error) {
      showProblem(form, error, ["statement", "kind"]);
    }
  });
  return (
    <div ref={box} onKeyDownCapture={(event) => keysOf(event, { submit: () => { if (!isSubmitting) void submit(); }, leave: onLeave, choose: (kind) => form.setValue("kind", kind) })}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field label="Statement, as it is asserted" error={errors.statement?.message}>
          {(control) => <textarea className="box" rows={3} lang={article.language} dir="auto" {...control} {...form.register("statement", { validate: (given) => given.trim() !== "" || "Say what is asserted." })} />}
        </Field>
        <fieldset className="kinds">
          <legend className="sr">Kind</legend>
          {claimKinds.map((kind) => <label key={kind}><input type="radio" value={kind} {...form.register("kind")} />{claimKindWords[kind]}</label>)}
          <span className="kinds-keys" aria-hidden="true"><Kbd keys="Alt+1…4" /></span>
        </fieldset>
        {errors.root?.["server"] && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
        <p className="notice-actions">
          <Button kind="primary" type="submit" keys="mod+Enter" busy={isSubmitting}>Make the claim</Button>
          <Button kind="quiet" keys="Escape" onClick={onLeave}>Leave</Button>
        </p>
      </form>
    </div>
  );
}

function useMaking({ article, passage, forget, onDone }: Omit<PassagePart, "onLeave"> & { forget: () => void }): (values: Values) => Promise<void> {
  const refresh = useArticleRefresh(article.id);
  const toast = useToast();
  return async ({ statement, kind }) => {
    const { exact, prefix, suffix, start, end } = passage;
    const given = { statement, kind, language: article.language, appearances: [{ articleId: article.id, anchor: { exact, prefix, suffix, start, end } }] };
    const claim = await answer(api.claims.$post({ json: given }));
    forget();
    await refresh();
    const [place] = claim.appearances;
    onDone(place ? keyOf({ claimId: claim.id, id: place.id }) : "");
    toast({ title: "The claim is made", says: "A draft, assigned to nobody." });
  };
}

type Acts = { submit: () => void; leave: () => void; choose: (kind: ClaimKind) => void };

/** The dialog's own keys: the desk's are silent while one types. */
function keysOf(event: KeyboardEvent, { submit, leave, choose }: Acts): void {
  if (event.nativeEvent.isComposing) return;
  const kind = event.altKey ? claimKinds[Number(/^Digit([1-4])$/.exec(event.code)?.[1] ?? 0) - 1] : undefined;
  const act = event.key === "Escape" ? leave : event.key === "Enter" && (event.ctrlKey || event.metaKey) ? submit : kind ? () => choose(kind) : null;
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
