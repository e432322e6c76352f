import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameRate, stepped, timeCode, withMoment } from "./time-code";

describe("moments of a film", () => {
  it("are written to the millisecond", () => {
    expect([0, 3.48, 62.0005, 3727.015].map(timeCode)).toEqual(["0:00.000", "0:03.480", "1:02.000", "1:02:07.015"]);
  });

  it("stand in the place of an item: alone, after what stands there, or in place of an earlier moment", () => {
    expect(withMoment(null, 3.48)).toBe("0:03.480");
    expect(withMoment("second camera", 3.48)).toBe("second camera, 0:03.480");
    expect(withMoment("second camera, 0:01.000", 3.48)).toBe("second camera, 0:03.480");
    expect(withMoment("paragraph 2, 14:02 UTC", 3.48)).toBe("paragraph 2, 14:02 UTC, 0:03.480");
  });

  it("are stepped through frame by frame, there and back again", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(23.976, 24, 25, 29.97, 30, 50, 59.94), (frame, rate) => {
      const here = frame / rate + 0.0005;
      const next = stepped(here, { by: 1, rate, end: 1e9 });
      expect(next - here).toBeCloseTo(1 / rate, 6);
      expect(stepped(next, { by: -1, rate, end: 1e9 })).toBeCloseTo(here, 6);
    }));
    expect(stepped(0, { by: -1, rate: 25, end: 12 })).toBeCloseTo(0.0005);
  });

  it("take the frame rate that the file gives, and 25 where it gives none", () => {
    expect(frameRate([{ name: "VideoFrameRate", value: "29.97" }])).toEqual({ rate: 29.97, known: true });
    expect(frameRate([{ name: "Make", value: "Sony" }])).toEqual({ rate: 25, known: false });
  });
});
