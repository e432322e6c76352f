/** The domain's words about sources, as people read them. */
import type { Reliability, SourceKind } from "../../../lib/sources/words.ts";

export const sourceKindWords: Record<SourceKind, string> = {
  news_agency: "News agency", official_body: "Official body", news_outlet: "News outlet", person: "Person", expert: "Expert", eyewitness: "Eyewitness",
  document: "Document", dataset: "Dataset", video: "Video", image: "Image", social_account: "Social account", unnamed: "Unnamed",
};

export const reliabilityWords: Record<Reliability, string> = {
  A: "A, completely reliable", B: "B, usually reliable", C: "C, fairly reliable", D: "D, not usually reliable", E: "E, unreliable", F: "F, cannot be judged",
};

/** "russia" → "Russia", "red-cross" → "Red Cross", "unknown" → "affiliation unknown". */
export function affiliationWords(slug: string): string {
  if (slug === "unknown") return "affiliation unknown";
  return slug.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");
}
