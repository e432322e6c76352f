"use client";

import { useEffect, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { showProblem } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { type AttachDraft, type AttachValues, itemFrom, valuesFor } from "./attach-values";
import type { KeptWords } from "./kept-words";
import { likelyLanguage } from "./likely-language";
import { madeSource, useNewSource } from "./new-source";
import type { KnownSource } from "./suggestions";
import type { Uploading } from "./use-upload";

export type AttachWork = ReturnType<typeof useAttach>;
type Given = { draft: AttachDraft; kept: KeptWords; uploading: Uploading; onAttached: (itemId: string) => void };

/** A new item on its way: its source chosen or made, its file kept, then attached. What was typed is kept until it is there. */
export function useAttach({ draft, kept, uploading, onAttached }: Given) {
  const { save } = useClaim();
  const { source: begun } = draft.start;
  const { chosen: file, sending } = uploading;
  const [known, setKnown] = useState<KnownSource | null>(begun && "id" in begun ? begun : null);
  const [isNew, setNew] = useState(begun !== null && "named" in begun);
  const [missing, setMissing] = useState<string | null>(null);
  const [fileMissing, setFileMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useForm<AttachValues>({ defaultValues: draft.values });
  const newSource = useNewSource({ name: begun && "named" in begun ? begun.named : "" });
  useEffect(() => keptWhileTyped(form, (values) => kept.keep({ start: { ...draft.start, source: known ?? (isNew ? { named: newSource.getValues("name") } : null) }, values, file })), [form, newSource, kept, draft.start, known, isNew, file]);

  function choose(source: KnownSource): void {
    setKnown(source);
    setNew(false);
    setMissing(null);
    const { quote, language, url, medium } = form.getValues();
    if (quote && !language) form.setValue("language", likelyLanguage(quote, source.languages));
    if (medium === "text" && sending.is === "nothing") form.setValue("medium", valuesFor({ source, url, quote: "" }).medium);
  }

  /** The source of the item, made first if it must be; null where something is to be put right. */
  async function theSource(): Promise<KnownSource | null> {
    if (known) return known;
    if (!isNew) {
      setMissing("Choose the source, or make a new one.");
      return null;
    }
    const made = await madeSource(newSource);
    if (made) choose(made);
    return made;
  }

  async function attach(values: AttachValues): Promise<void> {
    const source = await theSource();
    const hasFile = sending.is !== "nothing";
    const stored = hasFile ? await uploading.settled() : null;
    setFileMissing(sending.is === "before");
    // A file that failed, or is to be chosen again, stands there in words, with the ways out.
    if (!source || (hasFile && !stored)) return;
    try {
      const claim = await save({ on: "attach", item: itemFrom(values, source, stored?.id ?? null) });
      kept.forget();
      const item = claim.evidence.at(-1);
      if (item) onAttached(item.id);
    } catch (problem) {
      showProblem(form, problem, ["medium", "url", "quote", "language", "translation", "publishedAt"]);
    }
  }

  const submit = async () => {
    setBusy(true);
    setFileMissing(false);
    await form.handleSubmit(attach)();
    setBusy(false);
  };
  const makeNew = (name: string) => { newSource.setValue("name", name); setKnown(null); setNew(true); setMissing(null); };
  const chooseAgain = () => { setKnown(null); setNew(false); };
  return { form, newSource, known, isNew, missing, fileMissing, busy, choose, makeNew, chooseAgain, submit };
}

function keptWhileTyped(form: UseFormReturn<AttachValues>, keep: (values: AttachValues) => void): () => void {
  keep(form.getValues());
  return form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(values) });
}
