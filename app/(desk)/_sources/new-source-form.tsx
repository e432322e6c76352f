"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useDeferredValue } from "react";
import { useForm, useWatch } from "react-hook-form";
import { answer, api } from "../../../lib/api/client.ts";
import { Button, ButtonLink } from "../_components/button";
import { ErrorSummary, faultsOf } from "../_components/error-summary";
import { ErrorWords } from "../_components/field";
import { useToast } from "../_components/toast";
import { changesIn } from "../_forms/both-sides";
import { useKeptDraft } from "../_forms/kept-draft";
import { showProblem } from "../_forms/problem";
import { useKeys } from "../_keys/use-keys";
import { newValues, sourceFields, type SourceValues } from "./fields";
import { ReadersSee } from "./readers-see";
import { Restored } from "./restored";
import { SourceFields } from "./source-fields";

const nobody = null;

/** A new entry of the registry. What looks alike is shown while the name is typed, and named again by the server once it is added. */
export function NewSourceForm({ affiliations }: { affiliations: readonly string[] }) {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  const form = useForm<SourceValues>({ defaultValues: newValues });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const kept = useKeptDraft(form, "new source", { base: nobody });
  const values = { ...newValues, ...useWatch({ control: form.control }) };
  const add = form.handleSubmit(async (given) => {
    try {
      const source = await answer(api.sources.$post({ json: { ...changesIn(sourceFields, newValues, given), name: given.name, kind: given.kind } }));
      kept.forget();
      await client.invalidateQueries({ queryKey: ["sources"] });
      toast({ title: `${source.name} is in the registry` });
      router.push(`/desk/sources/${source.id}`);
    } catch (error) {
      showProblem(form, error, sourceFields);
    }
  });
  useKeys([{ keys: "mod+s", label: "Add the source", group: "Also", run: () => void add() }]);
  return (
    <form className="source-page" noValidate onSubmit={(event) => void add(event)}>
      <div className="form">
        {kept.restored && <Restored onDiscard={() => { form.reset(newValues); kept.forget(); }} />}
        {form.formState.submitCount > 0 && <ErrorSummary faults={faultsOf(errors)} />}
        <SourceFields form={form} affiliations={affiliations} />
        <div role="alert">{errors.root?.["server"]?.message && <ErrorWords>{errors.root["server"].message}</ErrorWords>}</div>
        <div className="form-actions">
          <Button kind="primary" type="submit" keys="mod+s" busy={isSubmitting || isSubmitSuccessful}>Add the source</Button>
          <ButtonLink href="/desk/sources">Cancel</ButtonLink>
        </div>
      </div>
      <aside className="source-aside" aria-label="About this source">
        <InRegistry name={values.name} />
        <ReadersSee values={values} />
      </aside>
    </form>
  );
}

/** What the registry has under the words typed so far. */
function InRegistry({ name }: { name: string }) {
  const q = useDeferredValue(name.trim());
  const { data } = useQuery({ queryKey: ["sources", "named", q], enabled: q.length > 2, queryFn: () => answer(api.sources.$get({ query: { q, limit: "5" } })) });
  const found = q.length > 2 ? (data?.items ?? []) : [];
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section className="aside-part" aria-labelledby="in-registry">
          <h2 id="in-registry">Already in the registry</h2>
          <ul>{found.map((source) => <li key={source.id}><Link href={`/desk/sources/${source.id}`} dir="auto">{source.name}</Link></li>)}</ul>
          <p className="help">If it is one of these, use that entry and add the name to it.</p>
        </section>
      )}
    </div>
  );
}
