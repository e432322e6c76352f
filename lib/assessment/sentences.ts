/** The pieces that the policy's sentences are made of. */

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "1 origin", "2 origins". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

/** An affiliation's slug as a word: "russia" → "Russia". */
export const partyName = (slug: string): string => slug.split("-").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(" ");

export const verdictWord = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" } as const;
