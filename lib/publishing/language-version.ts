/** What a page or a line in one language shows of a claim that may be given in several (DOMAIN.md, Language version). Pure. */
import { rootLanguage, type SiteLanguage } from "../site/languages.ts";
import type { PublicVerdict } from "./shapes.ts";

export type Written = { language: string; statement: string };

/** The version in this language where there is one, else the claim in its own. */
export function versionFor<Version extends Written>(original: Version, translations: readonly Version[] | undefined, language: string): Version {
  if (isIn(language, original.language)) return original;
  return translations?.find((each) => isIn(language, each.language)) ?? original;
}

/** A verdict as a page in this language shows it; `isMissing` where that is not the page's own language. */
export function verdictIn(verdict: PublicVerdict, language: string): PublicVerdict & { isMissing: boolean } {
  const { language: tag, statement, rationale, stillUnknown } = versionFor<Pick<PublicVerdict, "language" | "statement" | "rationale" | "stillUnknown">>(verdict, verdict.translations, language);
  return { ...verdict, language: tag, statement, rationale: verdict.rationale && rationale, stillUnknown, isMissing: !isIn(language, tag) };
}

/** Whether the page in this language says anything that the page at the root does not: the original stands there already. */
export function saysMoreThanRoot(verdict: Written & { translations: readonly Written[] }, wanted: SiteLanguage, deskLanguage: string): boolean {
  const said = (language: SiteLanguage): string => versionFor<Written>(verdict, verdict.translations, language).language;
  return isIn(wanted, said(wanted)) && said(rootLanguage(deskLanguage)) !== said(wanted);
}

/** A line of a list; copies made before there were versions have none. */
export const rowIn = <Row extends Written & { translations?: readonly Written[] | undefined }>(row: Row, language: string): Row =>
  ({ ...row, ...versionFor<Written>(row, row.translations, language) });

/** The languages, other than the page's, in which it shows these lines: each once. */
export const otherLanguages = (rows: readonly (Written & { translations?: readonly Written[] | undefined })[], language: string): string[] =>
  [...new Set(rows.map((row) => rowIn(row, language).language).filter((tag) => !isIn(language, tag)))];

const isIn = (language: string, tag: string): boolean => tag.split("-")[0]?.toLowerCase() === language;
