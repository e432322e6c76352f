"use client";

import { useState } from "react";
import { keep, kept } from "../../../../_forms/kept";
import { usePerson } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";

/** Words that are being written, kept on this device until they are sent. For what opens in the browser only. */
export function useKeptWords(where: string, first = ""): { words: string; write: (words: string) => void; forget: () => void } {
  const { id } = usePerson();
  const { claim } = useClaim();
  const name = `corroborate.words.${id}.${claim.id}.${where}`;
  const [words, setWords] = useState(() => wordsIn(kept("device", name)) ?? first);
  const write = (next: string) => { setWords(next); keep("device", name, next || null); };
  const forget = () => { setWords(first); keep("device", name, null); };
  return { words, write, forget };
}

const wordsIn = (value: unknown): string | null => (typeof value === "string" ? value : null);
