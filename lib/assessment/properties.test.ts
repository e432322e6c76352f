import fc from "fast-check";
import { expect, test } from "vitest";
import { claimKinds, verdicts } from "../claims/words.ts";
import { attributions, authenticities, credibilities, media } from "../evidence/words.ts";
import { reliabilities, sourceKinds } from "../sources/words.ts";
import { assess, assessAsItStands, summary } from "./assess.ts";
import { besideTheSuggestion } from "./policy.ts";
import type { AssessedClaim, AssessedItem, AssessedSource, Assessment } from "./types.ts";
import { firstThatChanges } from "./would-change.ts";

const keys = ["a", "b", "c", "d", "e", "f"] as const;
const affiliations = ["russia", "ukraine", "independent", "unknown"] as const;

const anySource = (id: string, firm: boolean): fc.Arbitrary<AssessedSource> => fc.record({
  id: fc.constant(id), name: fc.constant(`Source ${id}`), kind: fc.constantFrom(...sourceKinds), affiliation: fc.constantFrom(...affiliations),
  reliability: fc.constantFrom(...reliabilities.filter((letter) => !firm || letter !== "F")),
});

/** Any graph of reliance over six sources, loops and self-reliance included. `firm`: nothing that cannot be judged. */
const anyClaim = ({ firm = false } = {}): fc.Arbitrary<AssessedClaim> =>
  fc.tuple(...keys.map((key) => anySource(key, firm))).chain((sources) => {
    const item = (id: string): fc.Arbitrary<AssessedItem> => fc.record({
      id: fc.constant(id), source: fc.constantFrom(...sources), medium: fc.constantFrom(...media), attribution: fc.constantFrom(...attributions),
      reliesOn: fc.subarray(sources, { maxLength: 3 }), credibility: fc.constantFrom(...credibilities.filter((digit) => !firm || digit !== 6)),
      authenticity: fc.constantFrom("authentic", ...authenticities), finding: fc.constantFrom("confirmed", ...verdicts, null),
      quote: fc.constantFrom(null, "", "twelve", "[…]"), transcript: fc.constantFrom(null, "twelve bodies"),
      snapshotTexts: fc.array(fc.constantFrom(null, "there were twelve"), { maxLength: 2 }),
    });
    return fc.record({
      kind: fc.constantFrom(...claimKinds), claimantSource: fc.constantFrom(null, ...sources), contradictedByLiveConfirmed: fc.boolean(),
      evidence: fc.integer({ min: 0, max: 8 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => item(`i${index}`)))),
    });
  });

const holds = (name: string, property: (claim: AssessedClaim) => void, given = anyClaim()) =>
  test(name, () => { fc.assert(fc.property(given, property), { numRuns: 200 }); });

const source = (id: string, also: Partial<AssessedSource> = {}): AssessedSource =>
  ({ id, name: id, kind: "official_body", affiliation: "unknown", reliability: "B", ...also });
const firmItem = (id: string, also: Partial<AssessedItem>): AssessedItem => ({
  id, source: source(id), medium: "text", attribution: "unnamed", reliesOn: [], credibility: 2, authenticity: "authentic", finding: "confirmed",
  quote: null, transcript: null, snapshotTexts: ["x"], ...also,
});
const adding = (claim: AssessedClaim, ...items: AssessedItem[]): AssessedClaim => ({ ...claim, evidence: [...claim.evidence, ...items] });
const originsOn = (found: Assessment, side: string) => found.origins.filter((origin) => origin.side === side).map((origin) => origin.source.id);
const outcomeOf = (found: Assessment, rule: string) => found.rules.find((each) => each.rule === rule)?.outcome;
const inOrder = (found: Assessment) => ({ ...found, evidence: found.evidence.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });

