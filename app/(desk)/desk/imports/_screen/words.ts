/** What is said of an import. Pure. */
import type { ImportShape } from "../../../../../lib/imports/shapes.ts";
import { counted } from "../../../_words/claims.ts";

export const nameOf = ({ name }: Pick<ImportShape, "name">): string => name ?? "Pasted text";

type Told = Pick<ImportShape, "state" | "dryRun" | "accepted" | "updated" | "refusedCount" | "percent" | "why">;

/** "3 rows taken, 1 of them brought up to date; 2 refused". */
export function outcomeWords({ state, dryRun, accepted, updated, refusedCount, percent, why }: Told): string {
  if (state === "failed") return `Failed: ${why ?? ""}`;
  if (state === "running") return `Under way, ${percent} %`;
  const verb = dryRun ? "would be taken" : "taken";
  const again = updated === 0 ? "" : updated === accepted ? ", each bringing up to date one that is here" : `, ${updated} of them bringing up to date one that is here`;
  return `${counted(accepted, "row")} ${verb}${again}; ${refusedCount === 0 ? "none" : counted(refusedCount, "row")} refused`;
}
