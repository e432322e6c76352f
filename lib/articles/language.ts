/** What can be said of a language tag (BCP 47) alone, in browsers too. Detecting a language: `detect-language.ts`. */

/** Well formed, and the language itself in two or three letters: `uk`, `zh-Hant`, `crh`; not `english`, not `uk_UA`. */
export function isLanguageTag(tag: string): boolean {
  return localeOf(tag) !== null;
}

export function isRightToLeft(tag: string): boolean {
  return rightToLeftScripts.has(localeOf(tag)?.maximize().script ?? "");
}

/** "Ukrainian"; the tag itself where the language has no name in that locale. */
export function languageName(tag: string, inLocale = "en"): string {
  if (!isLanguageTag(tag) || !isLanguageTag(inLocale)) return tag;
  const locale = localeOf(tag);
  return new Intl.DisplayNames(inLocale, { type: "language" }).of(locale?.baseName ?? tag) ?? tag;
}

function localeOf(tag: string): Intl.Locale | null {
  if (!/^[a-z]{2,3}(-|$)/i.test(tag)) return null;
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}

const rightToLeftScripts: ReadonlySet<string> = new Set(
  ["Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", "Mend", "Yezi"],
);
