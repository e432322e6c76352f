/** Language versions of a claim: commands that write and remove one, and what became outdated. I/O. */
import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { revisions } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { reading, type Viewer } from "../query.ts";
import type { Content } from "./content.ts";
import { edits } from "./editing.ts";
import { type LanguageVersion, languageVersions, reachBack, type Worded } from "./outdated.ts";
import { versionOnlyOf, translationInput } from "./schema.ts";

/** Writes the version in this language, new or in place of the one that is there. */
export const putTranslation = edits(translationInput.extend({ language: z.string() }), async (_, { content }, { version: __, stillUnknown = null, ...words }) => {
  assertOther(content, words.language);
  const others = content.translations.filter(({ language }) => language !== words.language);
  return { ...content, translations: [...others, { ...words, stillUnknown }].sort((a, b) => (a.language < b.language ? -1 : 1)) };
});

export const removeTranslation = edits(versionOnlyOf("language"), async (_, { content }, { language }) => ({
  ...content, translations: content.translations.filter((version) => version.language !== language),
}));

function assertOther({ language }: Content, given: string): void {
  if (language === given) throw new DomainError("invalid", "This is the language of the claim itself: change its own words.", { fields: { language: "is the claim’s own" } });
}

const AT_ONCE = 50;

/** Each language version with what of the original has changed since it was made. */
export async function listTranslations(viewer: Viewer, claimId: string): Promise<LanguageVersion[]> {
  const reader = reading(viewer);
  const read: Worded[] = [];
  for (let before: number | undefined; ; before = read.at(-1)?.number) {
    const rows = await older(reader, claimId, before);
    read.push(...rows);
    if (rows.length < AT_ONCE || reachBack(read)) return languageVersions(read);
  }
}

function older(reader: Reader, claimId: string, before: number | undefined): Promise<Worded[]> {
  return reader.select({ number: revisions.number, content: revisions.content }).from(revisions)
    .where(and(eq(revisions.claimId, claimId), before === undefined ? undefined : lt(revisions.number, before)))
    .orderBy(desc(revisions.number)).limit(AT_ONCE);
}
