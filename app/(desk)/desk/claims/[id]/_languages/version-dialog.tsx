"use client";

import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import { languageName } from "../../../../../../lib/articles/language.ts";
import { Button } from "../../../../_components/button";
import { Combobox } from "../../../../_components/combobox";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, Field, TextArea } from "../../../../_components/field";
import { Strip } from "../../../../_components/notice";
import { useToast } from "../../../../_components/toast";
import { useKeptDraft } from "../../../../_forms/kept-draft";
import { showProblem } from "../../../../_forms/problem";
import { languageOption, languageOptions } from "../../../../_words/languages";
import { useClaim } from "../_state/use-claim";
import { Original } from "./original";
import { outdatedWords } from "./outdated-words.ts";
import { useVersions } from "./use-versions";

const FORM = "language-version";
const nobody = null;
type Values = { language: string; statement: string; rationale: string; stillUnknown: string };

/** One language version beside the original it says again. Without a language, a new one. */
export function VersionDialog({ language, mayChange, onClose }: { language: string | null; mayChange: boolean; onClose: () => void }) {
  const { claim } = useClaim();
  const age = useVersions().of(language ?? "");
  const present = claim.translations.find((version) => version.language === language);
  const form = useForm<Values>({ defaultValues: { language: language ?? "", statement: present?.statement ?? "", rationale: present?.rationale ?? "", stillUnknown: present?.stillUnknown ?? "" } });
  const draft = useKeptDraft(form, `claim.${claim.id}.version.${language ?? "new"}`, { base: nobody });
  const done = () => { draft.forget(); onClose(); };
  const { save, remove, isRemoving } = useWriting(form, done);
  form.register("language", { required: "Choose the language." });
  const { errors, isSubmitting } = form.formState;
  const tag = useWatch({ control: form.control, name: "language" });
  const title = language ? `Language version: ${languageName(language)}` : "Add a language version";
  return (
    <Dialog open size="wide" onClose={onClose} title={title} says={age && age.outdated.length > 0 ? outdatedWords(age) : "What readers of that language get in place of the original."}
      foot={<>
        {present && mayChange && <Button kind="quiet" busy={isRemoving} onClick={() => void remove(present.language)}>Remove this version</Button>}
        <Button onClick={onClose}>{mayChange ? "Cancel" : "Close"}</Button>
        {mayChange && <Button kind="primary" type="submit" form={FORM} busy={isSubmitting}>Save the version</Button>}
      </>}>
      <div className="version-sides">
        <Original outdated={age?.outdated ?? []} />
        <form id={FORM} className="form" noValidate onSubmit={(event) => void save(event)}>
          {draft.restored && <Strip boxed lead="What you typed before is here again." />}
          {language === null && (
            <Field label="Language" error={errors.language?.message}>
              {(control) => <Combobox {...control} label="Language" labelled={false} placeholder="Choose the language" chosen={tag ? languageOption(tag) : null}
                options={languageOptions.filter(({ id }) => id !== claim.language && !claim.translations.some((version) => version.language === id))}
                onChoose={({ id }) => form.setValue("language", id, { shouldDirty: true, shouldValidate: true })} nothing="Not in this list. Its tag, such as crh, adds it."
                create={{ words: (typed) => `Use the language tag “${typed}”`, run: (typed) => form.setValue("language", typed, { shouldDirty: true }) }} />}
            </Field>
          )}
          <TextArea label="Statement" rows={3} lang={tag || undefined} dir="auto" readOnly={!mayChange} error={errors.statement?.message} {...form.register("statement", { required: "Write what is claimed, in this language." })} />
          <TextArea label="Rationale" rows={7} lang={tag || undefined} dir="auto" readOnly={!mayChange} error={errors.rationale?.message} {...form.register("rationale", { required: "Write the rationale, in this language." })} />
          {(claim.stillUnknown || present?.stillUnknown) && <TextArea label="What we do not know" rows={2} lang={tag || undefined} dir="auto" readOnly={!mayChange} error={errors.stillUnknown?.message} {...form.register("stillUnknown")} />}
          {errors.root?.["server"]?.message && <div role="alert"><ErrorWords>{errors.root["server"].message}</ErrorWords></div>}
        </form>
      </div>
    </Dialog>
  );
}

function useWriting(form: ReturnType<typeof useForm<Values>>, done: () => void) {
  const { act } = useClaim();
  const toast = useToast();
  const [isRemoving, setRemoving] = useState(false);
  const failed = (problem: unknown) => {
    // The claim's own screen shows both sides; what was typed is kept.
    if (!(problem instanceof ApiProblem && problem.problem === "conflict")) showProblem(form, problem, ["language", "statement", "rationale", "stillUnknown"]);
  };
  const save = form.handleSubmit(async ({ language, ...words }) => {
    if (!language) return form.setError("language", { message: "Choose the language." });
    try {
      await act(({ id, version }) => answer(api.claims[":id"].translations[":language"].$put({ param: { id, language }, json: { version, ...words } })));
      toast({ title: `Saved in ${languageName(language)}` });
      done();
    } catch (problem) {
      failed(problem);
    }
  });
  const remove = async (language: string) => {
    setRemoving(true);
    try {
      await act(({ id, version }) => answer(api.claims[":id"].translations[":language"].$delete({ param: { id, language }, query: { version: String(version) } })));
      toast({ title: `The version in ${languageName(language)} is removed` });
      done();
    } catch (problem) {
      setRemoving(false);
      failed(problem);
    }
  };
  return { save, remove, isRemoving };
}
