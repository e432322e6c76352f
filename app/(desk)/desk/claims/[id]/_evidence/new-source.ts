"use client";

import { useForm, type UseFormReturn } from "react-hook-form";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { Reliability, SourceKind } from "../../../../../../lib/sources/words.ts";
import { showProblem } from "../../../../_forms/problem";
import type { KnownSource } from "./suggestions";

export type NewSourceValues = { name: string; kind: SourceKind | ""; affiliation: string; reliability: Reliability; confidential: boolean; publicDescription: string };
export type NewSourceForm = UseFormReturn<NewSourceValues>;

export const emptySource: NewSourceValues = { name: "", kind: "", affiliation: "unknown", reliability: "F", confidential: false, publicDescription: "" };

export const useNewSource = (given: Partial<NewSourceValues> = {}): NewSourceForm => useForm<NewSourceValues>({ defaultValues: { ...emptySource, ...given } });

/** Makes the source; null when the form or the desk refused, which then stands beside the fields. */
export async function madeSource(form: NewSourceForm): Promise<KnownSource | null> {
  let made: KnownSource | null = null;
  await form.handleSubmit(async ({ kind, confidential, publicDescription, ...values }) => {
    if (kind === "") return;
    try {
      made = await answer(api.sources.$post({ json: { ...values, kind, confidential, publicDescription: confidential ? publicDescription : null } }));
    } catch (problem) {
      showProblem(form, problem, ["name", "kind", "affiliation", "reliability", "publicDescription"]);
    }
  })();
  return made;
}
