import { expect, it } from "vitest";
import { isHopeless, nextAttempt } from "./schedule.ts";

const now = new Date("2026-11-27T00:00:00Z");
const seconds = (tries: number, chance: number) => { const at = nextAttempt(tries, now, chance); return at && (at.getTime() - now.getTime()) / 1000; };

it("an attempt is made again by the specification's schedule, a tenth sooner or later, and not an eleventh time", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((tries) => seconds(tries, 0.5))).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  expect([seconds(2, 0), seconds(2, 1)]).toEqual([270, 330]);
});

it("a receiver is hopeless after five days without success", () => {
  expect(isHopeless(null, now)).toBe(false);
  expect(isHopeless(new Date("2026-11-22T00:00:01Z"), now)).toBe(false);
  expect(isHopeless(new Date("2026-11-22T00:00:00Z"), now)).toBe(true);
});
