"use client";

import { useState } from "react";
import { usePerson } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";

/** Words that are being written, kept on this device until they are sent. For what opens in the browser only. */
export function useKeptWords(where: string, first = ""): { words: string; write: (words: string) => void; forget: () => void } {
  const { id } = usePerson();
  const { claim } = useClaim();
  const name = `corroborate.words.${id}.${claim.id}.${where}`;
  const [words, setWords] = useState(() => kept(name) ?? first);
  const write = (next: string) => { setWords(next); keep(name, next); };
  const forget = () => { setWords(first); keep(name, ""); };
  return { words, write, forget };
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, words: string): void {
  try {
    if (words) localStorage.setItem(name, words);
    else localStorage.removeItem(name);
  } catch {
    // Storage that is full or forbidden: the words stay on the page.
  }
}
