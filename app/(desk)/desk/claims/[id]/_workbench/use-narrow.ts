"use client";

import { useSyncExternalStore } from "react";

const query = "(max-width: 960px)";

/** Whether the columns of the workbench are tabs. Wide on the server; styles show the right part from the start. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches, () => false);

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
