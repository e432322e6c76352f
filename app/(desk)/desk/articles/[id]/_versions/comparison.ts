/** Which two versions are compared, by the page's address. Pure. */

export type Asked = { from: number; to: number; shown: number };

/** Changed paragraphs shown at first, and again with each "more". */
export const CHANGES_SHOWN = 100;

/** The last two when nothing, or nothing sensible, is asked. Null when there is only one. */
export function comparisonOf(search: Record<string, string | string[] | undefined>, newest: number): Asked | null {
  if (newest < 2) return null;
  const to = within(search["to"], newest) ?? newest;
  const from = within(search["from"], newest) ?? Math.max(1, to - 1);
  const shown = within(search["show"], 1_000_000) ?? CHANGES_SHOWN;
  return from === to ? { from: to === 1 ? 2 : to - 1, to, shown } : { from, to, shown };
}

function within(given: string | string[] | undefined, most: number): number | null {
  const number = typeof given === "string" && /^\d{1,7}$/.test(given) ? Number(given) : 0;
  return number >= 1 && number <= most ? number : null;
}
