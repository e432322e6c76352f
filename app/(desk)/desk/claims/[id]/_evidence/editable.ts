"use client";

import { useClaim } from "../_state/use-claim";

/** Controls are shown only to whoever may edit, and only while the claim is worked on; to others the same things are plain words. */
export function useEditable(): boolean {
  const { mayEdit, working, conflict } = useClaim();
  return mayEdit && working && conflict === null;
}
