"use client";

import { useSyncExternalStore } from "react";
import { keep, kept } from "../_forms/kept";

const NAME = "corroborate.single-keys";
const listeners = new Set<() => void>();

/** Whether single keys work on this device: true until somebody switches them off. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  return [useSyncExternalStore(subscribe, singleKeysOn, () => true), setSingleKeys];
}

export const singleKeysOn = (): boolean => kept("device", NAME) !== "off";

function setSingleKeys(on: boolean): void {
  keep("device", NAME, on ? null : "off");
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
