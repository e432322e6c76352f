import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "./segments.ts";

describe("overlapping marks", () => {
  test("are cut at every boundary", () => {
    expect(segments("abc🕊efgh", [{ id: "one", start: 1, end: 5 }, { id: "two", start: 3, end: 7 }])).toEqual([
      { start: 0, end: 1, text: "a", ids: [] },
      { start: 1, end: 3, text: "bc", ids: ["one"] },
      { start: 3, end: 5, text: "🕊e", ids: ["one", "two"] },
      { start: 5, end: 7, text: "fg", ids: ["two"] },
      { start: 7, end: 8, text: "h", ids: [] },
    ]);
  });

  test("on a passage count from the beginning of the article, and end where it ends", () => {
    expect(segments("cdef", [{ id: "one", start: 0, end: 4 }, { id: "gone", start: 0, end: 2 }, { id: "far", start: 5, end: 99 }], 2)).toEqual([
      { start: 2, end: 4, text: "cd", ids: ["one"] }, { start: 4, end: 5, text: "e", ids: [] }, { start: 5, end: 6, text: "f", ids: ["far"] },
    ]);
  });

  test("of nothing are one segment, and of no text none", () => {
    expect(segments("text", [])).toEqual([{ start: 0, end: 4, text: "text", ids: [] }]);
    expect(segments("", [{ id: "one", start: 0, end: 3 }])).toEqual([]);
  });

  test("make the whole text together, and name exactly the anchors that cover each place", () => {
    const anchors = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30) })).map((given) => given.map((range, at) => ({ id: String(at), ...range })));
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 25 }), anchors, (text, given) => {
      const parts = segments(text, given);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      for (const { start, end, ids } of parts) {
        expect(end).toBeGreaterThan(start);
        expect(ids).toEqual(given.filter((anchor) => anchor.start <= start && anchor.end >= end).map((anchor) => anchor.id));
      }
    }));
  });
});
