"use client";

import { useSyncExternalStore } from "react";
import { type Theme, THEME_COOKIE, themeOf } from "./theme";

const A_YEAR_S = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

/** What the person chose, and the switch: the page changes at once, and the server knows from the next page on. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, shown, () => "system" as const), choose];
}

const shown = (): Theme => themeOf(document.documentElement.dataset["theme"]);

function choose(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${theme === "system" ? 0 : A_YEAR_S}; SameSite=Lax`;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
