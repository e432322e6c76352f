"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, Field, TextField } from "../../../../_components/field";
import { showProblem } from "../../../../_forms/problem";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { useClaim } from "../_state/use-claim";

type Given = { url: string };
type Chosen = { id: string; label: string } | null;
const FORM = "add-place";

/** One more place where the claim appears: an article of the desk, or an address. */
export function AddPlace({ onClose }: { onClose: () => void }) {
  const { save } = useClaim();
  const [article, setArticle] = useState<Chosen>(null);
  const form = useForm<Given>({ defaultValues: { url: "" } });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ url }) => {
    if (!article && !url.trim()) return form.setError("url", { message: "Give an address, or choose an article." }, { shouldFocus: true });
    try {
      await save({ on: "appear", at: article ? { articleId: article.id } : { url: url.trim() } });
      onClose();
    } catch (problem) {
      showProblem(form, problem, ["url"]);
    }
  });
  return (
    <Dialog open onClose={onClose} title="Add a place where it appears" foot={<Button kind="primary" type="submit" form={FORM} busy={isSubmitting}>Add the place</Button>}>
      <form id={FORM} className="form" noValidate onSubmit={(event) => void submit(event)}>
        <Field label="An article of the desk" help="Its words are marked in the article itself: open it and select them.">
          {(control) => (
            <Combobox {...control} label="An article of the desk" labelled={false} chosen={article} onChoose={setArticle} search={findArticles}
              placeholder="Choose an article" nothing="No article of the desk has these words in its title." />
          )}
        </Field>
        {!article && <TextField id="place-url" label="Or an address" type="url" inputMode="url" spellCheck={false} dir="ltr" placeholder="https://" error={errors.url?.message} {...form.register("url")} />}
        {article && <p><button type="button" className="link-button" onClick={() => setArticle(null)}>Give an address instead</button></p>}
        {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}

async function findArticles(words: string) {
  const { items } = await answer(api.articles.$get({ query: { limit: "20", ...(words ? { q: words } : {}) } }));
  return items.map(({ id, title, publisher, language }) => ({ id, label: title, lang: language, ...(publisher ? { detail: publisher } : {}) }));
}
