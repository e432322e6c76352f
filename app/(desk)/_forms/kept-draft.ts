"use client";

import { useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { usePerson } from "../_shell/person";
import { keep, kept } from "./kept";

const keyOf = (personId: string, name: string): string => `corroborate.draft.${personId}.${name}`;

/** Forgets a draft from another screen than the form's own. */
export function useForgetDraft(name: string): () => void {
  const { id } = usePerson();
  return () => void keep("tab", keyOf(id, name), null);
}

/** What was typed, and what it was typed against. */
type Kept<Values, Base> = { base: Base; values: Values };

/**
 * Keeps what is typed in this tab until it is saved, so that a reload or a step elsewhere loses nothing. In the tab
 * alone, and under the person's id: a confidential source's name must not outlive it on a shared machine.
 */
export function useKeptDraft<Values extends FieldValues, Base>(form: UseFormReturn<Values>, name: string, { base, onBack }: { base: Base; onBack?: (base: Base) => void }) {
  const key = keyOf(usePerson().id, name);
  const [restored, setRestored] = useState(false);
  const putBack = useRef((_: Kept<Values, Base>) => {});
  useEffect(() => {
    putBack.current = ({ base: before, values }) => {
      onBack?.(before);
      form.reset(values as DefaultValues<Values> & Values, { keepDefaultValues: true });
      setRestored(true);
    };
  });
  useEffect(() => {
    const before = kept("tab", key) as Kept<Values, Base> | null;
    if (before) putBack.current(before);
  }, [key]);
  useEffect(() => form.subscribe({
    formState: { values: true, isDirty: true },
    callback: ({ values, isDirty }) => { if (isDirty) keep("tab", key, { base, values }); },
  }), [form, key, base]);
  const forget = () => {
    setRestored(false);
    keep("tab", key, null);
  };
  return { restored, forget };
}
