import { describe, expect, test } from "vitest";
import { aRetractedVerdict, aVerdict } from "./fixtures.ts";
import { claimLines, socialDrawing } from "./social-drawing.ts";
import { socialImage } from "./social-image.ts";

const desk = { name: "The Harbour desk" };
/** As if every letter were half as wide as it is high. */
const measure = (text: string): number => [...text].length * 50;
const shown = { mark: "confirmed", word: "Confirmed", claim: "Twelve bodies.", language: "en", desk: "The Harbour desk", date: "16 June 2025" } as const;

describe("the picture of a verdict", () => {
  test.each([
    ["Latin", "Russia handed over 1,200 bodies to Ukraine.", "en"],
    ["Cyrillic, with the longest words there are", "Найнепередбачуваніші п’ятдесятикілометрові залізничноколійні контрреволюціонерські повідомлення. ".repeat(3), "uk"],
    ["Arabic", "سلّمت روسيا جثامين ١٢٠٠ جندي أوكراني في ١٣ يونيو ٢٠٢٥.", "ar"],
  ])("is a PNG of 1200 by 630 in %s", async (_, statement, language) => {
    const png = Buffer.from(await socialImage({ verdict: aVerdict({ statement, language }), language: "uk", desk }));
    expect([png.subarray(1, 4).toString("latin1"), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
  });

  test("differs once it is retracted, and does not tell what it was", async () => {
    const [before, after, other] = await Promise.all([aVerdict(), aRetractedVerdict(), { ...aRetractedVerdict(), verdict: "confirmed" as const }].map((verdict) => socialImage({ verdict, language: "en", desk })));
    expect(Buffer.compare(before ?? Buffer.of(), after ?? Buffer.of())).not.toBe(0);
    expect(Buffer.compare(after ?? Buffer.of(), other ?? Buffer.of())).toBe(0);
  });

  test("sets right-to-left text from the right edge, and left-to-right from the left", () => {
    expect(socialDrawing({ ...shown, claim: "أُعيدت", language: "ar" }, measure)).toMatch(/<text x="1128"[^>]*text-anchor="end">\u2067«أُعيدت»\u2069</);
    expect(socialDrawing(shown, measure)).toMatch(/<text x="72"[^>]*fill="#16191D">\u2068“Twelve bodies.”\u2069</);
  });

  test("keeps every line within the picture, in smaller letters the longer the claim, and says when it cuts", () => {
    for (const claim of ["short", "word ".repeat(60).trim(), "a".repeat(900), "word ".repeat(400).trim()]) {
      const { size, lines } = claimLines(claim, { rtl: false, measure });
      expect(Math.max(...lines.map(measure)) * size / 100).toBeLessThanOrEqual(1056);
      expect(lines.length * size * 1.26).toBeLessThanOrEqual(340);
    }
    expect(claimLines("short", { rtl: false, measure })).toEqual({ size: 72, lines: ["short"] });
    expect(claimLines("word ".repeat(400).trim(), { rtl: false, measure }).lines.at(-1)).toMatch(/word …$/);
  });

  test("holds what anybody typed as text", () => {
    expect(socialDrawing({ ...shown, claim: "</text><script>\u0000]]>", desk: "<b>" }, measure)).not.toMatch(/<script|<b>|\p{Control}/u);
  });
});
