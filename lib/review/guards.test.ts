import { expect, test } from "vitest";
import { assess } from "../assessment/assess.ts";
import type { AssessedItem } from "../assessment/types.ts";
import type { Content, EvidenceItem } from "../claims/content.ts";
import type { Verdict } from "../claims/words.ts";
import type { Finding } from "../evidence/words.ts";
import { approvalGuards, futureGuard, type GuardCheck, noteGuard, submissionGuards, unmetOverridable } from "./guards.ts";
import type { Overridable } from "./words.ts";

type Given = { findings?: (Finding | null)[]; verdict?: Verdict | null; rationale?: string | null; override?: Content["override"]; quote?: string; preserved?: boolean };

/** Independent named sources, one for each finding, each with a snapshot unless `preserved` is false. */
function facts({ findings = ["confirmed", "confirmed"], verdict = "confirmed", rationale = "Both say so.", override = null, quote, preserved = true }: Given = {}) {
  const common = { medium: "text", attribution: "named", credibility: 2, authenticity: "authentic", quote: quote ?? null, transcript: null } as const;
  const evidence = findings.map((finding, index): EvidenceItem => ({
    ...common, id: `i${index}`, sourceId: `s${index}`, url: null, fileId: null, language: null, translation: null, locator: null, publishedAt: null,
    reliesOn: [], finding, note: null, graphic: false, released: [], snapshots: [],
  }));
  const content: Content = {
    statement: "Twelve came.", kind: "fact", language: "en", claimedAt: null, topics: [], stillUnknown: null, claimant: null, appearances: [], relations: [],
    translations: [], evidence, verdict, rationale, override,
  };
  const assessed = findings.map((finding, index): AssessedItem => ({
    ...common, id: `i${index}`, reliesOn: [], finding, snapshotTexts: preserved ? ["Twelve came back."] : [],
    source: { id: `s${index}`, name: `Source ${index}`, kind: "official_body", affiliation: "independent", reliability: "B" },
  }));
  return { content, assessment: assess({ kind: "fact", claimantSource: null, contradictedByLiveConfirmed: false, evidence: assessed }) };
}

const unmet = (checks: readonly GuardCheck[]) => checks.filter((each) => !each.met).map((each) => each.guard);
const submitting = (given?: Given) => unmet(submissionGuards(facts(given)));
const approving = (given: Given = {}, confirmed = false) => unmet(approvalGuards({ ...facts(given), confirmed }));
const because = (...rules: Overridable[]) => ({ reason: "We saw it in the picture of the page.", rules });

test("a claim that lacks nothing may be submitted and approved", () => {
  expect(submitting()).toEqual([]);
  expect(approving()).toEqual([]);
});

test("nothing there yet: verdict, rationale and evidence are asked for at once", () => {
  expect(submitting({ findings: [], verdict: null, rationale: null })).toEqual(["verdict", "rationale", "evidence"]);
});

test("a rationale of white space is none", () => {
  expect(submitting({ rationale: " \n " })).toEqual(["rationale"]);
});

test("unverified without evidence needs only a rationale, which says where was looked", () => {
  expect(submitting({ findings: [], verdict: "unverified", rationale: "We asked the ministry and searched the archive." })).toEqual([]);
  const lacking = submissionGuards(facts({ findings: [], verdict: "unverified", rationale: null })).filter((each) => !each.met);
  expect(lacking).toEqual([{ guard: "rationale", met: false, why: "There is no rationale yet.", toSatisfy: "Write it; say where you looked." }]);
});

test("any other verdict needs evidence", () => {
  expect(submitting({ findings: [], verdict: "disputed" })).toContain("evidence");
});

test("every item must be marked, for an unverified claim too", () => {
  expect(submitting({ findings: ["confirmed", "confirmed", null] })).toEqual(["findings"]);
  expect(submitting({ findings: [null, null], verdict: "unverified" })).toEqual(["findings"]);
  expect(submissionGuards(facts({ findings: [null, null] })).find((each) => each.guard === "findings")?.why).toBe("2 items have no finding.");
});

test.each<{ verdict: Verdict; findings: Finding[] }>([
  { verdict: "unverified", findings: ["confirmed", "confirmed"] },
  { verdict: "confirmed", findings: ["confirmed"] },
  { verdict: "disputed", findings: ["confirmed", "confirmed"] },
])("$verdict on $findings departs from the suggestion, a more cautious verdict too", (given) => {
  expect(submitting(given)).toEqual(["assessment"]);
  expect(submitting({ ...given, override: because("assessment") })).toEqual([]);
});

test("what is not preserved, or not found in its snapshot, blocks until it is overridden", () => {
  expect(submitting({ preserved: false })).toEqual(["preserved"]);
  expect(submitting({ quote: "Thirteen" })).toEqual(["quote-found"]);
  expect(submitting({ quote: "Thirteen", override: because("quote-found") })).toEqual([]);
});

test("an override answers for the guards it lists and for no other", () => {
  expect(submitting({ quote: "Thirteen", verdict: "disputed", override: because("quote-found") })).toEqual(["assessment"]);
  expect(submitting({ rationale: null, override: because("assessment", "preserved", "quote-found") })).toEqual(["rationale"]);
});

test("an override proposed is enough to submit; to approve, an editor confirms it", () => {
  const given = { verdict: "unverified", override: because("assessment") } as const;
  expect(submitting(given)).toEqual([]);
  expect(approving(given)).toEqual(["override"]);
  expect(approving(given, true)).toEqual([]);
});

test("what came unmet after the override was written is not covered by it", () => {
  expect(approving({ verdict: "unverified", preserved: false, override: because("assessment") }, true)).toEqual(["preserved"]);
});

test("those not met are what an override would list, in their order", () => {
  const { assessment } = facts({ quote: "Thirteen", preserved: false });
  expect(unmetOverridable("unverified", assessment)).toEqual(["assessment", "preserved", "quote-found"]);
  expect(unmetOverridable("confirmed", assessment)).toEqual(["preserved", "quote-found"]);
  expect(unmetOverridable("confirmed", facts().assessment)).toEqual([]);
});

test("each guard says why and what would satisfy it", () => {
  for (const { why, toSatisfy, met } of submissionGuards(facts({ findings: [null], verdict: "disputed", quote: "Thirteen", preserved: false, rationale: "" }))) {
    if (met) continue;
    expect(why).toMatch(/^[A-Z0-9].*\.$/u);
    expect(toSatisfy).toMatch(/^[A-Z].*\.$/u);
  }
});

test("a note must say something, and a time must be to come", () => {
  expect([noteGuard("  ", "Say why.").met, noteGuard(null, "Say why.").met, noteGuard("Because.", "Say why.").met]).toEqual([false, false, true]);
  const now = new Date("2026-01-01T12:00:00Z");
  expect([futureGuard(now, now).met, futureGuard(new Date(now.getTime() + 1), now).met]).toEqual([false, true]);
});
