/** The pieces that the policy's sentences are made of. */
import type { Medium } from "../evidence/words.ts";
import type { AssessedSource } from "./types.ts";

/** "A", "A and B", "A, B and C". A name that two share is said once. */
export function listed(names: readonly string[], locale = "en"): string {
  const list = lists.get(locale) ?? new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "conjunction" });
  lists.set(locale, list);
  return list.format(new Set(names));
}

/** Making one costs more than what it is used for. */
const lists = new Map<string, Intl.ListFormat>();

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
