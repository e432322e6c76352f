import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock } from "./clock.ts";
import { peakMeter } from "./peaks.ts";

const metered = (samples: Int16Array, cuts: readonly number[]) => {
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  const meter = peakMeter(100);
  let from = 0;
  for (const to of [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]) {
    meter.take(bytes.subarray(from, to));
    from = to;
  }
  return meter.result();
};

describe("the peaks of a sound", () => {
  const sound = fc.int16Array({ maxLength: 9000 });

  it("are the same however the bytes arrive, never more than two thousand, and hold the loudest moment", () => {
    fc.assert(fc.property(sound, fc.array(fc.nat(), { maxLength: 5 }), (samples, cuts) => {
      const { peaks, seconds } = metered(samples, cuts);
      expect(metered(samples, [])).toEqual({ peaks, seconds });
      expect(seconds).toBe(samples.length / 100);
      expect(peaks.length).toBeLessThanOrEqual(2000);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(Math.max(0, ...peaks)).toBe(Math.round((loudest / 32768) * 1000) / 1000);
    }), { numRuns: 50 });
  });
});

describe("a time code", () => {
  it("is cut to hundredths, so that it never names a moment after the frame", () => {
    expect([0, 4, 59.999, 61.5, 3725.48].map(clock)).toEqual(["00:00.00", "00:04.00", "00:59.99", "01:01.50", "1:02:05.48"]);
  });
});
