import { expect, test } from "vitest";
import { pairOf } from "./pair.ts";

test("two revisions are compared with the older first, whichever way they are named", () => {
  expect(pairOf({ from: "5", to: "2" }, 7)).toEqual({ from: 2, to: 5 });
});

test("one alone is compared with the one before it", () => {
  expect(pairOf({ to: "5" }, 7)).toEqual({ from: 4, to: 5 });
  expect(pairOf({ from: "5" }, 7)).toEqual({ from: 5, to: 7 });
});

test("what is no revision asks for nothing, and one beyond the newest is the newest", () => {
  expect(pairOf({ from: "x", to: ["1"] }, 7)).toBeNull();
  expect(pairOf({ from: "3", to: "99" }, 7)).toEqual({ from: 3, to: 7 });
});
