"use client";

import { useLayoutEffect, useRef } from "react";
import { type KeyBinding, register } from "./registry";

/**
 * Registers this screen's keys for as long as it is shown; the `?` map and the palette list them by themselves.
 * The list may be made anew at each render: `run` is always the latest. Leave a binding out (or pass `false`)
 * where its key would not land. Before the screen is painted, so that a key works as soon as its button is seen.
 */
export function useKeys(bindings: readonly (KeyBinding | false | null | undefined)[]): void {
  const present = bindings.filter((binding): binding is KeyBinding => Boolean(binding));
  const latest = useRef(present);
  useLayoutEffect(() => { latest.current = present; });
  const shape = JSON.stringify(present);
  useLayoutEffect(() => {
    const frozen = JSON.parse(shape) as Omit<KeyBinding, "run">[];
    return register(frozen.map((binding, at) => ({ ...binding, run: () => latest.current[at]?.run() })));
  }, [shape]);
}
