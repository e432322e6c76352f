/** What the ids in revisions are called, also of things that no revision names any more. I/O. */
import { inArray } from "drizzle-orm";
import { sourceIdsOf } from "../assessment/queries.ts";
import { articles, claims, sources } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import type { Content } from "./content.ts";

/** id → name, statement or title. */
export type Names = { sources: Record<string, string>; claims: Record<string, string>; articles: Record<string, string> };

export async function namesFor(reader: Reader, contents: readonly Content[]): Promise<Names> {
  const sourceIds = contents.flatMap(sourceIdsOf);
  const claimIds = contents.flatMap(({ relations }) => relations.map(({ claimId }) => claimId));
  const articleIds = contents.flatMap(({ appearances }) => appearances.flatMap(({ articleId }) => articleId ?? []));
  const [named, related, read] = await Promise.all([
    sourceIds.length === 0 ? [] : reader.select({ id: sources.id, name: sources.name }).from(sources).where(inArray(sources.id, sourceIds)),
    claimIds.length === 0 ? [] : reader.select({ id: claims.id, name: claims.statement }).from(claims).where(inArray(claims.id, claimIds)),
    articleIds.length === 0 ? [] : reader.select({ id: articles.id, name: articles.title }).from(articles).where(inArray(articles.id, articleIds)),
  ]);
  return { sources: byId(named), claims: byId(related), articles: byId(read) };
}

const byId = (rows: readonly { id: string; name: string }[]): Record<string, string> => Object.fromEntries(rows.map(({ id, name }) => [id, name]));
