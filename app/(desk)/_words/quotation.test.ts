import { expect, it } from "vitest";
import { quoted } from "./quotation.ts";

it.each([
  ["uk", "«в Україну повернуто 1 200 тіл»"], ["uk-UA", "«в Україну повернуто 1 200 тіл»"], ["de", "„в Україну повернуто 1 200 тіл“"],
  ["pl", "„в Україну повернуто 1 200 тіл”"], ["en", "“в Україну повернуто 1 200 тіл”"], [null, "“в Україну повернуто 1 200 тіл”"],
])("a quotation in %s stands in that language's marks, its words untouched", (language, said) => {
  expect(quoted("в Україну повернуто 1 200 тіл", language)).toBe(said);
});
