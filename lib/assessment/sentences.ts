/** The pieces that the policy's sentences are made of. */
import type { Medium } from "../evidence/words.ts";
import type { AssessedSource } from "./types.ts";

/** "A", "A and B", "A, B and C". A name that two share is said once. */
export function listed(names: readonly string[]): string {
  const once = [...new Set(names)];
  if (once.length <= 1) return once[0] ?? "";
  return `${once.slice(0, -1).join(", ")} and ${once.at(-1)}`;
}

/** "A confirms", "A and B confirm". */
export const says = (names: readonly string[], one: string, several: string): string =>
  `${listed(names)} ${new Set(names).size === 1 ? one : several}`;

/** "1 origin", "2 origins". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

/** Small numbers as words, the others as they are. */
export const inWords = (count: number): string =>
  ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][count] ?? String(count);

/** The names of sources, each once, in the order of the alphabet: the order of evidence must not show. */
export const namesOf = (sources: readonly AssessedSource[]): string[] => [...new Set(sources.map((source) => source.name))].sort();

/** An affiliation's slug as a word: "russia" → "Russia". */
export const partyName = (slug: string): string => slug.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");

export const mediumWord: Record<Medium, string> = {
  text: "report", video: "video", image: "picture", audio: "recording", document: "document", statement: "statement",
};

export const verdictWord = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" } as const;
