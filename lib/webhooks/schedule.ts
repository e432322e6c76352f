/** When an attempt that failed is made again: the schedule of the Standard Webhooks specification. Pure. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Before the second attempt, the third, … The first is made at once. */
const waits = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** So that receivers which failed together are not asked together again. */
const JITTER = 0.1;

/** After `tries` attempts; null when there were enough. `chance` lies between 0 and 1. */
export function nextAttempt(tries: number, now: Date, chance: number): Date | null {
  const wait = waits[tries - 1];
  if (wait === undefined) return null;
  return new Date(now.getTime() + Math.round(wait * (1 + JITTER * (2 * chance - 1))));
}

/** A receiver that took nothing for so long is asked no more. */
const PATIENCE_MS = 5 * 24 * HOUR;
export const isHopeless = (failingSince: Date | null, now: Date): boolean => failingSince !== null && now.getTime() - failingSince.getTime() >= PATIENCE_MS;
