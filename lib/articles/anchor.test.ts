import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate, makeAnchor } from "./anchor.ts";
import { sliceCodePoints } from "./code-points.ts";
import { canonicalText } from "./text.ts";

const article = canonicalText(`Russia handed over the bodies of 1,200 Ukrainian soldiers on Friday, the news agency Interfax reported.

Ukraine’s headquarters confirmed that it had received 1,200 bodies. It said nothing of where 🕊 they were handed over.

Україна не повернула жодного тіла. أعلنت أوكرانيا أنها لم تُعِد أي جثة.`);

/** Texts that repeat themselves, in several scripts, with marks that combine and emoji made of several characters. */
const words = fc.array(fc.constantFrom("тіла ", "bodies ", "أَي ", "言葉", "👩‍👩‍👧‍👦", "é", "a", "\n\n", " ", "🇺🇦"), { minLength: 1, maxLength: 40 }).map((parts) => parts.join(""));

describe("an anchor", () => {
  test("is the passage with 32 code points on either side", () => {
    expect(makeAnchor("🕊".repeat(100), 40, 42)).toEqual({ exact: "🕊🕊", prefix: "🕊".repeat(32), suffix: "🕊".repeat(32), start: 40, end: 42 });
    expect(makeAnchor("short text", 0, 5)).toEqual({ exact: "short", prefix: "", suffix: " text", start: 0, end: 5 });
  });
});

describe("a new anchor", () => {
  test("finds its one place", () => {
    const located = locate(article, { exact: "they were handed over" });
    expect(located).toMatchObject({ found: "one", anchor: { exact: "they were handed over", suffix: ".\n\nУкраїна не повернула жодного " } });
  });

  test("counts code points, past an emoji and in any script", () => {
    for (const exact of ["1,200 Ukrainian", "🕊 they", "жодного тіла", "لم تُعِد أي"]) {
      const located = locate(article, { exact });
      if (located.found !== "one") throw new Error(exact);
      expect(sliceCodePoints(article, located.anchor.start, located.anchor.end)).toBe(exact);
    }
  });

  test("finds a quote whatever its form of Unicode or its line ends", () => {
    expect(locate("Їжак і ёж\n\nétude", { exact: "ёж\r\n\r\ne\u0301t".normalize("NFD") })).toMatchObject({ found: "one", anchor: { exact: "ёж\n\nét" } });
  });

  test("is refused with all places where the words occur more than once", () => {
    const located = locate(article, { exact: "1,200" });
    expect(located.found).toBe("several");
    expect(located.found === "several" && located.candidates.map(({ suffix }) => suffix.slice(0, 7))).toEqual([" Ukrain", " bodies"]);
  });

  test("is decided by the words before or after", () => {
    expect(locate(article, { exact: "1,200", prefix: "had received " })).toMatchObject({ found: "one", anchor: { suffix: expect.stringMatching(/^ bodies/) } });
    expect(locate(article, { exact: "1,200", suffix: " Ukrainian" })).toMatchObject({ found: "one", anchor: { start: 33 } });
    expect(locate(article, { exact: "1,200", prefix: "of", suffix: "\nUkrainian  soldiers" })).toMatchObject({ found: "one", anchor: { start: 33 } });
  });

  test("is not decided by words that stand at several of the places, or at none", () => {
    expect(locate("a b c. a b c. a b d.", { exact: "b", prefix: "a ", suffix: " c" })).toMatchObject({ found: "several", candidates: [{ start: 2 }, { start: 9 }] });
    expect(locate("a b c. a b c.", { exact: "b", prefix: "x " })).toMatchObject({ found: "several", candidates: [{ start: 2 }, { start: 9 }] });
    expect(locate("yes, yes", { exact: "yes", prefix: "", suffix: "" }).found).toBe("several");
  });

  test("that overlaps itself occurs more than once", () => {
    expect(locate("нанана", { exact: "нана" })).toMatchObject({ found: "several", candidates: [{ start: 0 }, { start: 2 }] });
  });

  test("is refused with what reads most like it where the words do not occur", () => {
    const located = locate(article, { exact: "it had recieved 1,220 bodies" });
    expect(located).toMatchObject({ found: "none", candidates: [{ exact: "it had received 1,200 bodies" }] });
    expect(locate(article, { exact: "Ukraine's headquarters" })).toMatchObject({ found: "none", candidates: [{ exact: "Ukraine’s headquarters" }] });
    expect(locate(article, { exact: "the weather in Lisbon was mild" })).toEqual({ found: "none", candidates: [] });
  });

  test("of nothing, of white space or of a whole book is none", () => {
    for (const exact of ["", " \n", "\u0000", "x".repeat(6000)]) expect(locate(article, { exact })).toEqual({ found: "none", candidates: [] });
  });

  test("made from a passage is found again where it was made, or refused among places that look the same", () => {
    fc.assert(fc.property(words, fc.nat(), fc.nat(), (raw, a, b) => {
      const text = canonicalText(raw);
      const length = [...text].length;
      const [start, end] = [Math.min(a, b) % (length + 1), Math.max(a, b) % (length + 1)];
      const anchor = makeAnchor(text, Math.min(start, end), Math.max(start, end));
      if (anchor.exact.trim() === "") return;
      const located = locate(text, anchor);
      if (located.found === "one") expect(located.anchor).toEqual(anchor);
      else expect(located.candidates).toContainEqual(anchor);
    }));
  });

  test.each([
    ["that repeats one letter", "a".repeat(4990), "a".repeat(1_000_000)],
    ["that nearly occurs everywhere", `${"a".repeat(1000)}b${"a".repeat(1000)}`, "a".repeat(1_000_000)],
    ["with a beginning that occurs everywhere", `${"ab".repeat(1000)}c`, "ab".repeat(500_000)],
    ["of emoji in a text of emoji", "🕊".repeat(500), "🕊".repeat(500_000)],
    ["of one letter", "a", "ab".repeat(500_000)],
    ["with endless surroundings", "b", "ab".repeat(500_000), "b".repeat(100_000)],
  ])("%s is answered in good time", (_, exact, text, prefix = "") => {
    const began = performance.now();
    locate(text, { exact, prefix });
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
