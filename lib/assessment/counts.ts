/** Which items count (DOMAIN.md §4, "Counts"), and for those that do not, why. */
import { mediumWord } from "./sentences.ts";
import type { AssessedItem, Side } from "./types.ts";

const mustBeAuthentic: readonly AssessedItem["medium"][] = ["video", "image", "audio", "document"];

/** A video, picture, recording or document counts only once it is known to be what it is said to be. */
export const awaitsAuthenticity = (item: AssessedItem): boolean => mustBeAuthentic.includes(item.medium) && item.authenticity !== "authentic";

export const sideOf = (item: AssessedItem): Side | null =>
  item.finding === "confirmed" ? "confirming" : item.finding === "disputed" ? "disputing" : null;

/** Id of each item → why it does not count, or null when it does. */
export function whyNotCounting(evidence: readonly AssessedItem[]): Map<string, string | null> {
  const reasons = new Map(evidence.map((item) => [item.id, ownReason(item)]));
  for (const item of evidence) {
    if (reasons.get(item.id) !== null || isFirm(item)) continue;
    const beside = evidence.some((other) => reasons.get(other.id) === null && isFirm(other) && sideOf(other) === sideOf(item));
    if (!beside) reasons.set(item.id, `${cannotBeJudged(item)} and nothing firmer stands beside it.`);
  }
  return reasons;
}

/** What cannot be judged never stands alone. */
const isFirm = (item: AssessedItem): boolean => item.source.reliability !== "F" && item.credibility !== 6;

const cannotBeJudged = (item: AssessedItem): string =>
  item.source.reliability === "F" ? "The reliability of its source cannot be judged" : "The credibility of this information cannot be judged";

/** The reasons that lie in the item alone. */
function ownReason(item: AssessedItem): string | null {
  if (item.finding === null) return "It has no finding yet.";
  if (item.finding === "unverified") return "Its finding is unverified.";
  if (item.source.reliability === "E") return "Its source is unreliable (E).";
  if (item.credibility === 5) return "Its information is improbable (5).";
  if (item.authenticity === "altered") return "It was altered.";
  if (awaitsAuthenticity(item)) {
    return `A ${mediumWord[item.medium]} counts only once it is known to be what it is said to be.`;
  }
  return null;
}