test("the order of evidence, and of what it relies on, never matters", () => {
  const shuffled = anyClaim().chain((claim) => fc.shuffledSubarray(claim.evidence, { minLength: claim.evidence.length })
    .map((evidence) => ({ claim, other: { ...claim, evidence: evidence.map((item) => ({ ...item, reliesOn: item.reliesOn.toReversed() })) } })));
  fc.assert(fc.property(shuffled, ({ claim, other }) => {
    expect(inOrder(assess(other))).toEqual(inOrder(assess(claim)));
    expect(summary(assess(other))).toBe(summary(assess(claim)));
  }), { numRuns: 200 });
});

holds("what is given is left as it was", (claim) => {
  const before = structuredClone(claim);
  assess(claim);
  expect(claim).toEqual(before);
});

holds("a confirming item that shares an origin adds none and never brings the claim to confirmed", (claim) => {
  const before = assess(claim);
  const [shared] = before.origins.filter((origin) => origin.side === "confirming");
  if (!shared) return;
  const root = claim.evidence.flatMap((item) => [item.source, ...item.reliesOn]).find((each) => each.id === shared.source.id);
  const after = assess(adding(claim, firmItem("echo", { reliesOn: root ? [root] : [] })));
  // A source that speaks on its own word in one item and on another's in the next is no end for those who rely on it.
  const own = after.evidence.find((item) => item.id === "echo")?.origins ?? [];
  if (own.some((id) => !originsOn(before, "confirming").includes(id))) return;
  expect(originsOn(after, "confirming")).toEqual(originsOn(before, "confirming"));
  if (before.suggested !== "confirmed") expect(after.suggested).not.toBe("confirmed");
}, anyClaim({ firm: true }));

const loopOf = (finding: "confirmed" | "disputed") => [
  firmItem("loop1", { attribution: "named", reliesOn: [source("loop2")], finding }), firmItem("loop2", { attribution: "named", reliesOn: [source("loop1")], finding }),
];

holds("a loop is no origin, and a claim that leans on one is not confirmed", (claim) => {
  const before = assess(claim);
  const after = assess(adding(claim, ...loopOf("confirmed")));
  expect(originsOn(after, "confirming")).toEqual(originsOn(before, "confirming"));
  expect(after.suggested).not.toBe("confirmed");
  expect(outcomeOf(after, "no-circular-reporting")).toBe("not_held");
  expect(after.loops).toContainEqual(["loop1", "loop2"]);
}, anyClaim({ firm: true }));

holds("a loop that disputes makes nothing disputed", (claim) => {
  const after = assess(adding(claim, ...loopOf("disputed")));
  expect(after.suggested).not.toBe("confirmed");
  if (assess(claim).suggested !== "disputed") expect(after.suggested).toBe("unverified");
}, anyClaim({ firm: true }));

holds("what was altered, is improbable, comes from an unreliable source or has no finding never counts", (claim) => {
  const found = assess(claim);
  for (const item of claim.evidence) {
    const barred = item.authenticity === "altered" || item.credibility === 5 || item.source.reliability === "E" || item.finding === null || item.finding === "unverified";
    const counts = found.evidence.find((each) => each.id === item.id)?.counts;
    if (barred) expect(counts).toBe(false);
  }
});

holds("what does not count changes nothing by its finding", (claim) => {
  const found = assess(claim);
  const counting = new Set(found.evidence.filter((item) => item.counts).map((item) => item.id));
  const without = { ...claim, evidence: claim.evidence.map((item) => (counting.has(item.id) ? item : { ...item, finding: "unverified" as const })) };
  const then = assess(without);
  expect([then.suggested, then.origins, then.loops]).toEqual([found.suggested, found.origins, found.loops]);
});

holds("an unreliable source is no origin", (claim) => {
  const unreliable = new Set(claim.evidence.flatMap((item) => [item.source, ...item.reliesOn]).filter((each) => each.reliability === "E").map((each) => each.id));
  const found = assess(claim);
  expect(found.origins.filter((origin) => unreliable.has(origin.source.id))).toEqual([]);
  expect(found.evidence.flatMap((item) => item.origins).filter((id) => unreliable.has(id))).toEqual([]);
});

