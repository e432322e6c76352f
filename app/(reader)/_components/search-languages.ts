import { languageName } from "../../../lib/articles/language.ts";
import type { SiteLanguage } from "../../../lib/site/languages.ts";

const tags = [
  "en", "uk", "ru", "ar", "az", "be", "bg", "cs", "de", "el", "es", "et", "fa", "fr", "he", "hu", "hy", "it", "ka", "ko", "lt", "lv", "pl", "pt", "ro", "sk", "sr", "tr", "zh",
];

/** The languages in which claims are most often made, by name in the language of the page. */
export function languageChoices(language: SiteLanguage): { value: string; words: string }[] {
  const byName = new Intl.Collator(language);
  return tags.map((value) => ({ value, words: languageName(value, language) })).toSorted((a, b) => byName.compare(a.words, b.words));
}
