import { describe, expect, test } from "vitest";
import { continues, isUnchanged } from "./conditions.ts";

const file = { etag: '"abc"', modified: Date.UTC(2026, 10, 27) / 1000 };
const then = "Fri, 27 Nov 2026 00:00:00 GMT";
const before = "Thu, 26 Nov 2026 23:59:59 GMT";

describe("nothing changed for whoever has it already", () => {
  test.each<[string, Parameters<typeof isUnchanged>[0], boolean]>([
    ["by its tag", { "if-none-match": '"abc"' }, true],
    ["made weak on the way", { "if-none-match": 'W/"abc"' }, true],
    ["among others", { "if-none-match": '"x", W/"y" ,"abc"' }, true],
    ["whatever it has", { "if-none-match": "*" }, true],
    ["another tag", { "if-none-match": '"ab", "abcd", abc' }, false],
    ["a comma within a tag", { "if-none-match": '"x,\\"abc"' }, false],
    ["by its time", { "if-modified-since": then }, true],
    ["since a second before", { "if-modified-since": before }, false],
    ["the tag goes before the time", { "if-none-match": '"old"', "if-modified-since": then }, false],
    ["a time that is none", { "if-modified-since": "yesterday" }, false],
    ["nothing said", {}, false],
  ])("%s", (_, asked, unchanged) => { expect(isUnchanged(asked, file)).toBe(unchanged); });

  test("a time says nothing of a file whose second is not over", () => {
    expect(isUnchanged({ "if-modified-since": then }, { ...file, modified: null })).toBe(false);
  });
});

test("a part continues the very same bytes alone", () => {
  expect([undefined, '"abc"', then].map((given) => continues(given, file))).toEqual([true, true, true]);
  expect(['W/"abc"', '"x"', before, "Sat, 28 Nov 2026 00:00:00 GMT", "", "abc"].map((given) => continues(given, file))).toEqual([false, false, false, false, false, false]);
  expect(continues(then, { ...file, modified: null })).toBe(false);
});
