import { expect, it } from "vitest";
import { comparisonOf } from "./comparison.ts";

it("compares the last two versions, unless others are asked for", () => {
  expect(comparisonOf({}, 3)).toMatchObject({ from: 2, to: 3 });
  expect(comparisonOf({ from: "1", to: "3" }, 3)).toMatchObject({ from: 1, to: 3 });
  expect(comparisonOf({ from: "3", to: "1" }, 3)).toMatchObject({ from: 3, to: 1 });
});

it("has an answer to whatever stands in the address", () => {
  expect(comparisonOf({}, 1)).toBeNull();
  expect(comparisonOf({ from: "0", to: "99", show: "-1" }, 3)).toEqual({ from: 2, to: 3, shown: 100 });
  expect(comparisonOf({ from: "2", to: "2" }, 3)).toMatchObject({ from: 1, to: 2 });
  expect(comparisonOf({ from: "1", to: "1" }, 3)).toMatchObject({ from: 2, to: 1 });
  expect(comparisonOf({ from: ["1", "2"], to: "x" }, 2)).toMatchObject({ from: 1, to: 2 });
});
