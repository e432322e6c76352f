"use client";

import { useState } from "react";
import { type DefaultValues, type FieldPath, type FieldValues, type PathValue, useForm } from "react-hook-form";
import { ApiProblem } from "../../../lib/api/client.ts";
import { useToast } from "../_components/toast";
import { usePerson } from "../_shell/person";
import { changesIn, type Choice, putTogether, sidesOf } from "./both-sides";
import { useKeptDraft } from "./kept-draft";
import { showProblem } from "./problem";

/** What the desk tells the loser of a race: the thing as it stands, who brought it there and when. */
type Standing<Thing> = { thing: Thing; by: string; at: string | null };

export type Versioned<Thing, Values extends FieldValues> = {
  initial: Thing;
  /** Under which what is typed is kept in this tab. */
  draft: string;
  fields: readonly (FieldPath<Values> & keyof Values & string)[];
  /** Fields whose words can be put together when two people changed them. */
  prose: readonly string[];
  valuesOf: (thing: Thing) => Values;
  /** Sends what differs from `against`. */
  send: (against: Thing, changes: Partial<Values>) => Promise<Thing>;
  thingIn: (current: unknown) => Thing;
  onSaved: () => void;
};

/** A form over something with a version: what is saved, what is typed, and what somebody else saved in between. */
export function useVersionedForm<Thing, Values extends FieldValues>({ initial, draft, fields, prose, valuesOf, send, thingIn, onSaved }: Versioned<Thing, Values>) {
  const toast = useToast();
  const me = usePerson();
  const [base, setBase] = useState(initial);
  const [standing, setStanding] = useState<Standing<Thing> | null>(null);
  // The casts say what react-hook-form cannot infer for values that are not yet known by name.
  const form = useForm<Values>({ defaultValues: valuesOf(initial) as DefaultValues<Values> });
  const kept = useKeptDraft(form, draft, { base, onBack: setBase });

  const rest = (thing: Thing) => {
    setBase(thing);
    setStanding(null);
    form.reset(valuesOf(thing));
    // Last: to reset the form is a change of it too.
    kept.forget();
  };
  const save = async (against: Thing, values: Values) => {
    const changes = changesIn(fields, valuesOf(against), values);
    if (Object.keys(changes).length === 0) {
      rest(against);
      return toast({ title: "Nothing was changed" });
    }
    try {
      rest(await send(against, changes));
      toast({ title: "Saved" });
      onSaved();
    } catch (error) {
      if (error instanceof ApiProblem && error.problem === "conflict") setStanding(standingIn(error.current, thingIn, me.id));
      else showProblem(form, error, fields);
    }
  };
  /** Goes on from theirs with these values: saved, or left in the form with what is wrong beside it. */
  const goOn = async ({ thing }: Standing<Thing>, values: Values) => {
    setBase(thing);
    setStanding(null);
    form.reset(valuesOf(thing));
    for (const field of fields) form.setValue(field, values[field] as PathValue<Values, typeof field>, { shouldDirty: true });
    await save(thing, values);
  };
  const sides = standing ? sidesOf(fields, { base: valuesOf(base), theirs: valuesOf(standing.thing), yours: form.getValues() }, prose) : [];
  return {
    form, base, restored: kept.restored && !standing, discard: () => rest(initial),
    submit: form.handleSubmit((values) => save(base, values)),
    conflict: standing && {
      who: standing.by, at: standing.at, sides,
      onTogether: (choices: ReadonlyMap<string, Choice>) => void goOn(standing, putTogether(valuesOf(standing.thing), sides, choices)),
      onTheirs: () => rest(standing.thing),
      onYours: () => void goOn(standing, form.getValues()),
    },
  };
}

function standingIn<Thing>(current: unknown, thingIn: (current: unknown) => Thing, me: string): Standing<Thing> {
  const { by, at } = current as { by?: { id: string; name: string } | null; at?: string | null };
  return { thing: thingIn(current), by: by?.id === me ? "You, elsewhere," : by?.name || "Somebody", at: at ?? null };
}
