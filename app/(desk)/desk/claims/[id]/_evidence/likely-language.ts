/** A guess at the language of a few words, by their letters alone; null where letters do not tell. The person corrects it. */
export function likelyLanguage(words: string, known: readonly string[] = []): string | null {
  const script = scripts.find(({ letters }) => letters.test(words));
  if (!script) return null;
  const spoken = known.find((tag) => script.languages.includes(tag.split("-")[0] ?? ""));
  if (script.letters === cyrillic) return cyrillicLanguage(words) ?? spoken ?? null;
  return spoken ?? script.only ?? null;
}

/** Is a name written in the letters, and as far as they tell in the language, of this tag? */
export function isWrittenIn(tag: string, name: string): boolean {
  return tag.split("-")[0] === likelyLanguage(name, [tag]);
}

type Script = { letters: RegExp; languages: readonly string[]; only?: string };

const cyrillic = /\p{Script=Cyrillic}/u;
/** Latin last: foreign words stand in Latin letters everywhere. */
const scripts: readonly Script[] = [
  { letters: cyrillic, languages: ["uk", "ru", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"] },
  { letters: /\p{Script=Arabic}/u, languages: ["ar", "fa", "ur", "ps", "ku", "ug"] },
  { letters: /\p{Script=Hebrew}/u, languages: ["he", "yi"], only: "he" },
  { letters: /\p{Script=Greek}/u, languages: ["el"], only: "el" },
  { letters: /\p{Script=Georgian}/u, languages: ["ka"], only: "ka" },
  { letters: /\p{Script=Armenian}/u, languages: ["hy"], only: "hy" },
  { letters: /\p{Script=Hangul}/u, languages: ["ko"], only: "ko" },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ["ja"], only: "ja" },
  { letters: /\p{Script=Latin}/u, languages: ["en", "de", "fr", "es", "it", "pl", "cs", "tr", "pt", "nl", "ro", "sk", "lt", "lv", "et", "fi", "sv", "hu"] },
];

/** The letters that only one of the three has. */
function cyrillicLanguage(words: string): string | null {
  if (/ў/iu.test(words)) return "be";
  if (/[іїєґ]/iu.test(words)) return "uk";
  return /[ыэъё]/iu.test(words) ? "ru" : null;
}
