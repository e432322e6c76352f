import { describe, expect, it } from "vitest";
import { shownText } from "./kept-text.ts";

const marked = ({ paragraphs }: ReturnType<typeof shownText>) => paragraphs.flatMap(({ segments }) => segments.filter(({ ids }) => ids.length > 0).map(({ text }) => text));

describe("the text of a snapshot", () => {
  it("is shown whole, with the quotation marked across its paragraphs", () => {
    const shown = shownText("😀 First.\n\nSecond one.", [{ start: 2, end: 16 }]);
    expect([shown.before, shown.after, shown.paragraphs.length, marked(shown)]).toEqual([0, 0, 2, ["First.", "Second"]]);
  });

  it("of a very long page is shown around the quotation, and says how much is left out", () => {
    const text = `${"a".repeat(500)}\n\nthe words\n\n${"b".repeat(500)}`;
    const shown = shownText(text, [{ start: 502, end: 511 }], 100);
    expect([marked(shown), shown.before, shown.before + 100 + shown.after]).toEqual([["the words"], 452, text.length]);
  });

  it("without a quotation begins at its beginning", () => {
    expect(shownText("a".repeat(300), [], 100)).toMatchObject({ before: 0, after: 200 });
  });
});
