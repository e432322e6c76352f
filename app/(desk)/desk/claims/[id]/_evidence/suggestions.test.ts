import { describe, expect, it } from "vitest";
import type { SourceRow } from "../../../../../../lib/sources/shapes.ts";
import { recognised } from "../_model/intake.ts";
import { askedOf, offersFor } from "./suggestions.ts";

const interfax: SourceRow = {
  id: "interfax", version: 1, slug: "interfax", name: "Interfax", aliases: ["Интерфакс"], kind: "news_agency", affiliation: "russia", reliability: "C",
  reliabilityReason: null, languages: ["ru", "en"], url: null, notes: null, confidential: false, publicDescription: null, claims: 4,
};
const offered = (typed: string, found = [interfax]) => offersFor(recognised(typed), found);

describe("what the field for a source offers", () => {
  it("names the alias that was typed, in whichever letters", () => {
    expect(offered("Интерфакс")[0]).toMatchObject({ words: "Interfax", detail: "Also Интерфакс · News agency · Russia · C, fairly reliable", start: { source: interfax, url: "", quote: "" } });
    expect(offered("interf")[0]?.detail).toBe("News agency · Russia · C, fairly reliable");
  });

  it("always offers a new source of that name", () => {
    expect(offered("KSHPW", []).map(({ words }) => words)).toEqual(["New source named “KSHPW”"]);
  });

  it("takes three words or more for a quotation too", () => {
    expect(offered("1,200 bodies returned", []).map(({ is }) => is)).toEqual(["new", "quotation"]);
  });

  it("looks in the registry for the host of an address, and carries the address along", () => {
    const given = recognised("https://www.interfax.ru/russia/1");
    expect(askedOf(given)).toBe("interfax");
    expect(offersFor(given, [interfax])).toMatchObject([
      { is: "source", start: { source: interfax, url: "https://www.interfax.ru/russia/1" } },
      { is: "new", words: "New source named “interfax.ru”" }, { words: "Another source, at this address", start: { source: null } },
    ]);
  });

  it("asks whose words a quotation is in the next step, without its marks", () => {
    expect(askedOf(recognised("«в Україну повернуто»"))).toBe("");
    expect(offered("«в Україну повернуто»", [])).toMatchObject([{ is: "quotation", start: { source: null, quote: "в Україну повернуто" } }]);
  });

  it("marks a confidential source", () => {
    expect(offered("Interfax", [{ ...interfax, confidential: true }])[0]?.detail).toContain("confidential");
  });

  it("offers nothing for nothing", () => expect(offered("  ", [])).toEqual([]));
});
