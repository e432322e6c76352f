import { transliterate } from "../transliterate.ts";

const longest = 60;

/** The part of an address that a claim's first publication gets: ASCII words of the statement, at most 60 characters, never empty. */
export function slugOf(statement: string, language?: string): string {
  const words = transliterate(statement.replace(/\p{Script=Han}/gu, " $& "), language)
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return joined(words) || "claim";
}

/** The first of `base`, `base-2`, `base-3` … that is not taken; each has at most 60 characters. */
export async function freeSlug(base: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  let slug = base;
  for (let number = 2; await isTaken(slug); number += 1) slug = numbered(base, number);
  return slug;
}

/** As many whole words as fit; a first word that is longer is cut. */
function joined(words: readonly string[]): string {
  let slug = (words[0] ?? "").slice(0, longest);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug;
}

function numbered(base: string, number: number): string {
  const ending = `-${number}`;
  return base.slice(0, longest - ending.length).replace(/-+$/, "") + ending;
}
