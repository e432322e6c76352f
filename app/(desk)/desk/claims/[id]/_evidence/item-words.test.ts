import { expect, it } from "vitest";
import { anItem } from "../_model/fixtures.ts";
import { doesNotCount, restsOnItself, speakerWords } from "./item-words.ts";

const judged = { id: "kshpw", counts: true, whyNot: null, origins: ["source-kshpw"], quoteFound: null };

it("an item that relies on no one is an origin itself, unless its source is unreliable", () => {
  expect(restsOnItself(anItem("kshpw", "KSHPW"), judged)).toBe("relies on no one, so it is an origin itself");
  expect(restsOnItself(anItem("kshpw", "KSHPW"), { ...judged, origins: [] })).toBe("relies on no one, but is no origin");
  expect(restsOnItself(anItem("interfax", "Interfax", { reliesOn: ["military"] }), judged)).toBeNull();
});

it("says who speaks", () => expect(speakerWords(anItem("kshpw", "KSHPW", { attribution: "named" }))).toBe("Speaker named"));

it("says why a finding does not count, and nothing before there is one", () => {
  const without = { ...judged, counts: false, whyNot: "Its source is unreliable (E)." };
  expect(doesNotCount(anItem("kshpw", "KSHPW", { finding: "confirmed" }), without)).toBe("Does not count: its source is unreliable (E).");
  expect(doesNotCount(anItem("kshpw", "KSHPW"), without)).toBeNull();
  expect(doesNotCount(anItem("kshpw", "KSHPW", { finding: "confirmed" }), judged)).toBeNull();
});
