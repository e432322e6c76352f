import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Anchor } from "../claims/content.ts";
import { makeAnchor } from "./anchor.ts";
import { codePointIndex, sliceCodePoints } from "./code-points.ts";
import { moved, reanchor } from "./reanchor.ts";
import { canonicalText } from "./text.ts";

const article = `Russia handed over the bodies of 1,200 Ukrainian soldiers on Friday, 13 June, the news agency Interfax reported, quoting a source it did not name.

The same source said that Ukraine had not given back the body of a single Russian soldier.

Two days earlier the Kremlin aide Vladimir Medinsky had announced the first transfers. By his account 1,212 bodies had been handed over, and Ukraine had returned the bodies of 27 Russian soldiers. No independent body has verified either figure.`;

function anchorOf(exact: string, text = article): Anchor {
  const at = text.indexOf(exact);
  const index = codePointIndex(text);
  return makeAnchor(text, index.toCodePoint(at), index.toCodePoint(at + exact.length));
}

const again = (exact: string, from: string, to: string) => {
  if (!article.includes(from)) throw new Error(from);
  return reanchor(article.replace(from, to), anchorOf(exact));
};

describe("an anchor in a newer version of its article", () => {
  const sentence = "Ukraine had not given back the body of a single Russian soldier";

  test("is ok where nothing changed", () => {
    expect(reanchor(article, anchorOf(sentence))).toEqual({ state: "ok", anchor: anchorOf(sentence) });
  });

  test("is ok where a paragraph was put in above, and stands further down", () => {
    const { state, anchor } = reanchor(`Updated. 🕊🕊\n\n${article}`, anchorOf(sentence));
    expect(state).toBe("ok");
    expect(anchor?.start).toBe(anchorOf(sentence).start + 13);
  });

  test("is ok where its paragraph moved as it was", () => {
    const [first, second, third] = article.split("\n\n");
    const anchor = anchorOf("Vladimir Medinsky had announced");
    expect(reanchor([third, first, second].join("\n\n"), anchor)).toMatchObject({ state: "ok", anchor: { exact: anchor.exact } });
  });

  test("is ok where only the spacing changed", () => {
    expect(again(sentence, "a single Russian", "a\nsingle Russian")).toMatchObject({ state: "ok", anchor: { exact: sentence.replace("a single", "a\nsingle") } });
    expect(again(sentence, "\n\nThe same", "\nThe  same")).toMatchObject({ state: "ok" });
  });

  test("has drifted where its surroundings changed", () => {
    expect(again(sentence, "The same source said", "Another official claims")).toMatchObject({ state: "drifted", anchor: { exact: sentence } });
    expect(again("27", "the bodies of 27 Russian soldiers", "the remains of 27 Russian soldiers")).toMatchObject({ state: "drifted", anchor: { exact: "27" } });
  });

  test("has drifted where its words changed", () => {
    expect(again(sentence, "not given back the body", "never returned the body")).toMatchObject({
      state: "drifted", anchor: { exact: "Ukraine had never returned the body of a single Russian soldier" },
    });
    expect(again("1,212 bodies", "1,212 bodies", "1,213 bodies")).toMatchObject({ state: "drifted", anchor: { exact: "1,213 bodies" } });
    expect(again("1,212", "1,212", "1,210")).toMatchObject({ state: "drifted", anchor: { exact: "1,210" } });
  });

  test("has drifted to whole words", () => {
    expect(again("the body of a single Russian soldier", "soldier.", "serviceman.")).toMatchObject({ anchor: { exact: "the body of a single Russian serviceman" } });
    expect(again("Ukraine had not given back", "Ukraine had", "Ukrainians had")).toMatchObject({ anchor: { exact: "Ukrainians had not given back" } });
  });

  test("has drifted to where the changed words went", () => {
    const moved = `${article.replace(`The same source said that ${sentence}.\n\n`, "")}\n\nLate on Friday it was added: ${sentence.replace("given back", "handed back")}, according to him.`;
    expect(reanchor(moved, anchorOf(sentence))).toMatchObject({ state: "drifted", anchor: { exact: sentence.replace("given back", "handed back") } });
  });

  test("is orphaned where its words are gone", () => {
    expect(again(sentence, `The same source said that ${sentence}.\n\n`, "")).toEqual({ state: "orphaned", anchor: null });
    expect(again(sentence, sentence, "talks would go on in the coming weeks in Istanbul, he added")).toEqual({ state: "orphaned", anchor: null });
    expect(reanchor("", anchorOf(sentence))).toEqual({ state: "orphaned", anchor: null });
  });

  test("is orphaned rather than led by a figure to another sentence", () => {
    expect(again("27", "the bodies of 27 Russian soldiers", "what was asked. It was 27 degrees in the shade")).toMatchObject({ state: "orphaned" });
    expect(again("1,200", "bodies of 1,200 Ukrainian soldiers", "fallen")).toMatchObject({ state: "orphaned" });
  });

  test("prefers the place whose surroundings fit, to one that is nearer", () => {
    const text = "He said yes. They said no. She said yes to the press on Monday. And he said no.";
    const anchor = anchorOf("said yes to the press", text);
    expect(reanchor(`He said yes to the press. ${"Much else happened. ".repeat(5)}She said yes to the press on Monday evening.`, anchor)).toMatchObject({
      state: "drifted", anchor: { suffix: " on Monday evening." },
    });
  });

  test("takes the nearer of two places that are the same", () => {
    const line = "The figure of 27 was repeated by the ministry on that day.\n\n";
    const text = line.repeat(9);
    const index = 4 * line.length + line.indexOf("27");
    expect(reanchor(text, makeAnchor(text, index, index + 2))).toMatchObject({ state: "ok", anchor: { start: index } });
  });

  test.each([
    ["Ukrainian", "За словами джерела, Україна не повернула жодного тіла російського солдата, і це підтвердили.", "Україна не повернула жодного тіла", "повернула", "передала", "Україна не передала жодного тіла"],
    ["Arabic", "وقال المصدر إن أوكرانيا لم تُعِد جثة أي جندي روسي حتى الآن، وفق الوكالة.", "أوكرانيا لم تُعِد جثة أي جندي روسي", "جثة", "رفات", "أوكرانيا لم تُعِد رفات أي جندي روسي"],
    ["Chinese", "消息人士表示，乌克兰至今没有归还任何一名俄罗斯士兵的遗体，国际文传电讯社报道。", "乌克兰至今没有归还任何一名俄罗斯士兵的遗体", "归还", "交还", "乌克兰至今没有交还任何一名俄罗斯士兵的遗体"],
    ["Hindi", "सूत्र ने कहा कि यूक्रेन ने एक भी रूसी सैनिक का शव नहीं लौटाया है, एजेंसी ने बताया।", "यूक्रेन ने एक भी रूसी सैनिक का शव नहीं लौटाया", "सैनिक", "जवान", "यूक्रेन ने एक भी रूसी जवान का शव नहीं लौटाया"],
    ["emoji", "Before 👩‍👩‍👧‍👦 the family came 🇺🇦 home 🕊 on Friday in the evening, all was quiet.", "the family came 🇺🇦 home 🕊 on Friday", "🇺🇦", "🇵🇱", "the family came 🇵🇱 home 🕊 on Friday"],
  ])("drifts in %s as in English", (_, text, exact, from, to, expected) => {
    const newer = text.replace(from, to);
    const result = reanchor(newer, anchorOf(exact, text));
    expect(result).toMatchObject({ state: "drifted", anchor: { exact: expected } });
    expect(sliceCodePoints(newer, result.anchor?.start ?? 0, result.anchor?.end ?? 0)).toBe(expected);
  });
});

