/** Moments of a film or a sound, as people write them. Pure. */

/** "0:03.480", "1:02:07.015": to the millisecond, cut and not rounded, so that a moment never moves into the next frame. */
export function timeCode(seconds: number): string {
  // A player counts in floating point: 3.48 s may be 3.4799999.
  const all = Math.max(0, Math.floor(seconds * 1000 + 0.001));
  const [hours, minutes, rest] = [Math.floor(all / 3_600_000), Math.floor(all / 60_000) % 60, all % 60_000];
  const [whole, thousandths] = [String(Math.floor(rest / 1000)).padStart(2, "0"), String(rest % 1000).padStart(3, "0")];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${whole}.${thousandths}` : `${minutes}:${whole}.${thousandths}`;
}

const code = /\b(?:\d+:)?\d{1,2}:\d\d\.\d{3}\b/;

/** The place in an item's source with this moment in it: a time code that stands there is exchanged, other words stay. */
export function withMoment(locator: string | null, seconds: number): string {
  const moment = timeCode(seconds);
  if (!locator?.trim()) return moment;
  return code.test(locator) ? locator.replace(code, moment) : `${locator.trim()}, ${moment}`;
}

/** The frame that is shown at this second, counted from 0. */
const frameAt = (seconds: number, rate: number): number => Math.floor(seconds * rate + 0.001);

/** The second at which the frame `by` further on begins; half a millisecond into it, so that no rounding shows the one before. */
export function stepped(seconds: number, { by, rate, end }: { by: number; rate: number; end: number }): number {
  const frame = Math.max(0, frameAt(seconds, rate) + by);
  return Math.min(frame / rate + 0.0005, end);
}

const usual = 25;

/** Frames a second, from what the file says of itself; 25 where it says nothing. */
export function frameRate(metadata: readonly { name: string; value: string }[]): { rate: number; known: boolean } {
  const said = metadata.find(({ name }) => /^(VideoFrameRate|VideoAvgFrameRate|FrameRate)$/i.test(name));
  const rate = Number.parseFloat(said?.value ?? "");
  return rate > 0 && rate <= 1000 ? { rate, known: true } : { rate: usual, known: false };
}
