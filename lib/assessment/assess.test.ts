import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ClaimKind } from "../claims/words.ts";
import { assess } from "./assess.ts";
import type { AssessedClaim, AssessedItem, AssessedSource } from "./types.ts";

const folder = new URL("../../examples/handover/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

type Given = Partial<AssessedItem> & { source: string; reliesOn?: string[]; snapshots?: string[]; document?: string };
type Set = { name: string; kind: ClaimKind; claimant: string | null; contradictedByLiveConfirmed: boolean; evidence: Given[]; expect: {
  suggested: string; origins: Record<"confirming" | "disputing", string[]>; notHeld: string[]; notApplicable: string[] } };

const edgeCases = read("edge-cases.json") as { sources: Record<string, Omit<AssessedSource, "id" | "name">>; cases: Set[] };

test.each(edgeCases.cases)("$name", (given) => {
  const source = (key: string): AssessedSource => ({ id: key, name: key, ...(edgeCases.sources[key] as Omit<AssessedSource, "id" | "name">) });
  const found = assess({
    kind: given.kind,
    claimantSource: given.claimant ? source(given.claimant) : null,
    contradictedByLiveConfirmed: given.contradictedByLiveConfirmed,
    evidence: given.evidence.map((item, index) => itemOf(item, `e${index}`, source, item.snapshots ?? [])),
  });
  const names = (side: string) => found.origins.filter((origin) => origin.side === side).map((origin) => origin.source.id).sort();
  const having = (outcome: string) => found.rules.filter((rule) => rule.outcome === outcome).map((rule) => rule.rule);
  expect({
    suggested: found.suggested,
    origins: { confirming: names("confirming"), disputing: names("disputing") },
    notHeld: having("not_held"), notApplicable: having("not_applicable"),
  }).toEqual({ ...given.expect, origins: { confirming: given.expect.origins.confirming.toSorted(), disputing: given.expect.origins.disputing.toSorted() } });
});

type SampleClaim = { key: string; kind: ClaimKind; claimant: { name: string } | null; evidence: Given[]; expect: { suggested: string; failing: string[] } };
const sample = read("case.json") as { sources: (AssessedSource & { key: string })[]; claims: SampleClaim[] };

test.each(sample.claims)("claim $key of the sample case comes to what it expects", ({ kind, claimant, evidence, expect: expected }) => {
  const source = (key: string): AssessedSource => {
    const found = sample.sources.find((each) => each.key === key);
    if (!found) throw new Error(key);
    return { ...found, id: key };
  };
  const speaker = sample.sources.find((each) => each.name === claimant?.name);
  const claim: AssessedClaim = {
    kind, claimantSource: speaker ? source(speaker.key) : null, contradictedByLiveConfirmed: false,
    evidence: evidence.map((item, index) => itemOf(item, `e${index}`, source, [textOf(item.document ?? "")])),
  };
  const found = assess(claim);
  expect(found.suggested).toBe(expected.suggested);
  expect(found.rules.filter((rule) => rule.outcome === "not_held").map((rule) => rule.rule)).toEqual(expected.failing);
});

function itemOf({ source, reliesOn = [], snapshots: _, document: __, ...given }: Given, id: string, find: (key: string) => AssessedSource, texts: string[]): AssessedItem {
  return {
    medium: "text", attribution: "unnamed", credibility: 6, authenticity: "not_established", finding: null, quote: null, transcript: null,
    ...given, id, source: find(source), reliesOn: reliesOn.map(find), snapshotTexts: texts,
  };
}

/** Crude on purpose: the real extraction has tests of its own. */
function textOf(document: string): string {
  if (!document.endsWith(".html")) return "";
  return readFileSync(new URL(document, folder), "utf8").replace(/<[^>]+>/g, " ").replaceAll("&shy;", "\u00AD").replaceAll("&nbsp;", "\u00A0");
}
