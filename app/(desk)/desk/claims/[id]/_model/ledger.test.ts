import { describe, expect, it } from "vitest";
import type { Content } from "../../../../../../lib/claims/content.ts";
import { diffContent } from "../../../../../../lib/claims/diff.ts";
import { changeCount, ledgerOf } from "./ledger.ts";

const item: Content["evidence"][number] = {
  id: "e1", sourceId: "s1", medium: "statement", url: null, fileId: null, quote: "в Україну повернуто 1 200 тіл", language: "uk", translation: null, transcript: null,
  locator: null, publishedAt: null, attribution: "named", reliesOn: [], credibility: 6, authenticity: "not_established", finding: null, note: null, graphic: false,
  released: [], snapshots: [],
};
const before: Content = {
  statement: "Ukraine has returned the bodies.", kind: "fact", language: "en", claimedAt: null, topics: [], stillUnknown: null, claimant: null, appearances: [],
  evidence: [item], relations: [], verdict: null, rationale: null, override: null, translations: [],
};
const names = { sources: { s1: "KSHPW", s2: "Interfax" }, claims: { c2: "No body was returned." }, articles: {} };
const ledger = (after: Content) => ledgerOf(diffContent(before, after), after, names);

describe("the ledger of changes", () => {
  it("shows a statement by its words, in its language", () => {
    expect(ledger({ ...before, statement: "Ukraine had returned the bodies." })).toMatchObject([
      { title: "Statement", aside: "words", shows: "words", before: "Ukraine has returned the bodies.", after: "Ukraine had returned the bodies.", language: "en" },
    ]);
  });

  it("shows a finding by its marks, under the source's name", () => {
    expect(ledger({ ...before, evidence: [{ ...item, finding: "confirmed" }] })).toMatchObject([{ title: "Finding", aside: "KSHPW", shows: "mark", before: null, after: "confirmed" }]);
  });

  it("says values in words", () => {
    const after = { ...before, evidence: [{ ...item, credibility: 2 as const, authenticity: "authentic" as const, reliesOn: ["s2"] }] };
    expect(ledger(after)).toMatchObject([
      { title: "Relies on", shows: "values", before: null, after: "Interfax" },
      { title: "Credibility", before: "6, cannot be judged", after: "2, probably true" },
      { title: "Authenticity", before: "Not established", after: "Authentic" },
    ]);
  });

  it("shows an item that was added or removed whole", () => {
    const other = { ...item, id: "e2", sourceId: "s2" };
    expect(ledger({ ...before, evidence: [other] })).toMatchObject([
      { shows: "item", change: "added", aside: "added", sourceName: "Interfax" }, { shows: "item", change: "removed", sourceName: "KSHPW" },
    ]);
  });

  it("names a related claim by its statement", () => {
    expect(ledger({ ...before, relations: [{ id: "r1", kind: "contradicts", claimId: "c2" }] })).toMatchObject([
      { title: "Related claims", aside: "added", shows: "values", before: null, after: "Contradicts “No body was returned.”" },
    ]);
  });

  it("counts itself", () => {
    expect([ledger(before), ledger({ ...before, verdict: "confirmed" })].map(changeCount)).toEqual(["Nothing changed", "1 change"]);
  });
});
