/** Whether a language version still says what the original says, read from the revisions. Pure. */
import { canonicalJson } from "../canonical-json.ts";
import type { Content, Translation } from "./content.ts";

export const translatedFields = ["statement", "rationale", "stillUnknown"] as const;
export type TranslatedField = (typeof translatedFields)[number];

/** A revision, with what language versions are made of. */
export type Worded = { number: number; content: Pick<Content, TranslatedField | "translations"> };

export type LanguageVersion = {
  language: string;
  /** The revision in which its words were last changed. */
  madeIn: number;
  /** What of the original has changed since then: the words it was made from, and the field. */
  outdated: { field: TranslatedField; was: string | null }[];
};

/** For each language version of the newest revision. `revisions` go newest first, back to the one that made the oldest of them. */
export function languageVersions(revisions: readonly Worded[]): LanguageVersion[] {
  const [now] = revisions;
  return now ? now.content.translations.map((version) => versionOf(version, revisions)) : [];
}

/** True once the revisions read reach back to where every language version was last changed. */
export const reachBack = (revisions: readonly Worded[]): boolean =>
  languageVersions(revisions).every(({ madeIn }) => madeIn !== revisions.at(-1)?.number || madeIn === 1);

function versionOf(version: Translation, revisions: readonly Worded[]): LanguageVersion {
  const now = revisions[0]?.content;
  const words = canonicalJson(version);
  const since = revisions.findIndex(({ content }) => canonicalJson(content.translations.find(({ language }) => language === version.language) ?? null) !== words);
  const made = revisions[since === -1 ? revisions.length - 1 : since - 1];
  const outdated = translatedFields.flatMap((field) => (made && now && made.content[field] !== now[field] ? [{ field, was: made.content[field] }] : []));
  return { language: version.language, madeIn: made?.number ?? 0, outdated };
}
