/** What waits on this device, until the desk has it. */
import { keep, kept } from "../../../../_forms/kept";
import type { KeptLine } from "./line.ts";

const nameOf = (claimId: string, personId: string): string => `corroborate.unsent.${personId}.${claimId}`;

export const keepLine = (claimId: string, personId: string, line: KeptLine | null): void => void keep("device", nameOf(claimId, personId), line);

export function keptLine(claimId: string, personId: string): KeptLine | null {
  const line = kept("device", nameOf(claimId, personId));
  return line && typeof line === "object" && "base" in line && "edits" in line ? (line as KeptLine) : null;
}
