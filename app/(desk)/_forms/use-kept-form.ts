"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { usePerson } from "../_shell/person";
import { keep, kept } from "./kept";

/**
 * Keeps what is typed into a form on this device, at once, until `forget`. What was kept before comes back when the form
 * is shown again: `restored` says so. `name` tells what the form is about, such as "new article". For what may lie on
 * the device until tomorrow; what may not, or is written against something that others change, is kept by `useKeptDraft`.
 */
export function useKeptForm<Values extends FieldValues>(form: UseFormReturn<Values>, name: string): { restored: boolean; forget: () => void } {
  const key = `corroborate.typed.${usePerson().id}.${name}`;
  const restored = useSyncExternalStore(subscribe, () => restoredKeys.has(key), () => false);
  useEffect(() => {
    const initial = form.formState.defaultValues as DefaultValues<Values>;
    const before = kept("device", key) as Partial<Values> | null;
    if (before) {
      form.reset({ ...form.getValues(), ...before }, { keepDefaultValues: true });
      tell(key, true);
    }
    const stop = form.subscribe({ formState: { values: true }, callback: ({ values }) => void keep("device", key, changedOf(values, initial)) });
    return () => { stop(); tell(key, false); };
  }, [form, key]);
  return { restored, forget: () => { keep("device", key, null); tell(key, false); } };
}

/** Forms whose words came back from this device. */
const restoredKeys = new Set<string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(key: string, restored: boolean): void {
  if (restored) restoredKeys.add(key);
  else restoredKeys.delete(key);
  for (const listener of listeners) listener();
}

/** Only what was typed: what others change meanwhile is not brought back to what it was. */
function changedOf(values: object, initial: object): object | null {
  const changed = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name as keyof typeof initial]));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
