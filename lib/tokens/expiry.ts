const DAY_MS = 24 * 60 * 60_000;
const DAYS: Record<string, number> = { d: 1, w: 7, y: 365 };
const MOST_DAYS = 366;

export const USUAL_EXPIRY = "90d";

/** `90d`, `12w` or `1y` in milliseconds; null for any other form, none and more than 366 days. */
export function readExpiry(given: string): number | null {
  const [, count, unit] = /^(\d{1,4})([dwy])$/.exec(given.trim()) ?? [];
  const days = Number(count) * (DAYS[unit ?? ""] ?? 0);
  return days >= 1 && days <= MOST_DAYS ? days * DAY_MS : null;
}
