import { expect, test } from "vitest";
import { boxesOf, type Run } from "./boxes.ts";

/** "twelve bodies of soldiers", broken after "bodies", as a browser gives the words. */
const page: Run[] = [
  { start: 0, end: 6, x: 100, y: 50, w: 60, h: 20 },
  { start: 7, end: 13, x: 166, y: 50, w: 62, h: 20 },
  { start: 14, end: 16, x: 100, y: 76, w: 18, h: 20 },
  { start: 17, end: 25, x: 124, y: 76, w: 80, h: 20 },
];

test("a passage is one rectangle in each of its lines", () => {
  expect(boxesOf(page, { start: 7, end: 25 })).toEqual([{ x: 166, y: 50, w: 62, h: 20 }, { x: 100, y: 76, w: 104, h: 20 }]);
});

test("a word that the passage cuts through is taken whole, and none beside it", () => {
  expect(boxesOf(page, { start: 3, end: 7 })).toEqual([{ x: 100, y: 50, w: 60, h: 20 }]);
});

test("from right to left the words are joined as well", () => {
  const arabic: Run[] = [{ start: 0, end: 5, x: 300, y: 50, w: 60, h: 24 }, { start: 6, end: 10, x: 240, y: 52, w: 54, h: 20 }];
  expect(boxesOf(arabic, { start: 0, end: 10 })).toEqual([{ x: 240, y: 50, w: 120, h: 24 }]);
});

test("what stands in another column of the same line is a rectangle of its own", () => {
  const columns: Run[] = [{ start: 0, end: 6, x: 100, y: 50, w: 60, h: 20 }, { start: 7, end: 13, x: 500, y: 50, w: 62, h: 20 }];
  expect(boxesOf(columns, { start: 0, end: 13 })).toHaveLength(2);
});

test("what has no place on the page, and what was never there, has no rectangle", () => {
  expect(boxesOf([{ start: 0, end: 5, x: 0, y: 0, w: 0, h: 0 }], { start: 0, end: 5 })).toEqual([]);
  expect(boxesOf(page, { start: 30, end: 40 })).toEqual([]);
});
