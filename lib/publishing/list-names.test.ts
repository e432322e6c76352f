import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesShowing, PER_PAGE, spanOf } from "./list-names.ts";

const placesOn = (length: number, number?: number): number[] => {
  const span = spanOf(length, number);
  return span ? Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index) : [];
};

/** From the newest page along `older` to the oldest. */
function walk(length: number): number[][] {
  const pages = [placesOn(length)];
  for (let older = spanOf(length)?.older ?? null; older !== null; older = spanOf(length, older)?.older ?? null) pages.push(placesOn(length, older));
  return pages;
}

describe("the pages of a public list", () => {
  it("shows everything on one page while there is little", () => {
    expect(spanOf(0)).toEqual({ from: 1, to: 0, older: null, newer: null });
    expect(spanOf(PER_PAGE + 3)).toEqual({ from: 1, to: PER_PAGE + 3, older: null, newer: null });
  });

  it("lets a reader walk from the newest to the oldest and meet each place once", () => {
    fc.assert(fc.property(fc.nat(500), (length) => {
      const met = walk(length).flat().toSorted((a, b) => a - b);
      expect(met).toEqual(Array.from({ length }, (_, index) => index + 1));
    }));
  });

  it("never changes what a full page shows or links to, however much is added", () => {
    fc.assert(fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 1, max: 30 }), (length, more, number) => {
      fc.pre(number * PER_PAGE <= length);
      expect(spanOf(length + more, number)).toEqual(spanOf(length, number));
    }));
  });

  it("leads on from each page to one that there is", () => {
    fc.assert(fc.property(fc.nat(500), fc.integer({ min: 1, max: 30 }), (length, number) => {
      const newer = spanOf(length, number)?.newer;
      if (newer) expect(spanOf(length, newer)).not.toBeNull();
    }));
  });

  it("names every page that shows a place, and no other", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), (place, more) => {
      const length = place + more;
      const all = [undefined, ...Array.from({ length: Math.floor(length / PER_PAGE) + 1 }, (_, index) => index + 1)];
      const showing = all.filter((number) => placesOn(length, number).includes(place));
      expect(new Set(pagesShowing(place, length))).toEqual(new Set(showing));
    }));
  });

  it("knows no page beyond the newest", () => {
    for (const number of [-1, 0, 1.5, 9, Number.NaN]) expect(spanOf(PER_PAGE, number)).toBeNull();
  });
});
