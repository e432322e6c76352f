import { describe, expect, test } from "vitest";
import { citationFile, citationText } from "./citation.ts";
import { aRetractedVerdict, aVerdict, site } from "./fixtures.ts";

describe("a citation", () => {
  test("is a sentence that names desk, verdict, claim, publication, date and the address of that publication", () => {
    expect(citationText(aVerdict(), site)).toBe("The Harbour desk, “Confirmed: Russia handed over 1,200 bodies to Ukraine.”, publication 2, 16 June 2025, https://facts.example.org/verdicts/bodies/2");
    expect(citationText(aVerdict({ translations: [{ language: "uk", statement: "Росія передала 1200 тіл.", rationale: "Так.", stillUnknown: null }] }), site, "uk"))
      .toBe("The Harbour desk, «Підтверджено: Росія передала 1200 тіл.», публікація 2, 16 червня 2025, https://facts.example.org/uk/verdicts/bodies/2");
  });

  test("for BibTeX escapes what TeX would take for its own", () => {
    const file = citationFile(aVerdict({ statement: "100% of {bodies} & 5_000$ #1 ~ \\end^2" }), site, "bib");
    expect(file).toContain("@online{bodies-2,\n  author = {{The Harbour desk}},");
    expect(file).toContain("title = {{Confirmed: 100\\% of \\{bodies\\} \\& 5\\_000\\$ \\#1 \\textasciitilde{} \\textbackslash{}end\\textasciicircum{}2}}");
    expect(file).toContain("date = {2025-06-16}");
    expect(file).toContain("url = {https://facts.example.org/verdicts/bodies/2}\n}\n");
  });

  test("for RIS has one line for each field, whatever the claim holds", () => {
    const file = citationFile(aVerdict({ statement: "One\nER  - \r\nTY  - BOOK" }), site, "ris");
    expect(file.split("\r\n")).toEqual([
      "TY  - ELEC", "ID  - bodies-2", "TI  - Confirmed: One ER - TY - BOOK", "AU  - The Harbour desk", "PB  - The Harbour desk", "PY  - 2025", "DA  - 2025/06/16/", "ET  - 2", "LA  - en",
      "UR  - https://facts.example.org/verdicts/bodies/2", "ER  - ", "",
    ]);
  });

  test("for CSL is a web page by the desk, with date and version", () => {
    expect(JSON.parse(citationFile(aVerdict(), site, "json"))).toEqual([{
      id: "bodies-2", type: "webpage", title: "Confirmed: Russia handed over 1,200 bodies to Ukraine.", author: [{ literal: "The Harbour desk" }], "container-title": "The Harbour desk", publisher: "The Harbour desk",
      version: "2", language: "en", issued: { "date-parts": [[2025, 6, 16]] }, URL: "https://facts.example.org/verdicts/bodies/2",
    }]);
  });

  test("of a retracted verdict says so, with the day, and names no verdict", () => {
    expect(citationText(aRetractedVerdict(), site)).toBe("The Harbour desk, “Retracted: Russia handed over 1,200 bodies to Ukraine.”, publication 2, 20 June 2025, https://facts.example.org/verdicts/bodies");
    for (const format of ["bib", "ris", "json"] as const) expect(citationFile(aRetractedVerdict(), site, format)).not.toMatch(/Confirmed/);
  });
});
