/** The draft on this device. `synced` says that the desk holds the same: then the desk's, perhaps newer from elsewhere, goes first. */
import { type Draft, isEmpty, parsedDraft } from "./draft.ts";

export type KeptDraft = { draft: Draft; synced: boolean };
type Whose = { claimId: string; personId: string };

const nameOf = ({ claimId, personId }: Whose): string => `corroborate.draft.${personId}.claim.${claimId}`;

/** False when this browser keeps nothing: the page then holds the only copy until the desk has it. */
export function keepOnDevice(whose: Whose, kept: KeptDraft): boolean {
  try {
    if (isEmpty(kept.draft)) localStorage.removeItem(nameOf(whose));
    else localStorage.setItem(nameOf(whose), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function keptOnDevice(whose: Whose): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(whose)) ?? "null");
    if (!kept || typeof kept !== "object" || !("draft" in kept)) return null;
    return { draft: parsedDraft(kept.draft), synced: "synced" in kept && kept.synced === true };
  } catch {
    return null;
  }
}
