"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import { usePerson } from "../_shell/person";

/**
 * Keeps what is typed into a form on this device, at once, until `forget`. What was kept before comes back when the form
 * is shown again: `restored` says so. `name` tells what the form is about, such as "new article".
 */
export function useKeptForm<Values extends FieldValues>(form: UseFormReturn<Values>, name: string): { restored: boolean; forget: () => void } {
  const key = `corroborate.typed.${usePerson().id}.${name}`;
  const restored = useSyncExternalStore(subscribe, () => restoredKeys.has(key), () => false);
  useEffect(() => {
    const initial = form.formState.defaultValues as DefaultValues<Values>;
    const kept = keptUnder<Values>(key);
    if (kept) {
      form.reset({ ...form.getValues(), ...kept }, { keepDefaultValues: true });
      tell(key, true);
    }
    const stop = form.subscribe({ formState: { values: true }, callback: ({ values }) => keep(key, changedOf(values, initial)) });
    return () => { stop(); tell(key, false); };
  }, [form, key]);
  return { restored, forget: () => { keep(key, null); tell(key, false); } };
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

function keptUnder<Values>(key: string): Partial<Values> | null {
  try {
    const kept = localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Partial<Values>) : null;
  } catch {
    return null;
  }
}

function keep(key: string, values: object | null): void {
  try {
    if (values === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // A browser that keeps nothing, or has no room: the page itself still holds the words.
  }
}

/** Only what was typed: what others change meanwhile is not brought back to what it was. */
function changedOf(values: object, initial: object): object | null {
  const changed = Object.entries(values).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(initial[name as keyof typeof initial]));
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