describe("whatever the text and however it changed", () => {
  const words = fc.array(fc.constantFrom("тіла ", "bodies ", "were ", "أَي ", "言葉", "👩‍👩‍👧‍👦", "é", "1,200 ", ".\n\n"), { minLength: 3, maxLength: 60 })
    .map((parts) => canonicalText(parts.join("")));

  test("the anchor stands where it says, in the very text", () => {
    fc.assert(fc.property(words, words, fc.nat(), fc.nat(40), (text, newer, at, length) => {
      const size = codePointIndex(text).length;
      const start = at % Math.max(1, size);
      const anchor = makeAnchor(text, start, Math.min(size, start + 1 + length));
      const result = reanchor(newer, anchor);
      if (result.anchor) expect(makeAnchor(newer, result.anchor.start, result.anchor.end)).toEqual(result.anchor);
      expect(result.anchor === null).toBe(result.state === "orphaned");
      if (result.state === "ok") expect(result.anchor.exact.replace(/\s+/g, " ").trim()).toBe(anchor.exact.replace(/\s+/g, " ").trim());
    }));
  });

  test("it is ok in the same text and in one with more around it", () => {
    fc.assert(fc.property(words, words, words, fc.nat(), fc.nat(40), (text, above, below, at, length) => {
      const size = codePointIndex(text).length;
      const start = at % Math.max(1, size);
      const anchor = makeAnchor(text, start, Math.min(size, start + 1 + length));
      expect(reanchor(text, anchor)).toEqual({ state: "ok", anchor });
      expect(reanchor(`${above}\n\n${text}\n\n${below}`, anchor).state).toBe("ok");
    }));
  });

  test.each([
    ["a long quote of one letter", "a".repeat(5000), "ab".repeat(500_000)],
    ["a long quote that occurs everywhere", "a".repeat(5000), "a".repeat(1_000_000)],
    ["a quote that nearly occurs everywhere", `${"a".repeat(2000)}b`, "a".repeat(1_000_000)],
    ["a short quote that occurs everywhere", "xy", "ab xy ".repeat(170_000)],
    ["emoji", "🕊🕊🇺🇦".repeat(200), "🕊🇺🇦".repeat(200_000)],
  ])("%s in a megabyte is settled in good time", (_, exact, text) => {
    const began = performance.now();
    reanchor(text, { exact, prefix: "prefix that is not there", suffix: "and a suffix", start: 0, end: exact.length });
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

describe("an anchor that has moved through several versions", () => {
  const made = anchorOf("Ukraine had not given back the body of a single Russian soldier");
  const drifting = article.replace("not given back the body", "never returned the body");
  const after = (...texts: string[]) => texts.reduce<ReturnType<typeof moved>[]>((states, text) => {
    const last = states.at(-1);
    const stood = { ...made, ...last?.anchor, state: last?.state ?? ("ok" as const) };
    return [...states, moved(text, { made, stood })];
  }, []).map(({ state }) => state);

  test("stays drifted when a further version leaves the changed words alone", () => {
    expect(after(drifting, `Updated.\n\n${drifting}`)).toEqual(["drifted", "drifted"]);
  });

  test("is ok again once the words are as they were", () => {
    expect(after(drifting, article)).toEqual(["drifted", "ok"]);
    expect(after("Nothing of it stands.", article)).toEqual(["orphaned", "ok"]);
  });

  test("is lost, and stays lost, when its words go", () => {
    expect(after(drifting, "Nothing of it stands.", "Nor here.")).toEqual(["drifted", "orphaned", "orphaned"]);
  });
});
