/** Which items count (DOMAIN.md §4, "Counts"), and for those that do not, why. */
import { because } from "./said.ts";
import type { AssessedItem, Said, Side } from "./types.ts";

const mustBeAuthentic: readonly AssessedItem["medium"][] = ["video", "image", "audio", "document"];

/** A video, picture, recording or document counts only once it is known to be what it is said to be. */
export const awaitsAuthenticity = (item: AssessedItem): boolean => mustBeAuthentic.includes(item.medium) && item.authenticity !== "authentic";

export const sideOf = (item: AssessedItem): Side | null =>
  item.finding === "confirmed" ? "confirming" : item.finding === "disputed" ? "disputing" : null;

/** Id of each item → why it does not count, or null when it does. */
export function whyNotCounting(evidence: readonly AssessedItem[]): Map<string, Said | null> {
  const reasons = new Map(evidence.map((item) => [item.id, ownReason(item)]));
  for (const item of evidence) {
    if (reasons.get(item.id) !== null || isFirm(item)) continue;
    const beside = evidence.some((other) => reasons.get(other.id) === null && isFirm(other) && sideOf(other) === sideOf(item));
    if (!beside) reasons.set(item.id, because(item.source.reliability === "F" ? "sourceUnjudged" : "informationUnjudged"));
  }
  return reasons;
}

/** What cannot be judged never stands alone. */
const isFirm = (item: AssessedItem): boolean => item.source.reliability !== "F" && item.credibility !== 6;

/** The reasons that lie in the item alone. */
function ownReason(item: AssessedItem): Said | null {
  if (item.finding === null) return because("unmarked");
  if (item.finding === "unverified") return because("isUnverified");
  if (item.source.reliability === "E") return because("unreliable");
  if (item.credibility === 5) return because("improbable");
  if (item.authenticity === "altered") return because("altered");
  return awaitsAuthenticity(item) ? because("awaitsAuthenticity", { medium: item.medium }) : null;
}
