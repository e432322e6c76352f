"use client";

import { useEffect, useRef, useState } from "react";
import type { ComboboxProps, Option } from "./combobox-box";

const PAUSE_MS = 120;

/** The options for what is typed, and a sentence when there are none: from the list given, or from the server after a pause. */
export function useFound({ options, search, nothing = "Nothing found." }: ComboboxProps, typed: string): { items: readonly Option[]; says: string | null } {
  const [answer, setAnswer] = useState<{ words: string; items: readonly Option[]; failed?: boolean } | null>(null);
  const latest = useRef(search);
  useEffect(() => { latest.current = search; });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      latest.current?.(typed.trim()).then(
        (items) => { if (wanted) setAnswer({ words: typed, items }); },
        () => { if (wanted) setAnswer({ words: typed, items: [], failed: true }); });
    }, typed ? PAUSE_MS : 0);
    return () => { wanted = false; clearTimeout(timer); };
  }, [typed]);
  if (!search) {
    const items = (options ?? []).filter((option) => holds(option, typed));
    return { items, says: items.length === 0 ? nothing : null };
  }
  if (!answer) return { items: [], says: "Searching…" };
  if (answer.failed) return { items: [], says: "The desk did not answer. Type again to retry." };
  return { items: answer.items, says: answer.items.length === 0 && answer.words === typed ? nothing : null };
}

function holds({ label, detail = "" }: Option, typed: string): boolean {
  const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return fold(`${label} ${detail}`).includes(fold(typed.trim()));
}
