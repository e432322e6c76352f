/** Whether an authority's clock can be right. Pure. */
import { sayDate } from "../when.ts";
import { TimestampError } from "./timestamp-error.ts";

/** Clocks that are set by the network differ by less than a second; those of a machine left alone by minutes. */
export const TOLERANCE_MS = 5 * 60_000;

/**
 * Throws TimestampError where the time that is stated lies outside the time in which it was asked for. Which of the two
 * clocks is wrong nobody can tell from here, and a wrong time that somebody vouches for is worse than none.
 */
export function assertAskedThen(stated: Date, { asked, answered }: { asked: Date; answered: Date }): void {
  if (stated.getTime() >= asked.getTime() - TOLERANCE_MS && stated.getTime() <= answered.getTime() + TOLERANCE_MS) return;
  throw new TimestampError("clock", `It states ${sayDate(stated.toISOString())}, and was asked at ${sayDate(asked.toISOString())} by this desk's clock: one of the two clocks is wrong.`);
}
