import { describe, expect, it } from "vitest";
import { levelsOf } from "./levels.ts";

describe("lines under overlapping passages", () => {
  it("stand one below the other, and come back up where there is room", () => {
    const levels = levelsOf([{ id: "a", start: 0, end: 10 }, { id: "b", start: 5, end: 15 }, { id: "c", start: 12, end: 20 }, { id: "d", start: 30, end: 40 }]);
    expect(Object.fromEntries(levels)).toEqual({ a: 0, b: 1, c: 0, d: 0 });
  });

  it("put the longer of two that begin together above", () => {
    expect(Object.fromEntries(levelsOf([{ id: "short", start: 0, end: 3 }, { id: "long", start: 0, end: 9 }]))).toEqual({ long: 0, short: 1 });
  });
});
