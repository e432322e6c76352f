/** The policy's sentences, kept as what they say (`Said`) and said in the language of whoever reads. Pure. */
import type { SiteLanguage } from "../site/languages.ts";
import { type Messages, wordsIn } from "../site/words.ts";
import { partyIn } from "./parties.ts";
import { begun, listed, within } from "./sentences.ts";
import type { Said } from "./types.ts";

export const because = (key: keyof Messages["policy"], speaksOf: Omit<Said, "key"> = {}): Said => ({ key, ...speaksOf });

export const inEnglish = (said: Said): string => sentence(said, "en") ?? said.key;

/** Null for a message that is no longer known: a publication keeps its English sentence beside it. */
export function sentence({ key, names = [], parties = [], count = 0, medium = "text" }: Said, language: SiteLanguage): string | null {
  const say = wordsIn(language, "policy");
  if (!isKnown(key, say)) return null;
  return begun(say(key, {
    names: listed(names.map(within), language), number: new Set(names).size, count, medium,
    parties: listed(parties.map((slug) => partyIn(language, slug)), language),
  }));
}

const isKnown = (key: string, say: { has: (key: keyof Messages["policy"]) => boolean }): key is keyof Messages["policy"] => say.has(key as keyof Messages["policy"]);
