import type { EventShape } from "../../../../../../../lib/claims/shapes.ts";

/** The revision that publication `number` was made of, where its event is among these (newest first). */
export function publishedRevision(events: readonly EventShape[], number: number, of = number): number | null {
  const published = events.filter(({ action }) => action === "publish");
  return published[of - number]?.revision ?? null;
}
