/** What a page or a line in one language shows of a claim that may be given in several (DOMAIN.md, Language version). Pure. */
import type { PublicVerdict } from "./shapes.ts";

type Written = { language: string; statement: string };

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

/** A line of a list; copies made before there were versions have none. */
export const rowIn = <Row extends Written & { translations?: readonly Written[] | undefined }>(row: Row, language: string): Row =>
  ({ ...row, ...versionFor<Written>(row, row.translations, language) });

const isIn = (language: string, tag: string): boolean => tag.split("-")[0]?.toLowerCase() === language;
