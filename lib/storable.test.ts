import fc from "fast-check";
import { expect, test } from "vitest";
import { isStorableJson } from "./input.ts";
import { storableJson } from "./storable.ts";

test("whatever a page says can be kept, and what could be kept before stays as it is", () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: "binary" }), (said) => {
    const kept = storableJson(said);
    expect(isStorableJson(kept)).toBe(true);
    if (isStorableJson(said)) expect(kept).toEqual(said);
  }));
  expect(storableJson({ "a\0": ["b\ud800c", 1, null] })).toEqual({ a: ["b\ufffdc", 1, null] });
});

test("an address of a megabyte is cut, and shows it", () => {
  expect(storableJson({ url: `https://example.org/${"a".repeat(1_000_000)}` }, 50)).toEqual({ url: `https://example.org/${"a".repeat(29)}…` });
});
