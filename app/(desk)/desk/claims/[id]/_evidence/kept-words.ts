"use client";

/**
 * What is being typed and is not saved yet: a reload or a closed card loses nothing. In the tab alone, as the words of a
 * confidential source must not outlive it on a shared machine.
 */
import { useMemo } from "react";
import { keep, kept } from "../../../../_forms/kept";
import { usePerson } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";

export type KeptWords = { read: () => unknown; keep: (words: unknown) => void; forget: () => void };

/** `what` names the field or form within this claim. */
export function useKeptWords(what: string): KeptWords {
  const { id: personId } = usePerson();
  const { claim: { id: claimId } } = useClaim();
  return useMemo(() => keptUnder(`corroborate.typing.${personId}.${claimId}.${what}`), [personId, claimId, what]);
}

function keptUnder(name: string): KeptWords {
  return { read: () => kept("tab", name), keep: (words) => void keep("tab", name, words), forget: () => void keep("tab", name, null) };
}
