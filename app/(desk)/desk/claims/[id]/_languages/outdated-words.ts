/** What of the original changed since a language version was written, in words. Pure. */
import type { LanguageVersion, TranslatedField } from "../../../../../../lib/claims/outdated.ts";

export const translatedFieldWords: Record<TranslatedField, string> = { statement: "Statement", rationale: "Rationale", stillUnknown: "What we do not know" };

/** "The statement and the rationale of the original changed after this was written." */
export function outdatedWords({ outdated }: Pick<LanguageVersion, "outdated">): string {
  const fields = outdated.map(({ field }) => (field === "stillUnknown" ? "“what we do not know”" : `the ${translatedFieldWords[field].toLowerCase()}`));
  const listed = new Intl.ListFormat("en-GB").format(fields);
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)} of the original changed after this was written.`;
}
