/** In which words a verdict is given to readers of one language. Pure. */
import { rootLanguage, type SiteLanguage } from "../site/languages.ts";
import type { PublicVerdict } from "./shapes.ts";

export type TextIn = { language: string; statement: string; rationale: string | null };

const primary = (tag: string): string => tag.split("-")[0]?.toLowerCase() ?? "";

/** The claim as it was written when it speaks this language, else its version in it; else, as it was written. */
export function textIn({ language, statement, rationale, translations }: Pick<PublicVerdict, "language" | "statement" | "rationale" | "translations">, wanted: SiteLanguage): TextIn {
  const version = primary(language) === wanted ? undefined : translations.find((each) => primary(each.language) === wanted);
  return version ? { language: version.language, statement: version.statement, rationale: version.rationale } : { language, statement, rationale };
}

/** Whether the page in this language says anything that the page at the root does not: the original stands there already. */
export function saysMoreThanRoot(verdict: Parameters<typeof textIn>[0], wanted: SiteLanguage, deskLanguage: string): boolean {
  const text = textIn(verdict, wanted);
  return primary(text.language) === wanted && textIn(verdict, rootLanguage(deskLanguage)).language !== text.language;
}
