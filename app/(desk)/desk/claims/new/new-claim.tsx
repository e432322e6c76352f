"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button, ButtonLink } from "../../../_components/button";
import { ErrorWords, TextField } from "../../../_components/field";
import { Empty, Strip } from "../../../_components/notice";
import { useKeptDraft } from "../../../_forms/kept-draft";
import { showProblem } from "../../../_forms/problem";
import { useQueueRefresh } from "../../../_queue/use-queue";
import { usePerson } from "../../../_shell/person";
import { answer, api, ApiProblem } from "../../../../../lib/api/client.ts";
import { claimNames, type ClaimValues, emptyClaim, fieldsOf } from "../_fields/claim-form.ts";
import { ClaimFields } from "../_fields/claim-fields";

/** A claim without an article of the desk: heard, seen on a screen, or found at an address. */
export function NewClaim() {
  const mayMake = usePerson().roles.some((role) => role !== "admin");
  return <div className="page">{mayMake ? <NewClaimForm /> : <NotYou />}</div>;
}

function NotYou() {
  return <Empty title="Fact-checkers and editors make claims" actions={<ButtonLink href="/desk">To the queue</ButtonLink>}>An admin can give you one of these roles.</Empty>;
}

function NewClaimForm() {
  const router = useRouter();
  const refresh = useQueueRefresh();
  const [url, setUrl] = useState("");
  const [urlError, setUrlError] = useState<string | undefined>();
  const form = useForm<ClaimValues>({ defaultValues: emptyClaim });
  const draft = useKeptDraft(form, "claim.new", { base: null });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const appearances = url.trim() ? [{ url: url.trim() }] : [];
    try {
      const { id } = await answer(api.claims.$post({ json: { ...fieldsOf(values), appearances } }));
      draft.forget();
      void refresh();
      router.push(`/desk/claims/${id}`);
    } catch (problem) {
      const aboutUrl = problem instanceof ApiProblem ? problem.fields["appearances.0.url"] : undefined;
      setUrlError(aboutUrl);
      showProblem(form, problem, [...claimNames]);
      if (aboutUrl) form.clearErrors("root.server");
    }
  });
  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="second">For a claim that stands in no article of the desk. One that does is made in the article: select its words there.</p>
      {draft.restored && <Strip boxed lead="What you typed before is here again."><button type="button" className="link-button" onClick={() => { form.reset(emptyClaim); draft.forget(); }}>Begin anew</button></Strip>}
      <ClaimFields form={form} />
      <TextField label={<>Where it appears <span className="second">optional</span></>} type="url" inputMode="url" dir="ltr" spellCheck={false} placeholder="https://" value={url} error={urlError}
        onChange={(event) => { setUrl(event.target.value); setUrlError(undefined); }} help="The address of the post, page or film." />
      {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      <div className="form-actions"><Button kind="primary" type="submit" busy={isSubmitting || isSubmitSuccessful}>Make the claim</Button><ButtonLink href="/desk">Leave it</ButtonLink></div>
    </form>
  );
}
