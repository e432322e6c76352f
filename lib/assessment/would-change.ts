/** The smallest change that would change the suggestion, found by trying: one sentence, or null. */
import { INDEPENDENT } from "../sources/words.ts";
import { counted, verdictWord } from "./sentences.ts";
import type { AssessedClaim, AssessedItem, Assessment } from "./types.ts";

type AsItStands = (claim: AssessedClaim) => Omit<Assessment, "wouldChange">;
type Try = { condition: string; claim: AssessedClaim };

export function whatWouldChange(claim: AssessedClaim, assess: AsItStands): string | null {
  const now = assess(claim);
  for (const { condition, claim: changed } of tries(claim)) {
    const then = assess(changed);
    if (then.suggested === now.suggested) continue;
    const more = heldIn(then) - heldIn(now);
    const rules = more > 0 ? `${counted(more, "more rule holds", "more rules hold")} and ` : "";
    return `${condition}, ${rules}the suggestion becomes ${verdictWord[then.suggested]}.`;
  }
  return null;
}

const heldIn = (assessment: Pick<Assessment, "rules">): number => assessment.rules.filter((rule) => rule.outcome === "held").length;

/** From the nearest to hand to the furthest: what is unmarked, what is unverified, what disputes, what is not here yet. */
function* tries(claim: AssessedClaim): Generator<Try> {
  const items = claim.evidence.toSorted((a, b) => (a.source.name < b.source.name ? -1 : a.source.name > b.source.name ? 1 : a.id < b.id ? -1 : 1));
  for (const item of items.filter((each) => each.finding === null)) {
    yield { condition: `If ${whatSays(item)} confirms it`, claim: changing(claim, item, { finding: "confirmed" }) };
    yield { condition: `If ${whatSays(item)} disputes it`, claim: changing(claim, item, { finding: "disputed" }) };
  }
  for (const item of items.filter((each) => each.authenticity === "not_established" && each.finding !== null && each.finding !== "unverified")) {
    yield { condition: `If ${whatSays(item)} is found to be authentic`, claim: changing(claim, item, { authenticity: "authentic" }) };
  }
  for (const item of items.filter((each) => each.finding === "unverified")) {
    yield { condition: `If ${whatSays(item)} is found to be authentic and to confirm it`, claim: changing(claim, item, { finding: "confirmed", authenticity: "authentic" }) };
  }
  yield { condition: "If a named source outside the dispute confirms it", claim: adding(claim, outsider("outsider-1")) };
  yield { condition: "If two named sources outside the dispute confirm it", claim: adding(claim, outsider("outsider-1"), outsider("outsider-2")) };
  for (const item of items.filter((each) => each.finding === "disputed")) {
    yield { condition: `If ${whatSays(item)} no longer disputes it`, claim: changing(claim, item, { finding: "unverified" }) };
  }
}

const whatSays = ({ medium, source }: AssessedItem): string => {
  const what = { text: "the report", video: "the video", image: "the picture", audio: "the recording", document: "the document", statement: "the statement" }[medium];
  return medium === "video" || medium === "image" || medium === "audio" ? `${what} (${source.name})` : `${what} of ${source.name}`;
};

const changing = (claim: AssessedClaim, item: AssessedItem, change: Partial<AssessedItem>): AssessedClaim =>
  ({ ...claim, evidence: claim.evidence.map((each) => (each.id === item.id ? { ...each, ...change } : each)) });

const adding = (claim: AssessedClaim, ...added: AssessedItem[]): AssessedClaim => ({ ...claim, evidence: [...claim.evidence, ...added] });

const outsider = (id: string): AssessedItem => ({
  id, source: { id, name: id, kind: "official_body", affiliation: INDEPENDENT, reliability: "B" }, medium: "text", attribution: "named",
  reliesOn: [], credibility: 2, authenticity: "authentic", finding: "confirmed", quote: null, transcript: null, snapshotTexts: [""],
});
