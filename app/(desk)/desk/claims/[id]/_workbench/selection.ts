/** Which evidence item the keys are for. */
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";

type Items = readonly Pick<EvidenceShape, "id" | "finding">[];

/** The first that waits for a finding, else the first. */
export const firstToWorkOn = (items: Items): string | null => (items.find(({ finding }) => finding === null) ?? items[0])?.id ?? null;

/** One further down or up; from nothing, the first or the last. At an end it stays. */
export function moved(items: Items, selectedId: string | null, by: 1 | -1): string | null {
  const at = items.findIndex(({ id }) => id === selectedId);
  if (at < 0) return (by === 1 ? items[0] : items.at(-1))?.id ?? null;
  return items[Math.min(Math.max(at + by, 0), items.length - 1)]?.id ?? null;
}
