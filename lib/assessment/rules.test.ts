import { expect, test } from "vitest";
import { assess, summary } from "./assess.ts";
import { musts, reasons } from "./policy.ts";
import { type AssessedClaim, type AssessedItem, type AssessedSource, type RuleName, ruleNames } from "./types.ts";

const source = (name: string, also: Partial<AssessedSource> = {}): AssessedSource =>
  ({ id: name, name, kind: "official_body", affiliation: "unknown", reliability: "B", ...also });
const interfax = source("Interfax", { kind: "news_agency", affiliation: "russia" });
const ministry = source("The ministry", { affiliation: "russia" });
const kshpw = source("KSHPW", { affiliation: "ukraine" });
const officer = source("An officer", { kind: "unnamed", affiliation: "russia" });

let made = 0;
const item = (from: AssessedSource, also: Partial<AssessedItem> = {}): AssessedItem => ({
  id: `i${(made += 1)}`, source: from, medium: "text", attribution: "named", reliesOn: [], credibility: 2, authenticity: "authentic", finding: "confirmed",
  quote: null, transcript: null, snapshotTexts: ["x"], ...also,
});
const assessed = (evidence: AssessedItem[], also: Partial<AssessedClaim> = {}) =>
  assess({ kind: "fact", claimantSource: null, contradictedByLiveConfirmed: false, evidence, ...also });
const rule = (name: RuleName, evidence: AssessedItem[], also?: Partial<AssessedClaim>) => {
  const { outcome, why, toHold } = assessed(evidence, also).rules.find((each) => each.rule === name) ?? { outcome: "", why: "", toHold: "" };
  return { outcome, why, toHold };
};

test("every rule has its words for readers, and its reason", () => {
  for (const name of ruleNames) {
    expect(musts[name]).toMatch(/\b(must|may)\b.*\.$/u);
    expect(reasons[name]).toMatch(/\.$/u);
  }
});

test("a second origin is asked for by number and name", () => {
  expect(rule("independent-origins", [item(interfax)])).toEqual({
    outcome: "not_held", why: "The confirming sources rest on 1 origin: Interfax.", toHold: "Needs a second, independent of the first.",
  });
  expect(rule("independent-origins", [item(kshpw), item(interfax)]).why).toBe("The confirming sources rest on 2 origins: Interfax and KSHPW.");
});

test("somebody whom nobody names stays unnamed, whatever the report says of its speaker", () => {
  expect(rule("named-origin", [item(officer)])).toEqual({ outcome: "not_held", why: "No confirming origin is named.", toHold: "Needs one named source that confirms." });
});

test("one side is named as such", () => {
  expect(rule("across-parties", [item(interfax), item(ministry)])).toEqual({
    outcome: "not_held", why: "Every confirming origin belongs to Russia.", toHold: "Needs an origin of another party, or an independent one.",
  });
  expect(rule("across-parties", [item(interfax), item(source("A witness"))]).why).toBe("Of the confirming origins only the side of Russia is known.");
  expect(rule("across-parties", [item(source("A witness"))], { claimantSource: interfax }).why).toBe("It is not known which side the confirming origins are on.");
});

test("two sides, or somebody outside, hold it", () => {
  expect(rule("across-parties", [item(interfax), item(kshpw)]).why).toBe("The confirming origins belong to Russia and Ukraine.");
  expect(rule("across-parties", [item(interfax), item(source("The UN", { affiliation: "independent" }))]).why).toBe("The UN is independent.");
});

test("who disputes it is named once, in the order of names", () => {
  const against = [kshpw, interfax, interfax].map((from) => item(from, { finding: "disputed" }));
  expect(rule("no-open-dispute", against).why).toBe("Interfax and KSHPW dispute it.");
});

test("those who rely on one another are named", () => {
  expect(rule("no-circular-reporting", [item(kshpw, { reliesOn: [interfax] }), item(interfax, { reliesOn: [kshpw] })]).why).toBe("Interfax and KSHPW rely on one another.");
  expect(rule("no-circular-reporting", [item(kshpw, { reliesOn: [kshpw] })]).why).toBe("KSHPW relies on itself.");
});

test("a report that comes to a loop on its way does not hold, though those in the loop count for nothing", () => {
  const loop = [item(ministry, { reliesOn: [interfax], finding: "unverified" }), item(interfax, { reliesOn: [ministry, officer], finding: "unverified" })];
  const leaning = item(source("A paper"), { reliesOn: [source("An agency")] });
  const agency = item(source("An agency"), { reliesOn: [ministry], finding: "unverified" });
  expect(rule("no-circular-reporting", [...loop, leaning, agency])).toMatchObject({ outcome: "not_held", why: "Interfax and The ministry rely on one another." });
  expect(rule("no-circular-reporting", [...loop, item(kshpw)]).outcome).toBe("held");
});