holds("a counting item that disputes ends every confirmation; with a named origin it is disputed", (claim) => {
  const unnamed = assess(adding(claim, firmItem("doubt", { finding: "disputed" })));
  expect(unnamed.suggested).not.toBe("confirmed");
  expect(outcomeOf(unnamed, "no-open-dispute")).toBe("not_held");
  expect(assess(adding(claim, firmItem("doubt", { finding: "disputed", attribution: "named" }))).suggested).toBe("disputed");
});

holds("confirmed means two origins, one of them named, and no dispute; or the speaker itself", (claim) => {
  const found = assess(claim);
  if (found.suggested !== "confirmed") return;
  const confirming = found.origins.filter((origin) => origin.side === "confirming");
  expect(confirming.some((origin) => origin.named)).toBe(true);
  expect(claim.contradictedByLiveConfirmed).toBe(false);
  expect(claim.evidence.filter((item) => item.finding === "disputed" && found.evidence.find((each) => each.id === item.id)?.counts)).toEqual([]);
  if (claim.kind === "attribution") expect(outcomeOf(found, "speaker-itself")).toBe("held");
  else expect(confirming.length).toBeGreaterThanOrEqual(2);
});

holds("snapshots and quotations block, and never sway", (claim) => {
  const bare = { ...claim, evidence: claim.evidence.map((item) => ({ ...item, quote: "not there", transcript: null, snapshotTexts: [] })) };
  expect(assess(bare).suggested).toBe(assess(claim).suggested);
});

holds("each rule says why, and only one that is not held says what it needs", (claim) => {
  const found = assess(claim);
  for (const { outcome, why, toHold } of found.rules) {
    expect(why).toMatch(/^[A-Z0-9].*\.$/u);
    if (outcome === "not_held") expect(toHold).toMatch(/^Needs .*\.$/u);
    else expect(toHold).toBeNull();
  }
  for (const { counts, whyNot } of found.evidence) expect(whyNot === null).toBe(counts);
  expect(summary(found)).toMatch(/^[A-Z0-9].*\.$/u);
});

holds("the origins are those that a naive walk along every path finds", (claim) => {
  const relied = (id: string) => [...new Set(claim.evidence.filter((item) => item.source.id === id).flatMap((item) => item.reliesOn.map((each) => each.id)))];
  const ends = (id: string, path: readonly string[]): string[] =>
    path.includes(id) ? [] : relied(id).length === 0 ? [id] : relied(id).flatMap((next) => ends(next, [...path, id]));
  const unreliable = (id: string) => claim.evidence.flatMap((item) => [item.source, ...item.reliesOn]).some((each) => each.id === id && each.reliability === "E");
  for (const item of claim.evidence) {
    const roots = item.reliesOn.length === 0 ? [...ends(item.source.id, []), item.source.id] : item.reliesOn.flatMap((each) => ends(each.id, []));
    const expected = [...new Set(roots)].filter((id) => !unreliable(id)).sort();
    expect(assess(claim).evidence.find((each) => each.id === item.id)?.origins).toEqual(expected);
  }
});

holds("what it says would change the suggestion does change it, to what it says", (claim) => {
  const { suggested, wouldChange } = assess(claim);
  const change = firstThatChanges(claim, assessAsItStands);
  expect(wouldChange === null).toBe(change === null);
  if (!change || wouldChange === null) return;
  const then = assess(change.claim).suggested;
  expect(then).not.toBe(suggested);
  expect(wouldChange.startsWith(`${change.condition}, `)).toBe(true);
  expect(wouldChange.toLowerCase().endsWith(`becomes ${then}.`)).toBe(true);
});

holds("rules that block submission are the two beside the suggestion", (claim) => {
  const { rules } = assess(claim);
  expect(rules.slice(-2).map((each) => each.rule)).toEqual(besideTheSuggestion);
});
