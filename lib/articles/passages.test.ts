import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointLength, sliceCodePoints } from "./code-points.ts";
import { excerptAround, mergePassages, paragraphs } from "./passages.ts";

describe("paragraphs", () => {
  test("are parted by blank lines, also by ones with spaces in them", () => {
    expect(paragraphs("\nOne 🕊\nstill one\n \t\n\nTwo\n")).toEqual([
      { start: 1, end: 16, text: "One 🕊\nstill one" },
      { start: 21, end: 24, text: "Two" },
    ]);
  });

  test("of nothing are none", () => {
    expect(paragraphs(" \n\n")).toEqual([]);
  });

  test("stand where they say, and leave out white space only", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("слово", " ", "\n", "\n\n", "🕊", "\t")), (parts) => {
      const text = parts.join("");
      let at = 0;
      for (const each of paragraphs(text)) {
        expect(sliceCodePoints(text, each.start, each.end)).toBe(each.text);
        expect(sliceCodePoints(text, at, each.start).trim()).toBe("");
        expect(each.text).not.toMatch(/\n\s*\n/);
        at = each.end;
      }
      expect(sliceCodePoints(text, at, codePointLength(text)).trim()).toBe("");
    }));
  });

  test("of a megabyte of spaces and line ends are found without delay", () => {
    const began = performance.now();
    paragraphs(" ".repeat(1_000_000));
    paragraphs(" \n".repeat(500_000));
    paragraphs(`${" ".repeat(1000)}\n`.repeat(1000));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("what readers see of an article that is not shown in full", () => {
  const text = "🕊".repeat(1000);

  test("is the quoted passage with 300 characters around it", () => {
    expect(excerptAround(text, { start: 400, end: 410 })).toEqual({ start: 100, end: 710, text: "🕊".repeat(610) });
  });

  test("stops where the text does", () => {
    expect(excerptAround("short", { start: 1, end: 2 })).toEqual({ start: 0, end: 5, text: "short" });
  });

  test("is one passage where two overlap or touch, in the order of the text", () => {
    const ranges = [{ start: 900, end: 910 }, { start: 15, end: 20 }, { start: 0, end: 5 }, { start: 500, end: 500 }];
    expect(mergePassages(text, ranges, 5).map(({ start, end }) => [start, end])).toEqual([[0, 25], [495, 505], [895, 915]]);
  });

  test("never shows a character further away than that", () => {
    const ranges = fc.array(fc.record({ start: fc.nat(100), end: fc.nat(100) }).map(({ start, end }) => ({ start: Math.min(start, end), end: Math.max(start, end) })));
    fc.assert(fc.property(ranges, fc.nat(20), (given, radius) => {
      const shown = new Set<number>();
      for (const { start, end } of mergePassages("x".repeat(100), given, radius)) for (let at = start; at < end; at += 1) shown.add(at);
      for (let at = 0; at < 100; at += 1) expect(shown.has(at)).toBe(given.some(({ start, end }) => at >= start - radius && at < end + radius));
    }));
  });
});
