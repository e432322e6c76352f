import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName } from "./fold.ts";

describe("folding a name for search", () => {
  test.each([
    ["«Інтерфакс»", "інтерфакс"],
    ["INTERFAX", "interfax"],
    ["  Agence   France-Presse ", "agence france presse"],
    ["Associação Brasileira", "associacao brasileira"],
    ["Київ", "киів"],
    ["Пётр", "петр"],
    ["Straße", "strasse"],
    ["STRAẞE", "strasse"],
    ["İstanbul", "istanbul"],
    ["Anadolu Ajansı", "anadolu ajansi"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Ｋｙｉｖ", "kyiv"],
    ["الأُمَم", "الامم"],
    ["O’Brien", "obrien"],
    ["об'єднання", "обєднання"],
    ["한국어", "한국어"],
    ["が", "が"],
    ["हिन्दी", "हिन्दी"],
    ["sou\u00ADrce\u200B", "source"],
  ])("%s is found as %s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test("a name of signs alone folds to nothing", () => {
    expect(foldName("— … !")).toBe("");
  });

  test("folding a folded name changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }), { numRuns: 1000 });
  });

  test("composed and decomposed spellings, upper and lower case are found alike", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."Їйёéßſİıﬁ的が한 -'’"), maxLength: 12 }), (name) => {
      expect(foldName(name.normalize("NFD"))).toBe(foldName(name.normalize("NFC")));
      expect(foldName(name.toUpperCase())).toBe(foldName(name));
    }));
  });
});