test("where reports only go round, no origin is found", () => {
  const loop = [item(kshpw, { reliesOn: [interfax] }), item(interfax, { reliesOn: [kshpw] })];
  for (const name of ["independent-origins", "named-origin", "across-parties"] as const) expect(rule(name, loop).why).toBe("The confirming sources lead to no origin.");
});

test("the speaker must be heard at first hand, in something authentic", () => {
  const said = { kind: "attribution", claimantSource: kshpw } as const;
  expect(rule("speaker-itself", [item(kshpw)], said)).toEqual({ outcome: "held", why: "KSHPW says so itself.", toHold: null });
  expect(rule("speaker-itself", [item(kshpw, { authenticity: "not_established" })], said).outcome).toBe("not_held");
  expect(rule("speaker-itself", [item(kshpw, { reliesOn: [interfax] })], said).outcome).toBe("not_held");
  expect(rule("speaker-itself", [item(kshpw)], { kind: "attribution" }).toHold).toBe("Needs the claimant linked to its place in the registry.");
});

test("what lacks a snapshot is named", () => {
  expect(rule("preserved", [item(kshpw, { snapshotTexts: [] }), item(interfax)]).why).toBe("There is no snapshot of what KSHPW says.");
  expect(rule("preserved", [item(kshpw, { snapshotTexts: [] }), item(interfax, { snapshotTexts: [] })]).why).toBe("There is no snapshot of what Interfax and KSHPW say.");
  expect(rule("preserved", [item(kshpw, { snapshotTexts: [null] })]).why).toBe("1 item counts, and it has a snapshot.");
});

test("a snapshot without text is a snapshot, but no quotation stands in it", () => {
  expect(rule("quote-found", [item(kshpw, { quote: "twelve", snapshotTexts: [null] })]).why).toBe("The quotation from KSHPW does not stand in its snapshot.");
  expect(rule("quote-found", [item(kshpw, { quote: "twelve" }), item(interfax, { quote: "ten" })]).why).toBe("2 quotations do not stand in their snapshots: from Interfax and KSHPW.");
});

test("a quotation for which there is no snapshot is not said to be missing in one", () => {
  const bare = { quote: "twelve", snapshotTexts: [] };
  expect(rule("quote-found", [item(kshpw, bare)])).toMatchObject({ outcome: "not_held", why: "There is no snapshot in which the quotation from KSHPW could be found." });
  expect(rule("quote-found", [item(kshpw, bare), item(interfax, { quote: "ten" })])).toMatchObject({ outcome: "not_held", why: "2 quotations are not found, some because there is no snapshot: from Interfax and KSHPW." });
});

test("a quotation of white space alone is none", () => {
  expect(rule("quote-found", [item(kshpw, { quote: " \u200B" })]).outcome).toBe("not_applicable");
});

test("an item says why it does not count", () => {
  const whyNot = (also: Partial<AssessedItem>) => assessed([item(kshpw, also)]).evidence[0]?.whyNot;
  expect(whyNot({})).toBeNull();
  expect(whyNot({ finding: null })).toBe("It has no finding yet.");
  expect(whyNot({ medium: "image", authenticity: "not_established" })).toBe("A picture counts only once it is known to be what it is said to be.");
  expect(whyNot({ credibility: 6 })).toBe("The credibility of this information cannot be judged and nothing firmer stands beside it.");
});

test("two sources that may only be called the same are said once", () => {
  const secret = (id: string) => ({ ...source("an official"), id });
  expect(summary(assessed([item(secret("1")), item(secret("2"))]))).toBe("An official confirms it, and nothing that counts disputes it.");
});

test("the reason in a sentence", () => {
  expect(summary(assessed([item(interfax), item(kshpw)]))).toBe("Interfax and KSHPW confirm it, and nothing that counts disputes it.");
  expect(summary(assessed([item(interfax), item(kshpw, { finding: "disputed" })]))).toBe("KSHPW disputes it.");
  expect(summary(assessed([item(interfax)]))).toBe("The confirming sources rest on 1 origin: Interfax.");
  expect(summary(assessed([]))).toBe("Nothing that counts confirms it.");
});

test("each item says whether its quotation stands in what was kept of it", () => {
  const found = (also: Partial<AssessedItem>) => assessed([item(kshpw, also)]).evidence[0]?.quoteFound;
  expect(found({ quote: "twelve", snapshotTexts: [null, "There were twelve."] })).toBe(true);
  expect(found({ quote: "twelve", snapshotTexts: [], transcript: "twelve" })).toBe(true);
  expect(found({ quote: "twelve", snapshotTexts: ["eleven"] })).toBe(false);
  expect(found({ quote: null })).toBeNull();
});
