import { describe, expect, it } from "vitest";
import { codePointLength } from "../../../../../../lib/articles/code-points.ts";
import { locate } from "../../../../../../lib/articles/anchor.ts";
import { chosenIn, likelyKind, sentencesOf, statementFrom } from "./chosen.ts";

const at = (text: string, words: string) => {
  const start = codePointLength(text.slice(0, text.indexOf(words)));
  return [start, start + codePointLength(words)] as const;
};

describe("the words chosen in an article", () => {
  it.each([
    ["English", "Earlier on Friday Russia handed over 1,200 bodies. More followed.", "Russia handed over 1,200 bodies"],
    ["Ukrainian", "Раніше «в Україну повернуто 1 200 тіл», кажуть у штабі.", "в Україну повернуто 1 200 тіл"],
    ["Arabic", "قال المتحدث إن الجثامين سُلّمت أمس في إسطنبول.", "الجثامين سُلّمت أمس"],
    ["emoji", "👩‍👧 said: 🇺🇦 1,200 🕊️ returned 👍🏽.", "🇺🇦 1,200 🕊️ returned 👍🏽"],
  ])("anchor right in %s", (_, text, words) => {
    const chosen = chosenIn(text, ...at(text, words));
    expect(chosen?.exact).toBe(words);
    expect(chosen && locate(text, chosen)).toMatchObject({ found: "one", anchor: { start: chosen?.start, end: chosen?.end } });
  });

  it("lose the blanks at their ends", () => {
    expect(chosenIn("One. Two. Three.", 4, 10)).toMatchObject({ exact: "Two.", start: 5, end: 9 });
    expect(chosenIn("One. Two.", 4, 5)).toBeNull();
  });

  it("never cut a letter from its accent, or a family apart", () => {
    const text = "e\u0301tait 👩‍👧 la\u0308ngst";
    expect(chosenIn(text, 1, 7)?.exact).toBe("e\u0301tait");
    expect(chosenIn(text, 8, 9)?.exact).toBe("👩‍👧");
  });

  it("become a statement: one line, a capital, a full stop", () => {
    const statement = (exact: string) => statementFrom({ exact, prefix: "", suffix: "", start: 0, end: 0 });
    expect(statement("confirmed that it had\nreceived 1,200 bodies")).toBe("Confirmed that it had received 1,200 bodies.");
    expect(statement("It said nothing.")).toBe("It said nothing.");
    expect(statement("в Україну повернуто 1 200 тіл")).toBe("В Україну повернуто 1 200 тіл.");
  });

  it("suggest the kind they most likely are", () => {
    const kind = (exact: string) => likelyKind({ exact, prefix: "", suffix: "", start: 0, end: 0 });
    expect(kind("1,200 bodies were handed over")).toBe("figure");
    expect(kind("the delegations had met in Istanbul on 2 June 2025")).toBe("fact");
    expect(kind("KSHPW confirmed that it had received 1,200 bodies")).toBe("attribution");
    expect(kind("a video said to show the handover")).toBe("authenticity");
  });

  it("are found sentence by sentence for those without a mouse", () => {
    const paragraph = "Перше речення. Друге речення 🕊️. Третє?";
    expect(sentencesOf(paragraph, "uk").map(({ start, end }) => [...paragraph].slice(start, end).join(""))).toEqual(["Перше речення.", "Друге речення 🕊️.", "Третє?"]);
  });
});
