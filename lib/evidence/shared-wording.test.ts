import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_READ, RUN, sharedWording } from "./shared-wording.ts";

const communique = "The Coordination Headquarters for the Treatment of Prisoners of War reports that today, as part of the agreements reached in Istanbul, 1,200 bodies were returned to Ukraine which, according to the Russian side, belong to Ukrainian citizens, in particular military personnel. Law enforcement investigators together with expert institutions will carry out all the necessary measures to identify the repatriated bodies as soon as possible.";
const agency = `KYIV, June 13. ${communique} No further details were given by the agency's correspondent on Friday evening.`;
const paper = `Another exchange has taken place at the border, our correspondent writes from the road. “${communique.toUpperCase()}” This is how the morning began.`;
const own = "A resident of the village by the road counted nineteen white lorries between nine and ten in the morning; she did not see what was in them, and nobody stopped. The mayor's office did not answer three calls, and the hospital said that it had not been told of anything before noon.";
const inUkrainian = "Сьогодні, у рамках Стамбульських домовленостей, в Україну повернуто 1 200 тіл, які за твердженням російської сторони належать громадянам України, зокрема військовослужбовцям. Слідчі правоохоронних органів спільно з експертними установами проведуть усі необхідні заходи.";

const item = (id: string, text: string) => ({ id, text });

describe("the wording of sources", () => {
  it("that carry one communiqué is told as shared, with how much of each it is", () => {
    const [pair, ...others] = sharedWording([item("agency", agency), item("paper", paper), item("own", own)]);
    expect(others).toEqual([]);
    expect(pair?.items).toEqual(["agency", "paper"]);
    expect(pair?.words).toBeGreaterThanOrEqual(60);
    expect(pair?.shares[0]).toBeGreaterThan(0.75);
    expect(pair?.longest).toMatch(/^The Coordination Headquarters for the Treatment of Prisoners of War reports/);
  });

  it("in other typography, and in any script, is the same wording", () => {
    const typeset = inUkrainian.replaceAll(" ", "\u00A0").replace("1 200", "1\u202F200").replaceAll(",", " ,");
    expect(sharedWording([item("a", inUkrainian), item("b", `Передає агентство: «${typeset}»`)])[0]?.shares[0]).toBe(1);
    const japanese = "今日、イスタンブールでの合意の一環として、ロシア側がウクライナ市民、特に軍人のものだと主張する千二百の遺体がウクライナに返還された。法執行機関の捜査官は専門機関とともに、返還された遺体の身元をできるだけ早く確認するために必要なすべての措置を講じる。";
    expect(sharedWording([item("a", japanese), item("b", `通信社によると、${japanese}`)])).toHaveLength(1);
  });

  it("that reports one event in words of their own is not shared, nor is one sentence that both quote", () => {
    const sentence = "It is our duty to bring every one of them home, said the head of the headquarters.";
    expect(sharedWording([item("a", `${own} ${sentence}`), item("b", `${agency} ${sentence}`)])).toEqual([]);
  });

  it("of a short post that a long report takes over whole is told", () => {
    const post = communique.slice(0, communique.indexOf(". Law") + 1);
    const [pair] = sharedWording([item("post", post), item("report", `${own} ${own.toUpperCase()} ${post} ${inUkrainian}`)]);
    expect(pair?.shares[0]).toBe(1);
    expect(pair?.shares[1]).toBeLessThan(0.5);
  });

  it("of empty, tiny and endless texts is looked at in bounded time", () => {
    expect(sharedWording([])).toEqual([]);
    expect(sharedWording([item("a", ""), item("b", "!!! …"), item("c", "one two")])).toEqual([]);
    const thirty = (text: string) => Array.from({ length: 30 }, (_, n) => item(String(n), text));
    expect(sharedWording(thirty("a ".repeat(MOST_READ)))).toEqual([]);
    const [pair] = sharedWording(thirty(Array.from({ length: 25 }, (_, n) => `${n}${"w".repeat(300)}`).join(" ")));
    expect(pair?.shares).toEqual([1, 1]);
    expect(pair?.longest).toHaveLength(300);
  });

  it("never counts more words than a text has, and is found whatever the order of the items", () => {
    const word = fc.constantFrom("of", "the", "bodies", "1,200", "said", "handed", "over", "today");
    const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(" "));
    fc.assert(fc.property(text, text, (a, b) => {
      const [there] = sharedWording([item("a", a), item("b", b)]);
      const [back] = sharedWording([item("b", b), item("a", a)]);
      expect(back?.words).toBe(there?.words);
      expect(back?.shares.toReversed()).toEqual(there?.shares);
      if (!there) return;
      for (const share of there.shares) expect(share).toBeLessThanOrEqual(1);
      expect(there.words).toBeGreaterThanOrEqual(RUN);
    }));
  });
});
