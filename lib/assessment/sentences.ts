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

/**
 * A name as it stands within a sentence. One that only says that there is no name ("Unnamed source in the ministry") is
 * no name there and begins small; a second word in capitals tells the name of somebody ("Anonymous Sudan") from it.
 */
export const within = (name: string): string => (nameless.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

const nameless = /^(?:Unnamed|Anonymous|Unidentified|Undisclosed|Unknown|Неназван\p{Ll}+|Анонімн\p{Ll}+|Анонимн\p{Ll}+|Невідом\p{Ll}+|Неизвестн\p{Ll}+)\s+\p{Ll}/u;

/** The sentence with a capital at its beginning, where a word of small letters stands there; "iStories" stays. */
export const begun = (sentence: string): string => sentence.replace(/^\p{Ll}+(?!\p{L})/u, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** An affiliation's slug as a word: "russia" → "Russia". */
export const partyName = (slug: string): string => slug.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");

export const mediumWord: Record<Medium, string> = {
  text: "report", video: "video", image: "picture", audio: "recording", document: "document", statement: "statement",
};

export const verdictWord = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" } as const;
