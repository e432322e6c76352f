import { and, asc, desc, eq, inArray, lt, ne, or, sql } from "drizzle-orm";
import type { Appearance, Content } from "../claims/content.ts";
import { showAppearance } from "../claims/show.ts";
import { articles, articleVersions, claims, people, placements, revisions } from "../db/schema/index.ts";
import { containsFolded } from "../db/search.ts";
import type { Reader } from "../db/types.ts";
import { fromCursor, isNumberOfSomething, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { foldName } from "../sources/fold.ts";
import { sha256Of } from "./text.ts";
import type { ArticleFilters } from "./schema.ts";
import type { ArticleRow, ArticleShape, ArticleVersionRow, ArticleVersionShape } from "./shapes.ts";

export type ArticleRecord = typeof articles.$inferSelect;

/** The article with its newest text and every appearance in it. Throws not_found. */
export async function getArticle(viewer: Viewer, id: string): Promise<ArticleShape> {
  return readArticle(reading(viewer), id);
}

/** The same inside a command, after its change. */
export async function readArticle(reader: Reader, id: string): Promise<ArticleShape> {
  const [found] = await reader.select({ article: articles, version: articleVersions }).from(articles)
    .leftJoin(articleVersions, and(eq(articleVersions.articleId, articles.id), eq(articleVersions.number, articles.articleVersion)))
    .where(eq(articles.id, id));
  if (!found) throw notFound("article");
  const { article, version } = found;
  return {
    id: article.id, version: article.version, slug: article.slug, title: article.title, publisher: article.publisher, author: article.author,
    url: article.url, language: article.language, publishedAt: article.publishedAt, showFullText: article.showFullText,
    // Version 0: known by its address, its text still to come.
    articleVersion: { number: article.articleVersion, sha256: version?.sha256 ?? sha256Of(""), at: (version?.at ?? article.createdAt).toISOString() },
    text: version?.text ?? "",
    appearances: await appearancesIn(reader, id),
    createdAt: article.createdAt.toISOString(), updatedAt: article.updatedAt.toISOString(),
  };
}

/** Appearances of claims that are not discarded, in the order of the text. */
async function appearancesIn(reader: Reader, articleId: string): Promise<ArticleShape["appearances"]> {
  const rows = await reader.select({ place: placements, claim: claims, content: revisions.content, assignee: people.name }).from(placements)
    .innerJoin(claims, eq(claims.id, placements.claimId))
    .leftJoin(people, eq(people.id, claims.assigneeId))
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision)))
    .where(eq(placements.articleId, articleId)).orderBy(asc(placements.start), asc(placements.end));
  return rows.flatMap(({ place, claim, content, assignee }) => {
    const appearance = appearanceOf(content, place.appearanceId);
    if (!appearance || claim.stage === "discarded") return [];
    return [{
      ...showAppearance(appearance, place),
      claimId: claim.id, statement: claim.statement, language: claim.language, stage: claim.stage, verdict: claim.verdict, claimVersion: claim.version,
      retracted: claim.retractedAt !== null, assignee: claim.assigneeId ? { id: claim.assigneeId, name: assignee ?? "" } : null, made: madeOf(appearance),
    }];
  });
}

function madeOf({ anchor, articleVersion }: Appearance): ArticleShape["appearances"][number]["made"] {
  return anchor && articleVersion !== null ? { articleVersion, exact: anchor.exact, start: anchor.start, end: anchor.end } : null;
}

const appearanceOf = (content: Content, id: string) => content.appearances.find((appearance) => appearance.id === id);

export async function listArticles(viewer: Viewer, filters: ArticleFilters = {}): Promise<{ items: ArticleRow[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(filters.limit);
  const cursor = fromCursor(filters.cursor, "time", "text");
  const after = cursor ? or(lt(articles.updatedAt, cursor[0]), and(eq(articles.updatedAt, cursor[0]), lt(articles.id, cursor[1]))) : undefined;
  const rows = await reader.select().from(articles)
    .where(and(filters.q ? containsFolded(articles.searchText, foldName(filters.q)) : undefined, after))
    .orderBy(desc(articles.updatedAt), desc(articles.id)).limit(size + 1);
  const counts = await claimCounts(reader, rows.map((row) => row.id));
  return page(rows, size, (row) => [row.updatedAt.getTime(), row.id], (row) => ({
    id: row.id, slug: row.slug, title: row.title, publisher: row.publisher, language: row.language, publishedAt: row.publishedAt,
    articleVersion: row.articleVersion, claims: counts.get(row.id) ?? 0, updatedAt: row.updatedAt.toISOString(),
  }));
}

/** Without those that are discarded, as in the article itself. */
async function claimCounts(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.select({ id: placements.articleId, claims: sql<number>`count(distinct ${placements.claimId})` }).from(placements)
    .innerJoin(claims, eq(claims.id, placements.claimId))
    .where(and(inArray(placements.articleId, ids), ne(claims.stage, "discarded"))).groupBy(placements.articleId);
  return new Map(rows.map((row) => [row.id, Number(row.claims)]));
}

/** One stored version of the text, for showing where an anchor once stood. Throws not_found. */
export async function getArticleVersion(viewer: Viewer, id: string, number: number): Promise<ArticleVersionShape> {
  const reader = reading(viewer);
  if (!isNumberOfSomething(number)) throw notFound("version of this article");
  const [row] = await reader.select().from(articleVersions).where(and(eq(articleVersions.articleId, id), eq(articleVersions.number, number)));
  if (!row) throw notFound("version of this article");
  return { number: row.number, text: row.text, sha256: row.sha256, at: row.at.toISOString() };
}

/** Every stored version, newest first, without the texts. */
export async function listArticleVersions(viewer: Viewer, id: string): Promise<ArticleVersionRow[]> {
  const rows = await reading(viewer).select({
    number: articleVersions.number, sha256: articleVersions.sha256, at: articleVersions.at, by: articleVersions.by, name: people.name, characters: sql<number>`length(${articleVersions.text})`,
  }).from(articleVersions).leftJoin(people, eq(people.id, articleVersions.by))
    .where(eq(articleVersions.articleId, id)).orderBy(desc(articleVersions.number));
  return rows.map(({ number, sha256, at, by, name, characters }) => ({ number, sha256, at: at.toISOString(), by: { id: by, name: name ?? "" }, characters: Number(characters) }));
}
