import fc from "fast-check";
import { expect, test } from "vitest";
import type { Appearance, Content, EvidenceItem } from "./content.ts";
import { diffContent } from "./diff.ts";

const item: EvidenceItem = {
  id: "i1", sourceId: "kshpw", medium: "statement", url: null, fileId: null, quote: "в Україну повернуто 1 200 тіл", language: "uk", translation: null,
  transcript: null, locator: null, publishedAt: "2025-06-13", attribution: "named", reliesOn: [], credibility: 2, authenticity: "authentic",
  finding: null, note: null, graphic: false, released: [], snapshots: [],
};
const appearance: Appearance = { id: "a1", first: true, url: "https://dispatch.example.org/1", articleId: null, articleVersion: null, anchor: null };
const claim: Content = {
  statement: "Russia handed over 1,200 bodies.", kind: "figure", language: "en", claimedAt: "2025-06-13", topics: ["body exchange"], stillUnknown: null,
  claimant: { id: "c1", name: "Interfax", kind: "organisation", sourceId: null }, appearances: [appearance], evidence: [item],
  relations: [{ id: "r1", kind: "contradicts", claimId: "other" }], verdict: null, rationale: null, override: null,
  translations: [{ language: "uk", statement: "Росія передала 1200 тіл.", rationale: "Обидві сторони.", stillUnknown: null }],
};

/** One change for each field a claim has: a field that is new to the content does not compile until it stands here. */
const otherwise = {
  statement: "Russia handed over 1,212 bodies.", kind: "fact", language: "uk", claimedAt: null, topics: [], stillUnknown: "Who the dead are.",
  claimant: null, appearances: [{ ...appearance, first: false }], evidence: [], relations: [], verdict: "confirmed", rationale: "Both say so.",
  override: { reason: "We saw it.", rules: ["preserved"] }, translations: [],
} satisfies { [Field in keyof Content]: Content[Field] };

test.each(Object.keys(otherwise) as (keyof Content)[])("a change of %s is seen, and nothing besides", (field) => {
  const changes = diffContent(claim, { ...claim, [field]: otherwise[field] });
  expect(changes.map((change) => change.field)).toEqual([field]);
});

// What a finding is pinned to is no difference of its own: it moves when the item is marked, or marked anew on another snapshot.
const itemOtherwise = {
  sourceId: "interfax", medium: "text", url: "https://kshpw.example.org/", fileId: "f1", quote: null, language: "en", translation: "1,200 bodies",
  transcript: "…", locator: "paragraph 1", publishedAt: null, attribution: "unnamed", reliesOn: ["officer"], credibility: 3, authenticity: "altered",
  finding: "confirmed", note: "Look again.", graphic: true, released: ["quote"], snapshots: ["s1"],
} satisfies { [Field in Exclude<keyof EvidenceItem, "id" | "findingOn">]: EvidenceItem[Field] };

test.each(Object.keys(itemOtherwise) as (keyof typeof itemOtherwise)[])("a change of an item's %s is seen on that item", (field) => {
  const changes = diffContent(claim, { ...claim, evidence: [{ ...item, [field]: itemOtherwise[field] }] });
  expect(changes).toEqual([{ field, evidenceId: "i1", kind: expect.any(String), before: item[field], after: itemOtherwise[field] }]);
});

test("a finding given is added, changed, and taken back removed", () => {
  const having = (finding: EvidenceItem["finding"]): Content => ({ ...claim, evidence: [{ ...item, finding }] });
  const kind = (before: Content, after: Content) => diffContent(before, after).map((change) => change.kind);
  expect(kind(having(null), having("confirmed"))).toEqual(["added"]);
  expect(kind(having("confirmed"), having("disputed"))).toEqual(["changed"]);
  expect(kind(having("disputed"), having(null))).toEqual(["removed"]);
});

test("an item is known by its id wherever it stands; one that came or went is shown whole", () => {
  const second = { ...item, id: "i2", sourceId: "interfax" };
  expect(diffContent({ ...claim, evidence: [item, second] }, { ...claim, evidence: [second, item] })).toEqual([]);
  expect(diffContent(claim, { ...claim, evidence: [item, second] })).toEqual([{ field: "evidence", evidenceId: "i2", kind: "added", before: null, after: second }]);
  expect(diffContent(claim, { ...claim, evidence: [second] }).map(({ evidenceId, kind }) => [evidenceId, kind])).toEqual([["i2", "added"], ["i1", "removed"]]);
});

test("a language version is known by its language", () => {
  const [uk] = claim.translations;
  const ru = { language: "ru", statement: "Россия передала 1200 тел.", rationale: "Обе стороны.", stillUnknown: null };
  expect(diffContent(claim, { ...claim, translations: [ru, ...claim.translations] })).toEqual([{ field: "translations", evidenceId: null, kind: "added", before: null, after: ru }]);
  expect(diffContent(claim, { ...claim, translations: [] })).toEqual([{ field: "translations", evidenceId: null, kind: "removed", before: uk, after: null }]);
});

test("going back mirrors every change", () => {
  const partly = fc.subarray(Object.keys(otherwise) as (keyof Content)[]).map((fields): Content => ({ ...claim, ...Object.fromEntries(fields.map((field) => [field, otherwise[field]])) }));
  const mirrored = { added: "removed", removed: "added", changed: "changed" } as const;
  fc.assert(fc.property(partly, partly, (one, other) => {
    const back = diffContent(other, one).map((change) => ({ ...change, kind: mirrored[change.kind], before: change.after, after: change.before }));
    expect(back).toEqual(diffContent(one, other));
    expect(diffContent(one, structuredClone(one))).toEqual([]);
  }));
});
