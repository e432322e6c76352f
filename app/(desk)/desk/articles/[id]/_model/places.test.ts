import { describe, expect, it } from "vitest";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";
import { laidOut, laidOutAsOf } from "./places.ts";

type Appearance = ArticleShape["appearances"][number];
const text = "One 🕊️ two three.\n\nFour five six.";

function appearance(claimId: string, start: number, end: number, more: Partial<Appearance> = {}): Appearance {
  const exact = [...text].slice(start, end).join("");
  return {
    id: `at-${claimId}`, claimId, first: true, url: null, articleId: "a", articleVersion: 2, statement: claimId, language: "en", stage: "draft", verdict: null, claimVersion: 1,
    retracted: false, assignee: null, made: { articleVersion: 1, exact, start, end }, anchor: { exact, prefix: "", suffix: "", start, end, state: "ok" }, ...more,
  };
}

describe("claims beside the text", () => {
  it("stand with the paragraph in which they begin, and mark their words in each", () => {
    const across = appearance("across", 7, 23);
    const { paragraphs } = laidOut({ text, appearances: [across, appearance("five", 24, 28)] });
    expect(paragraphs.map(({ number, named, places }) => [number, named.map((each) => each.claimId), places.map((each) => each.claimId)]))
      .toEqual([[1, ["across"], ["across"]], [2, ["five"], ["across", "five"]]]);
  });

  it("are drawn one below the other where their words overlap", () => {
    const { paragraphs } = laidOut({ text, appearances: [appearance("a", 0, 9), appearance("b", 5, 17)] });
    expect(paragraphs[0]?.places.map(({ claimId, level }) => [claimId, level])).toEqual([["a", 0], ["b", 1]]);
  });

  it("that lost their place are told apart", () => {
    const lost = appearance("lost", 0, 3, { anchor: { exact: "gone", prefix: "", suffix: "", start: 0, end: 4, state: "orphaned" } });
    const { paragraphs, orphaned } = laidOut({ text, appearances: [lost] });
    expect(orphaned).toEqual([lost]);
    expect(paragraphs.flatMap((each) => each.places)).toEqual([]);
  });

  it("show a retraction until they are worked on anew", () => {
    const marks = (["published", "draft"] as const).map((stage) => appearance(stage, 0, 3, { stage, retracted: true, verdict: "disputed" }));
    expect(laidOut({ text, appearances: marks }).paragraphs[0]?.named.map(({ mark }) => mark)).toEqual(["retracted", "disputed"]);
  });

  it("of an older version are those whose words were chosen in it", () => {
    const older = { number: 1, text, sha256: "", at: "" };
    expect(laidOutAsOf(older, [appearance("then", 0, 3), appearance("later", 0, 3, { made: { articleVersion: 2, exact: "One", start: 0, end: 3 } })])[0]?.named.map(({ claimId }) => claimId)).toEqual(["then"]);
  });
});
