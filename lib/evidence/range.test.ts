import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rangeIn } from "./range.ts";

describe("the bytes a player asks for", () => {
  test.each<[string | undefined, ReturnType<typeof rangeIn>]>([
    ["bytes=0-0", { start: 0, end: 0 }],
    ["bytes=0-", { start: 0, end: 99 }],
    ["bytes=90-", { start: 90, end: 99 }],
    ["bytes=90-1000", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-1000", { start: 0, end: 99 }],
    ["BYTES=1-2", { start: 1, end: 2 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=99999999999999999999-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=20-10", null],
    ["bytes=0-1,5-6", null],
    ["bytes=-", null],
    ["bytes=a-b", null],
    ["items=0-1", null],
    ["bytes=0x1-2", null],
    ["", null],
    [undefined, null],
  ])("%j of 100 bytes", (header, range) => {
    expect(rangeIn(header, 100)).toEqual(range);
  });

  test("always lie inside the file", () => {
    const asked = fc.oneof(fc.string(), fc.tuple(fc.option(fc.nat()), fc.option(fc.nat())).map(([a, b]) => `bytes=${a ?? ""}-${b ?? ""}`));
    fc.assert(fc.property(asked, fc.integer({ min: 1, max: 1000 }), (header, size) => {
      const range = rangeIn(header, size);
      if (range === null || range === "unsatisfiable") return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.end).toBeGreaterThanOrEqual(range.start);
      expect(range.end).toBeLessThan(size);
    }));
  });
});
