/** Where a reader is: the language of the page, and how it says and leads to things. Pages hand it down as `here`. Pure. */
import { isRightToLeft, languageName } from "../articles/language.ts";
import { listed } from "../assessment/sentences.ts";
import { sayDate } from "../when.ts";
import { pathIn, type SiteLanguage, siteLanguages } from "./languages.ts";
import { type Namespace, wordsIn } from "./words.ts";

export type Here = ReturnType<typeof hereIn>;

/** `deskLanguage` is what the desk writes its notes in; the site need not speak it. */
export function hereIn(language: SiteLanguage, root: SiteLanguage, deskLanguage: string = root) {
  return {
    language, root,
    /** The address of another page of ours, in this language: `here.link("/verdicts/x")`. */
    link: (path: string): string => pathIn(language, path, root),
    words: <const Part extends Namespace>(part: Part) => wordsIn(language, part),
    /** A date or time as given, in words. */
    date: (given: string): string => sayDate(given, language),
    /** The day of a moment. */
    day: (at: string): string => sayDate(at.slice(0, 10), language),
    /** "A, B and C". */
    list: (items: readonly string[]): string => listed(items, language),
    number: (count: number): string => new Intl.NumberFormat(language).format(count),
    /** What a language is called. */
    languageName: (tag: string): string => languageName(tag, language),
    /** The attributes of what the desk wrote itself: its notes to readers. */
    desk: inLanguage(deskLanguage),
    /** The attributes of the page's own words, where they stand within another language's. */
    own: inLanguage(language),
  };
}

/** The attributes of text that keeps its own language: `<p {...inLanguage("ar")}>`. Both are said, whatever surrounds it. */
export const inLanguage = (tag: string): { lang: string; dir: "ltr" | "rtl" } => ({ lang: tag, dir: isRightToLeft(tag) ? "rtl" : "ltr" });

/** The same page in every language of the site. */
export const versionsOf = (path: string, root: SiteLanguage): { language: SiteLanguage; path: string }[] =>
  siteLanguages.map((language) => ({ language, path: pathIn(language, path, root) }));

/** A quotation as its language sets it, the opening mark apart so that it can hang outside the measure. */
export function quoted(text: string, tag: string): { open: string; rest: string } {
  const language = tag.split("-")[0] ?? "";
  const [open = "“", close = "”"] = marks[language] ?? [];
  const isStopOutside = eastSlavic.includes(language) && /[^.…]\.$/u.test(text);
  return { open, rest: isStopOutside ? `${text.slice(0, -1)}${close}.` : `${text}${close}` };
}

/** Where the full stop stands after the closing mark. */
const eastSlavic = ["uk", "ru", "be"];

const guillemets = ["«", "»"] as const;
const marks: Record<string, readonly [string, string]> = { uk: guillemets, ru: guillemets, be: guillemets, ar: guillemets, fa: guillemets, de: ["„", "“"], pl: ["„", "”"] };
