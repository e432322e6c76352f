import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedTexts } from "./merge.ts";

describe("two people's changes of one text", () => {
  const base = "Two origins confirm the figure: KSHPW, and the source that Interfax quotes.";

  it("stand together where they are in different places", () => {
    const theirs = base.replace("that Interfax quotes", "whom Interfax quotes without a name");
    const yours = `${base} They stand on opposite sides.`;
    expect(mergedTexts(base, theirs, yours)).toBe("Two origins confirm the figure: KSHPW, and the source whom Interfax quotes without a name. They stand on opposite sides.");
  });

  it("both stay where they touch the same words, theirs first", () => {
    expect(mergedTexts("One origin.", "Three origin.", "Two origin.")).toBe("Three Two origin.");
  });

  it("count once where both wrote the same", () => {
    expect(mergedTexts("a b", "a b c", "a b c")).toBe("a b c");
  });

  it("work in Ukrainian and Arabic", () => {
    expect(mergedTexts("в Україну повернуто тіла", "в Україну повернуто 1200 тіл", "сьогодні в Україну повернуто тіла")).toBe("сьогодні в Україну повернуто 1200 тіл");
    expect(mergedTexts("قال المتحدث", "قال المتحدث أمس", "قال المتحدث")).toBe("قال المتحدث أمس");
  });

  it("leave the other's text alone where one side changed nothing", () => {
    const texts = fc.string({ maxLength: 60 });
    fc.assert(fc.property(texts, texts, (was, is) => {
      expect(mergedTexts(was, is, was)).toBe(is);
      expect(mergedTexts(was, was, is)).toBe(is);
    }));
  });
});
