import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byInitial } from "./by-initial.ts";

const named = (...names: string[]) => names.map((name) => ({ name }));
const many = (...first: string[]) => named(...first, ...Array.from({ length: 30 }, (_, index) => `Zone ${index}`));
const shown = (names: { name: string }[], language: string) => byInitial(names, language).map(({ initial, names: group }) => [initial, ...group.map(({ name }) => name)]);

describe("topics and sources under their first letter", () => {
  test("a few stand together, in the order of the language", () => {
    expect(shown(named("Яма", "Іній", "Екран", "Є"), "uk")).toEqual([["", "Екран", "Є", "Іній", "Яма"]]);
    expect(shown([], "en")).toEqual([]);
  });

  test("many come under their letters; a quotation mark in front is none, and a number has none", () => {
    expect(shown(many("«Азов»", "елан", "Élan", "eagle", "7th brigade", "Ärzte"), "en").map(([initial, first]) => [initial, first]).slice(0, 3)).toEqual([["#", "7th brigade"], ["A", "Ärzte"], ["E", "eagle"]]);
    expect(shown(many("«Азов»", "Йота", "Ива"), "uk").map(([initial]) => initial)).toEqual(expect.arrayContaining(["А", "И", "Й"]));
  });

  test("every name stands somewhere, once, whatever it is", () => {
    fc.assert(fc.property(fc.array(fc.record({ name: fc.string({ unit: "grapheme" }) }), { maxLength: 60 }), (names) => {
      const all = byInitial(names, "ru").flatMap((group) => group.names);
      expect(all.map(({ name }) => name).sort()).toEqual(names.map(({ name }) => name).sort());
    }));
  });
});
