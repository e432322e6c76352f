/** What waits on this device, until the desk has it. A browser that keeps nothing loses nothing that is on the page. */
import type { KeptLine } from "./line.ts";

const nameOf = (claimId: string, personId: string): string => `corroborate.unsent.${personId}.${claimId}`;

export function keepLine(claimId: string, personId: string, kept: KeptLine | null): void {
  try {
    if (kept) localStorage.setItem(nameOf(claimId, personId), JSON.stringify(kept));
    else localStorage.removeItem(nameOf(claimId, personId));
  } catch {
    // Storage that is full or forbidden: the line itself still holds everything.
  }
}

export function keptLine(claimId: string, personId: string): KeptLine | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(claimId, personId)) ?? "null");
    return kept && typeof kept === "object" && "base" in kept && "edits" in kept ? (kept as KeptLine) : null;
  } catch {
    return null;
  }
}
