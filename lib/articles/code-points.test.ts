import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointIndex, codePointLength, sliceCodePoints, toCodePoint, toUtf16 } from "./code-points.ts";

const mixed = fc.string({ unit: "binary", maxLength: 60 });

describe("counting in code points", () => {
  test("an emoji counts once, though it takes two units", () => {
    expect(codePointLength("a🕊б")).toBe(3);
    expect(sliceCodePoints("a🕊б", 1, 2)).toBe("🕊");
    expect(toCodePoint("a🕊б", 3)).toBe(2);
    expect(toUtf16("a🕊б", 2)).toBe(3);
  });

  test("the middle of a pair counts as its start, and what lies outside as the nearest end", () => {
    expect(toCodePoint("a🕊б", 2)).toBe(1);
    expect(toCodePoint("a🕊б", 99)).toBe(3);
    expect(toUtf16("a🕊б", -1)).toBe(0);
  });

  test("agrees with JavaScript's own way of going through a text", () => {
    fc.assert(fc.property(mixed, fc.nat(70), fc.nat(70), (text, a, b) => {
      const all = [...text];
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      const index = codePointIndex(text);
      expect(index.length).toBe(all.length);
      expect(index.slice(start, end)).toBe(all.slice(start, end).join(""));
    }));
  });

  test("there and back is the same place", () => {
    fc.assert(fc.property(mixed, fc.nat(60), (text, at) => {
      const index = codePointIndex(text);
      const offset = Math.min(at, index.length);
      expect(index.toCodePoint(index.toUtf16(offset))).toBe(offset);
    }));
  });

  test("a million emoji are counted and looked up without delay", () => {
    const text = "🕊".repeat(500_000);
    const index = codePointIndex(text);
    const began = performance.now();
    for (let at = 0; at < 100_000; at += 1) index.toUtf16(at * 5);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(index.toUtf16(499_999)).toBe(999_998);
  });
});
