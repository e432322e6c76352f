/** Which two revisions the address asks to compare. */
export type Pair = { from: number; to: number };

/** Null when the address names none. One alone is compared with the one before it; the older always comes first. */
export function pairOf(search: Record<string, string | string[] | undefined>, newest: number): Pair | null {
  const [from, to] = [numberIn(search["from"], newest), numberIn(search["to"], newest)];
  if (to === null && from === null) return null;
  const later = to ?? newest;
  const earlier = from ?? Math.max(later - 1, 1);
  return { from: Math.min(earlier, later), to: Math.max(earlier, later) };
}

function numberIn(given: string | string[] | undefined, newest: number): number | null {
  if (typeof given !== "string" || !/^[1-9]\d{0,8}$/.test(given)) return null;
  return Math.min(Number(given), newest);
}
