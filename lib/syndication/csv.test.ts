import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellOf, csvHead, csvRows } from "./csv.ts";
import { aRetractedVerdict, aVerdict, aVideo, site } from "./fixtures.ts";

const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, relax_column_count: false });

describe("the dump for spreadsheets", () => {
  test("has a row for each piece of evidence, with its verdict; one row where there is none", () => {
    const rows = read(csvHead() + csvRows(aVerdict({ evidence: [aVideo, { ...aVideo, key: "e2" }] }), site) + csvRows(aRetractedVerdict(), site));
    expect(rows.map(({ slug, verdict, evidence, sha256 }) => [slug, verdict, evidence, sha256])).toEqual([["bodies", "confirmed", "e1", "c7d861e7acdb"], ["bodies", "confirmed", "e2", "c7d861e7acdb"], ["bodies", "", "", ""]]);
    expect(rows[0]).toMatchObject({ address: "https://facts.example.org/verdicts/bodies", topics: "exchange; обмін", publication: "2", firstPublishedAt: "2025-06-14T09:20:00.000Z", counts: "true" });
    expect(rows[2]).toMatchObject({ retractedNote: "The document was altered.", note: "" });
  });

  test("begins with a BOM, so that spreadsheets read UTF-8", () => {
    expect(csvHead().startsWith("\uFEFF\"slug\",")).toBe(true);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =HYPERLINK(\"https://evil\")", "\t=1", "\u200B=1", "＝1+1", "\r\n=1"])("never lets a spreadsheet calculate %j", (given) => {
    expect(cellOf(given).startsWith("\"'")).toBe(true);
  });

  test("gives everything else back as it was", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }).filter((text) => !cellOf(text).startsWith("\"'")), (text) => {
      expect(parse(`${cellOf(text)},"x"\r\n`)).toEqual([[text, "x"]]);
    }));
  });
});
