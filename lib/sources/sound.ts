import { transliterate } from "../transliterate.ts";

/** A folded name in Latin letters by sound, so that spellings of one name in two scripts meet: Interfax and Интерфакс. */
export function soundOf(folded: string): string {
  return heardAlike.reduce((name, [from, to]) => name.replace(from, to), lettersOf(folded));
}

/** A folded name in Latin letters, none of them changed for their sound. */
export function lettersOf(folded: string): string {
  return transliterate(folded, "und").toLowerCase().replace(/[^a-z0-9 ]/g, "").trim();
}

const heardAlike: readonly (readonly [RegExp, string])[] = [
  [/x/g, "ks"], [/shch|sch/g, "sh"], [/ph/g, "f"], [/kh|g/g, "h"], [/ck|c(?!h)|q/g, "k"], [/w/g, "v"],
  [/oo|ou/g, "u"], [/[yj]/g, "i"], [/(.)\1+/g, "$1"],
];
