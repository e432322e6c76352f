import { describe, expect, it } from "vitest";
import { checkedWords, type Draft, faultsIn, publicationOf, zoneWords } from "./publish-model.ts";

const draft: Draft = { kind: "first", slug: "the-bridge", note: "", when: "now", at: "" };
const now = new Date("2025-06-13T14:00:00Z");
const met = (guard: string) => ({ guard, met: true, why: "", toSatisfy: "" });
const verdict = { fourEyes: true } as Parameters<typeof checkedWords>[0]["verdict"];

describe("publishing", () => {
  it("needs a note to readers from the second publication on", () => {
    expect(faultsIn(draft, { fixed: false, now })).toEqual({});
    expect(faultsIn({ ...draft, kind: "correction" }, { fixed: true, now })).toEqual({ note: "A correction needs a note: what was wrong, and what is right." });
  });

  it("asks for a time to come", () => {
    expect(faultsIn({ ...draft, when: "later", at: "2025-06-13T13:59:00Z" }, { fixed: false, now }).at).toContain("has passed");
    expect(faultsIn({ ...draft, when: "later", at: "" }, { fixed: false, now }).at).toBe("Give a day and a time.");
    expect(faultsIn({ ...draft, when: "later", at: "2025-06-13T14:01:00Z" }, { fixed: false, now })).toEqual({});
  });

  it("sends an address with the first publication alone", () => {
    expect(publicationOf(draft, 9, false)).toEqual({ version: 9, kind: "first", slug: "the-bridge" });
    expect(publicationOf({ ...draft, kind: "update", note: "New facts." }, 9, true)).toEqual({ version: 9, kind: "update", note: "New facts." });
  });

  it("says which zone a time is meant in", () => {
    expect(zoneWords(now, "Europe/Kyiv")).toBe("Europe/Kyiv, UTC+3");
    expect(zoneWords(now, "UTC")).toBe("UTC");
  });
});

describe("what is checked", () => {
  it("is said only where it is true", () => {
    expect(checkedWords({ checks: [met("claimreview")], warnings: [], approval: { by: { id: "e", name: "Editor" }, apart: true }, confidential: [], verdict }, null))
      .toEqual(["Approved by Editor, who did not work on it.", "The ClaimReview is complete.", "No confidential source."]);
    expect(checkedWords({ checks: [], warnings: [], approval: { by: { id: "e", name: "Editor" }, apart: false }, confidential: ["An official"], verdict: { ...verdict, fourEyes: false } }, null))
      .toEqual(["Approved by Editor, who also worked on it.", "Four eyes is switched off, and the page says so.", "One confidential source, shown as “An official”."]);
  });

  it("begins with what stands in the way", () => {
    const unmet = { guard: "preserved", met: false, why: "One item has no snapshot.", toSatisfy: "Add one." };
    expect(checkedWords({ checks: [unmet], warnings: [], approval: null, confidential: [], verdict }, null)[0]).toBe("One item has no snapshot. Add one.");
  });
});
