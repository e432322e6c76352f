"use client";

/**
 * What is being typed and is not saved yet: a reload or a closed card loses nothing. In the tab alone, as the words of a
 * confidential source must not outlive it on a shared machine.
 */
import { useMemo } from "react";
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
  return {
    read: () => tried(() => JSON.parse(sessionStorage.getItem(name) ?? "null") as unknown),
    keep: (words) => { tried(() => sessionStorage.setItem(name, JSON.stringify(words))); },
    forget: () => { tried(() => sessionStorage.removeItem(name)); },
  };
}

/** Storage that is full or forbidden: the page itself still holds everything. */
function tried<Answer>(run: () => Answer): Answer | null {
  try {
    return run();
  } catch {
    return null;
  }
}
