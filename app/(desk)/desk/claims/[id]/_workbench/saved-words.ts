/** What the claim's head says about saving: one clause, true at this moment. */

export type SavedFacts = { revision: number; updatedAt: string; waiting: number; unreachable: boolean };
export type Clock = { now: Date; timeZone?: string };

/** "revision 6, saved 14:32"; without a clock (on the server, which does not know the reader's zone) without the time. */
export function savedWords({ revision, updatedAt, waiting, unreachable }: SavedFacts, clock: Clock | null): string {
  if (unreachable && waiting > 0) return `revision ${revision}; ${waiting === 1 ? "1 change is" : `${waiting} changes are`} kept on this device`;
  if (waiting > 0) return `revision ${revision}, saving`;
  return clock ? `revision ${revision}, saved ${savedAt(new Date(updatedAt), clock)}` : `revision ${revision}, saved`;
}

/** The time of a thing of today; else the day. */
export function savedAt(at: Date, { now, timeZone }: Clock): string {
  const zone = timeZone ? { timeZone } : {};
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", ...zone });
  if (day.format(at) !== day.format(now)) return day.format(at);
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", ...zone }).format(at);
}
