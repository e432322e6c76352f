import { expect, it } from "vitest";
import { assertAskedThen, TOLERANCE_MS } from "./clock.ts";

const asked = new Date("2026-11-27T10:00:00Z");
const answered = new Date("2026-11-27T10:00:02Z");
const stated = (at: string | number) => () => assertAskedThen(new Date(at), { asked, answered });

it("an authority that states the time at which it was asked is believed, clocks of machines differing as they do", () => {
  expect(stated("2026-11-27T10:00:01Z")).not.toThrow();
  expect(stated(asked.getTime() - TOLERANCE_MS)).not.toThrow();
  expect(stated(answered.getTime() + TOLERANCE_MS)).not.toThrow();
});

it("one whose clock is days ahead, or behind, is not, and both times are said", () => {
  expect(stated("2026-12-20T03:04:00Z")).toThrow("It states 20 December 2026, 03:04 UTC, and was asked at 27 November 2026, 10:00 UTC by this desk's clock: one of the two clocks is wrong.");
  expect(stated("2025-06-13T10:00:00Z")).toThrow(/one of the two clocks is wrong/);
  expect(stated(answered.getTime() + TOLERANCE_MS + 1)).toThrow();
});
