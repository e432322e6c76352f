import { expect, it } from "vitest";
import { sharedBy } from "./shared-by.ts";

const item = (id: string, publishedAt: string | null = null, reliesOn: string[] = []) => ({ id, publishedAt, reliesOn, source: { id: `source of ${id}` } as never });
const judged = (...origins: [string, string[]][]) => origins.map(([id, of]) => ({ id, origins: of, counts: true, whyNot: null, quoteFound: null }));
const pairs = [{ items: ["agency", "paper"] as [string, string], words: 60, shares: [0.9, 0.5] as [number, number], longest: "The Coordination Headquarters" }];
const apart = judged(["agency", ["agency itself"]], ["paper", ["paper itself"]]);
const asked = (agency: ReturnType<typeof item>, paper: ReturnType<typeof item>, each = apart) => ({ evidence: [agency, paper], pairs, judged: each as never });

it("each of two reports with one wording names the other, with its own share", () => {
  const [agency, paper] = [item("agency"), item("paper")];
  expect(sharedBy(agency, asked(agency, paper))).toEqual([{ other: paper, share: 0.9, longest: "The Coordination Headquarters" }]);
  expect(sharedBy(paper, asked(agency, paper))).toEqual([{ other: agency, share: 0.5, longest: "The Coordination Headquarters" }]);
});

it("the earlier of the two is not asked whether it took its words from the later", () => {
  const [agency, paper] = [item("agency", "2025-06-13T15:30:00Z"), item("paper", "2025-06-14")];
  expect(sharedBy(agency, asked(agency, paper))).toEqual([]);
  expect(sharedBy(paper, asked(agency, paper))).toHaveLength(1);
});

it("a day and an hour of that day put neither first, and hours are compared across time zones", () => {
  const [agency, paper] = [item("agency", "2025-06-13T15:30:00Z"), item("paper", "2025-06-13")];
  expect(sharedBy(agency, asked(agency, paper))).toHaveLength(1);
  const [kyiv, london] = [item("agency", "2025-06-13T18:30:00+03:00"), item("paper", "2025-06-13T16:00:00+00:00")];
  expect(sharedBy(kyiv, asked(kyiv, london))).toEqual([]);
});

it("nothing is said once both rest on one origin", () => {
  const [agency, paper] = [item("agency"), item("paper")];
  expect(sharedBy(paper, asked(agency, paper, judged(["agency", ["agency itself"]], ["paper", ["agency itself"]])))).toEqual([]);
});
