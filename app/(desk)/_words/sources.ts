/** The domain's words about sources, as people read them. */
import { INDEPENDENT, type Reliability, type SourceKind, UNKNOWN } from "../../../lib/sources/words.ts";

export const sourceKindWords: Record<SourceKind, string> = {
  news_agency: "News agency", official_body: "Official body", news_outlet: "News outlet", person: "Person", expert: "Expert", eyewitness: "Eyewitness",
  document: "Document", dataset: "Dataset", video: "Video", image: "Image", social_account: "Social account", unnamed: "Unnamed",
};

export const reliabilityWords: Record<Reliability, string> = {
  A: "A, completely reliable", B: "B, usually reliable", C: "C, fairly reliable", D: "D, not usually reliable", E: "E, unreliable", F: "F, cannot be judged",
};

/** "russia" → "Russia", "red-cross" → "Red Cross"; "independent" and "affiliation unknown" are no names. */
export function affiliationWords(slug: string): string {
  if (slug === UNKNOWN) return "affiliation unknown";
  if (slug === INDEPENDENT) return slug;
  return slug.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");
}
