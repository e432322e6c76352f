/** The draft on this device. `synced` says that the desk holds the same: then the desk's, perhaps newer from elsewhere, goes first. */
import { keep, kept } from "../../../../_forms/kept";
import { type Draft, isEmpty, parsedDraft } from "./draft.ts";

export type KeptDraft = { draft: Draft; synced: boolean };
type Whose = { claimId: string; personId: string };

const nameOf = ({ claimId, personId }: Whose): string => `corroborate.draft.${personId}.claim.${claimId}`;

/** False when this browser keeps nothing: the page then holds the only copy until the desk has it. */
export const keepOnDevice = (whose: Whose, keeping: KeptDraft): boolean => keep("device", nameOf(whose), isEmpty(keeping.draft) ? null : keeping);

export function keptOnDevice(whose: Whose): KeptDraft | null {
  const before = kept("device", nameOf(whose));
  if (!before || typeof before !== "object" || !("draft" in before)) return null;
  return { draft: parsedDraft(before.draft), synced: "synced" in before && before.synced === true };
}
