"use client";

import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { createKeybindingsHandler } from "tinykeys";
import { mayRun } from "./listening";
import { needsCode, patternsFor } from "./notation";
import { current, type KeyBinding, subscribe } from "./registry";
import { singleKeysOn, useSingleKeys } from "./setting";

const none: readonly KeyBinding[] = [];

/** Listens for the keys of every screen. Stands once, in the desk's shell. */
export function KeyLayer() {
  const bindings = useBindings();
  const [singleKeys] = useSingleKeys();
  useLayoutEffect(() => listen(bindings), [bindings]);
  useEffect(() => {
    document.documentElement.dataset["keys"] = singleKeys ? "on" : "off";
  }, [singleKeys]);
  return null;
}

/** What works now, for lists of keys. */
export function useBindings(): readonly KeyBinding[] {
  return useSyncExternalStore(subscribe, current, () => none);
}

function listen(bindings: readonly KeyBinding[]): () => void {
  const byKey = handlerOf(bindings, "byKey");
  const byCode = handlerOf(bindings, "byCode");
  const onKeyDown = (event: KeyboardEvent) => (needsCode(event) ? byCode : byKey)(event);
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

function handlerOf(bindings: readonly KeyBinding[], map: "byKey" | "byCode"): (event: KeyboardEvent) => void {
  const entries = bindings.flatMap((binding) =>
    [binding.keys, ...(binding.also ?? [])].flatMap((keys) => patternsFor(keys)[map])
      .map((pattern) => [pattern, (event: KeyboardEvent) => run(binding, event)] as const));
  // Sequences first, so that "g a" is not taken for "a".
  entries.sort(([a], [b]) => b.split(" ").length - a.split(" ").length);
  // Whether an event is the desk's is asked for each binding, in `run`.
  return createKeybindingsHandler(Object.fromEntries(entries), { ignore: () => false });
}

function run(binding: KeyBinding, event: KeyboardEvent): void {
  if (!mayRun(binding, event, singleKeysOn())) return;
  event.preventDefault();
  binding.run();
}
