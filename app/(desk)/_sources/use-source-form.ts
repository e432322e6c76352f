"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { answer, api, ApiProblem } from "../../../lib/api/client.ts";
import type { SourceShape } from "../../../lib/sources/shapes.ts";
import { useToast } from "../_components/toast";
import { type Choice, putTogether, sidesOf } from "../_forms/both-sides";
import { useKeptDraft } from "../_forms/kept-draft";
import { showProblem } from "../_forms/problem";
import { changesIn, sourceFields, type SourceValues, valuesOf } from "./fields";

/** What the desk tells the loser of a race. */
type Current = { version: number; by: { name: string } | null; at: string | null; source: SourceShape };

const prose = ["reliabilityReason", "notes", "publicDescription"];

/** The form of one source: what is saved, what is typed, and what happened in between. */
export function useSourceForm(initial: SourceShape) {
  const toast = useToast();
  const client = useQueryClient();
  const [base, setBase] = useState(initial);
  const [current, setCurrent] = useState<Current | null>(null);
  const form = useForm<SourceValues>({ defaultValues: valuesOf(initial) });
  const kept = useKeptDraft(form, `source ${initial.id}`, { base, onBack: setBase });

  const rest = (source: SourceShape) => {
    kept.forget();
    setBase(source);
    setCurrent(null);
    form.reset(valuesOf(source));
  };
  const send = async (against: SourceShape, values: SourceValues) => {
    const changes = changesIn(valuesOf(against), values);
    if (Object.keys(changes).length === 0) return rest(against);
    try {
      rest(await answer(api.sources[":id"].$patch({ param: { id: against.id }, json: { version: against.version, ...changes } })));
      toast({ title: "Saved" });
      await client.invalidateQueries({ queryKey: ["sources"] });
    } catch (error) {
      if (error instanceof ApiProblem && error.problem === "conflict") setCurrent(error.current as Current);
      else showProblem(form, error, sourceFields);
    }
  };
  const sides = current && sidesOf(sourceFields, { base: valuesOf(base), theirs: valuesOf(current.source), yours: form.getValues() }, prose);
  /** Goes on from theirs with these values: saved at once, or left in the form with what is wrong beside it. */
  const goOn = async (values: SourceValues) => {
    if (!current) return;
    setBase(current.source);
    setCurrent(null);
    form.reset(valuesOf(current.source));
    for (const field of sourceFields) form.setValue(field, values[field], { shouldDirty: true });
    await send(current.source, values);
  };
  return {
    form, base, kept, sides, current, discard: () => rest(initial),
    save: form.handleSubmit((values) => send(base, values)),
    together: (choices: ReadonlyMap<string, Choice>) => { if (current && sides) void goOn(putTogether(valuesOf(current.source), sides, choices)); },
    theirs: () => { if (current) rest(current.source); },
    yours: () => void goOn(form.getValues()),
  };
}
