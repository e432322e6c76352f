"use client";

import { useClaim } from "../_state/use-claim";

/** Whether this screen offers changes now: the person may, is at work on it, and no conflict waits to be settled. */
export function useMayChange(): boolean {
  const { mayEdit, working, conflict } = useClaim();
  return mayEdit && working && !conflict;
}
