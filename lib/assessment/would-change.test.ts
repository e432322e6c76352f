import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import type { AssessedClaim, AssessedItem, AssessedSource } from "./types.ts";

const source = (id: string, name: string, also: Partial<AssessedSource> = {}): AssessedSource =>
  ({ id, name, kind: "official_body", affiliation: "unknown", reliability: "B", ...also });
const interfax = source("interfax", "Interfax", { kind: "news_agency", affiliation: "russia", reliability: "C" });
const officer = source("officer", "Unnamed source in the Russian military", { kind: "unnamed", affiliation: "russia", reliability: "F" });
const kshpw = source("kshpw", "KSHPW", { affiliation: "ukraine" });
const video = source("video", "Handover video", { kind: "video" });

const item = (from: AssessedSource, also: Partial<AssessedItem> = {}): AssessedItem => ({
  id: from.id, source: from, medium: "statement", attribution: "named", reliesOn: [], credibility: 2, authenticity: "authentic", finding: "confirmed",
  quote: null, transcript: null, snapshotTexts: ["x"], ...also,
});
const wire = item(interfax, { medium: "text", attribution: "unnamed", reliesOn: [officer], credibility: 3 });
const wouldChange = (evidence: AssessedItem[], also: Partial<AssessedClaim> = {}) =>
  assess({ kind: "figure", claimantSource: null, contradictedByLiveConfirmed: false, evidence, ...also }).wouldChange;

test("the item that waits for its finding is named with what it would bring", () => {
  expect(wouldChange([wire, item(kshpw, { finding: null })]))
    .toBe("If the statement of KSHPW confirms it, three more rules hold and the suggestion becomes Confirmed.");
});

test("where two wait and only both would do, both are named", () => {
  expect(wouldChange([{ ...wire, finding: null }, item(kshpw, { finding: null })]))
    .toBe("If the report of Interfax and the statement of KSHPW confirm it, three more rules hold and the suggestion becomes Confirmed.");
});

test("a video must be shown to be authentic as well as to confirm", () => {
  const seen = item(video, { medium: "video", authenticity: "not_established", finding: null, source: { ...video, affiliation: "ukraine" } });
  expect(wouldChange([wire, seen])).toBe("If the video (Handover video) is found to be authentic and to confirm it, three more rules hold and the suggestion becomes Confirmed.");
});

test("a document that has its finding still has to be shown to be authentic", () => {
  expect(wouldChange([wire, item(kshpw, { medium: "document", authenticity: "not_established" })]))
    .toBe("If the document of KSHPW is found to be authentic, three more rules hold and the suggestion becomes Confirmed.");
});

test("a confirmed claim says what it hangs on", () => {
  expect(wouldChange([wire, item(kshpw)])).toBe("If the report of Interfax no longer confirms it, the suggestion becomes Unverified.");
});

test("one that would outlive the loss of any item says what would dispute it", () => {
  const many = ["One", "Two", "Three"].map((name) => item(source(name, name)));
  expect(wouldChange(many)).toBe("If a named source disputes it, the suggestion becomes Disputed.");
});

test("one side alone lacks a voice from outside", () => {
  expect(wouldChange([wire])).toBe("If one more named source outside the dispute confirms it, three more rules hold and the suggestion becomes Confirmed.");
});

test("with no evidence at all two sources are needed", () => {
  expect(wouldChange([])).toBe("If two named sources confirm it, two more rules hold and the suggestion becomes Confirmed.");
});

test("a dispute may be all that stands in the way", () => {
  expect(wouldChange([wire, item(kshpw), item(source("blog", "A blog", { kind: "unnamed" }), { medium: "text", finding: "disputed" })]))
    .toBe("If the report of A blog no longer disputes it, one more rule holds and the suggestion becomes Confirmed.");
});

test("so may a claim that contradicts it", () => {
  expect(wouldChange([wire, item(kshpw)], { contradictedByLiveConfirmed: true }))
    .toBe("If no claim that contradicts it stood confirmed, one more rule holds and the suggestion becomes Confirmed.");
});

test("for words at issue the speaker has to be heard", () => {
  expect(wouldChange([wire], { kind: "attribution", claimantSource: kshpw }))
    .toBe("If an authentic statement by KSHPW itself confirms it, two more rules hold and the suggestion becomes Confirmed.");
});

test("or the claimant to be known as the one who was heard", () => {
  expect(wouldChange([item(kshpw)], { kind: "attribution" }))
    .toBe("If the claimant is linked to KSHPW, one more rule holds and the suggestion becomes Confirmed.");
});
