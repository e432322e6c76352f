"use client";

import { useEffect, useRef, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { usePerson } from "../_shell/person";

/** What was typed, and what it was typed against. */
type Kept<Values, Base> = { base: Base; values: Values };

/**
 * Keeps what is typed in this tab until it is saved, so that a reload or a step elsewhere loses nothing. In the tab
 * alone, and under the person's id: a confidential source's name must not outlive it on a shared machine.
 */
export function useKeptDraft<Values extends FieldValues, Base>(form: UseFormReturn<Values>, name: string, { base, onBack }: { base: Base; onBack?: (base: Base) => void }) {
  const key = `corroborate.draft.${usePerson().id}.${name}`;
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
    const kept = read<Kept<Values, Base>>(key);
    if (kept) putBack.current(kept);
  }, [key]);
  useEffect(() => form.subscribe({
    formState: { values: true, isDirty: true },
    callback: ({ values, isDirty }) => { if (isDirty) write(key, { base, values }); },
  }), [form, key, base]);
  const forget = () => {
    setRestored(false);
    remove(key);
  };
  return { restored, forget };
}

function read<Kept>(key: string): Kept | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as Kept);
  } catch {
    return null;
  }
}

function write(key: string, kept: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the form itself still holds it.
  }
}

function remove(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above: there is nothing to forget.
  }
}
