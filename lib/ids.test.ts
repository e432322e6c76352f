import { expect, it } from "vitest";
import { newId } from "./ids.ts";

it("names sort in the order in which they were given, within one millisecond too", () => {
  const given = Array.from({ length: 10_000 }, newId);
  expect(given.toSorted()).toEqual(given);
  expect(new Set(given).size).toBe(given.length);
});
