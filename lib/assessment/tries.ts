/** The changes that `would-change.ts` tries out, each with its condition in words. Pure. */
import { INDEPENDENT } from "../sources/words.ts";
import { awaitsAuthenticity } from "./counts.ts";
import { listed, mediumWord, within } from "./sentences.ts";
import type { AssessedClaim, AssessedItem } from "./types.ts";
import { hasParty } from "./weigh.ts";

/** `condition` begins "If …" and lacks its consequence. */
export type Try = { condition: string; claim: AssessedClaim };

/** What would lead up comes first, from what is at hand to what is not here yet; then what would lead down. */
export function* tries(given: AssessedClaim): Generator<Try> {
  const claim = { ...given, evidence: given.evidence.toSorted(byNameThenId) };
  yield* marked(claim);
  yield* established(claim);
  if (claim.contradictedByLiveConfirmed) yield { condition: "If no claim that contradicts it stood confirmed", claim: { ...claim, contradictedByLiveConfirmed: false } };
  for (const item of few(claim, "unverified")) yield itConfirms(claim, item);
  yield* spoken(claim);
  yield* settled(claim);
  yield* newcomers(claim);
  for (const item of few(claim, null)) yield { condition: `If ${whatSays(item)} disputes it`, claim: changing(claim, [item], { finding: "disputed" }) };
  for (const item of few(claim, "confirmed")) yield { condition: `If ${whatSays(item)} no longer confirms it`, claim: changing(claim, [item], { finding: "unverified" }) };
  yield { condition: "If a named source disputes it", claim: adding(claim, { ...newcomer("newcomer"), finding: "disputed" }) };
}

/** Items without a finding come to confirm it: each alone, then all of them. */
function* marked(claim: AssessedClaim): Generator<Try> {
  const unmarked = found(claim, null);
  for (const item of few(claim, null)) yield itConfirms(claim, item);
  const plain = unmarked.filter((item) => !awaitsAuthenticity(item));
  if (plain.length > 1) yield { condition: `If ${listed(plain.map(whatSays))} confirm it`, claim: changing(claim, plain, { finding: "confirmed" }) };
}

/** What has its finding is shown to be genuine. */
function* established(claim: AssessedClaim): Generator<Try> {
  for (const item of [...few(claim, "confirmed"), ...few(claim, "disputed")].filter((each) => each.authenticity === "not_established")) {
    yield { condition: `If ${whatSays(item)} is found to be authentic`, claim: changing(claim, [item], { authenticity: "authentic" }) };
  }
}

/** For words at issue: the speaker is heard, or turns out to have been heard already. */
function* spoken(claim: AssessedClaim): Generator<Try> {
  const { kind, claimantSource } = claim;
  if (kind !== "attribution") return;
  if (claimantSource) {
    yield { condition: `If an authentic statement by ${within(claimantSource.name)} itself confirms it`, claim: adding(claim, { ...newcomer("statement"), source: claimantSource, medium: "statement" }) };
    return;
  }
  for (const { source } of few(claim, "confirmed")) yield { condition: `If the claimant is linked to ${within(source.name)}`, claim: { ...claim, claimantSource: source } };
}

/** The dispute ends: one item of it, then all. */
function* settled(claim: AssessedClaim): Generator<Try> {
  const disputing = found(claim, "disputed");
  for (const item of few(claim, "disputed")) yield { condition: `If ${whatSays(item)} no longer disputes it`, claim: withoutDispute(claim, [item]) };
  if (disputing.length > 1) yield { condition: "If nothing disputes it any longer", claim: withoutDispute(claim, disputing) };
}

/** One named source that takes no side confirms it, or two; then also with the dispute ended. */
function* newcomers(claim: AssessedClaim): Generator<Try> {
  const where = hasParty(claim) ? " outside the dispute" : "";
  const more = found(claim, "confirmed").length > 0 ? " more" : "";
  const one = `If one${more} named source${where} confirms it`;
  const two = `If two${more} named sources${where} confirm it`;
  yield { condition: one, claim: adding(claim, newcomer("newcomer-1")) };
  yield { condition: two, claim: adding(claim, newcomer("newcomer-1"), newcomer("newcomer-2")) };
  const quiet = withoutDispute(claim, found(claim, "disputed"));
  yield { condition: `${one} and nothing disputes it any longer`, claim: adding(quiet, newcomer("newcomer-1")) };
  yield { condition: `${two} and nothing disputes it any longer`, claim: adding(quiet, newcomer("newcomer-1"), newcomer("newcomer-2")) };
}

const found = ({ evidence }: AssessedClaim, finding: AssessedItem["finding"]): AssessedItem[] => evidence.filter((item) => item.finding === finding);

/** Beyond thirty of a kind the rest are not tried one by one: that would keep the desk waiting. */
const few = (claim: AssessedClaim, finding: AssessedItem["finding"]): AssessedItem[] => found(claim, finding).slice(0, 30);

function itConfirms(claim: AssessedClaim, item: AssessedItem): Try {
  if (!awaitsAuthenticity(item)) return { condition: `If ${whatSays(item)} confirms it`, claim: changing(claim, [item], { finding: "confirmed" }) };
  return { condition: `If ${whatSays(item)} is found to be authentic and to confirm it`, claim: changing(claim, [item], { finding: "confirmed", authenticity: "authentic" }) };
}

/** "the statement of KSHPW"; of a video, which is often its own source, "the video (Handover video)". */
function whatSays({ medium, source }: AssessedItem): string {
  const seenOrHeard = medium === "video" || medium === "image" || medium === "audio";
  return `the ${mediumWord[medium]} ${seenOrHeard ? `(${source.name})` : `of ${within(source.name)}`}`;
}

const withoutDispute = (claim: AssessedClaim, items: readonly AssessedItem[]): AssessedClaim => changing(claim, items, { finding: "unverified" });

const changing = (claim: AssessedClaim, items: readonly AssessedItem[], change: Partial<AssessedItem>): AssessedClaim =>
  ({ ...claim, evidence: claim.evidence.map((each) => (items.includes(each) ? { ...each, ...change } : each)) });

const adding = (claim: AssessedClaim, ...added: AssessedItem[]): AssessedClaim => ({ ...claim, evidence: [...claim.evidence, ...added] });

const newcomer = (id: string): AssessedItem => ({
  id, source: { id, name: id, kind: "official_body", affiliation: INDEPENDENT, reliability: "B" }, medium: "text", attribution: "named",
  reliesOn: [], credibility: 2, authenticity: "authentic", finding: "confirmed", quote: null, transcript: null, snapshotTexts: [null],
});

function byNameThenId(a: AssessedItem, b: AssessedItem): number {
  if (a.source.name !== b.source.name) return a.source.name < b.source.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
