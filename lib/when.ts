/**
 * Dates "kept as given" (API.md): a plain date, or a time with its offset. Nothing here reads a clock; browsers and the
 * server say the same when they are given the same locale, time zone and now.
 */

const plainDate = /^\d{4}-\d{2}-\d{2}$/;
const dateAndTime = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A day begins first in UTC+14. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

/** A date of the calendar (`2025-06-13`), or a time of RFC 3339 (`2025-06-13T14:02:00Z`, `…+03:00`). */
export function isDateOrTime(given: string): boolean {
  const date = plainDate.test(given) ? given : dateAndTime.exec(given)?.[1];
  return date !== undefined && isOnCalendar(date);
}

/** "13 June 2025", or "13 June 2025, 14:02 UTC" for a time. What is neither is said as it was given. */
export function sayDate(given: string, locale = "en", timeZone = "UTC"): string {
  if (!isDateOrTime(given)) return given;
  const at = new Date(given);
  if (plainDate.test(given)) return dayIn(at, locale, "UTC");
  const time = new Intl.DateTimeFormat(spoken(locale), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short", timeZone });
  return `${dayIn(at, locale, timeZone)}, ${time.format(at)}`;
}

/** A time after `now`, or a day that has begun nowhere on earth yet. What is no date is none to come. */
export function isToCome(given: string, now: Date): boolean {
  if (!isDateOrTime(given)) return false;
  return plainDate.test(given) ? given > new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10) : new Date(given) > now;
}

/** "3 hours ago", "in 2 days", "now" within a minute. */
export function sayAge(from: Date, now: Date, locale = "en"): string {
  const { amount, unit } = spanBetween(from, now);
  const ago = amount === 0 ? 0 : from <= now ? -amount : amount;
  return new Intl.RelativeTimeFormat(spoken(locale), { numeric: ago === 0 ? "auto" : "always" }).format(ago, unit);
}

/** "3 hours": how long it has been, or will be, in the greatest unit that is full. */
export function age(from: Date, now: Date, locale = "en"): string {
  const { amount, unit } = spanBetween(from, now);
  return new Intl.NumberFormat(spoken(locale), { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

function isOnCalendar(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** Without the "р." and "г." that Ukrainian and Russian put after a year: at the end of a sentence its full stop would stand twice. */
function dayIn(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(spoken(locale), { day: "numeric", month: "long", year: "numeric", timeZone }).format(at).replace(/\s(р|г)\.$/u, "");
}

/** Plain English puts the day before the month here. */
function spoken(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

type Span = { amount: number; unit: "second" | "minute" | "hour" | "day" | "month" | "year" };

const units: readonly { unit: Span["unit"]; seconds: number }[] = [
  { unit: "year", seconds: 31_556_952 },
  { unit: "month", seconds: 2_629_746 },
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
];

function spanBetween(from: Date, now: Date): Span {
  const seconds = Math.abs(now.getTime() - from.getTime()) / 1000;
  const greatest = units.find((each) => seconds >= each.seconds);
  return greatest ? { amount: Math.floor(seconds / greatest.seconds), unit: greatest.unit } : { amount: 0, unit: "second" };
}
