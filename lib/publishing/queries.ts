/** What readers can read. Takes a `PublicReader`, which cannot name a working table. */
import { and, desc, eq, gte, inArray, isNull, like, lt, lte, or, sql, type SQL } from "drizzle-orm";
import { publications, publishedVerdicts, settings } from "../db/schema/published.ts";
import { containsFolded } from "../db/search.ts";
import { plainFirstParagraph } from "../markdown.ts";
import type { PublicReader } from "../db/types.ts";
import { fromCursor, notFound, page, pageSize } from "../query.ts";
import { foldName } from "../sources/fold.ts";
import type { PublicVerdict, PublishedArticle, RowTranslation, VerdictRow } from "./shapes.ts";
import type { VerdictFilters } from "./schema.ts";
import { usualDesk, type Desk } from "./settings.ts";

type Page<Item> = { items: Item[]; next: string | null };
type VerdictRecord = typeof publishedVerdicts.$inferSelect;

/** Live verdicts, newest first; those retracted are left out. */
export async function latestVerdicts(reader: PublicReader, filters: VerdictFilters = {}): Promise<Page<VerdictRow>> {
  const size = pageSize(filters.limit);
  const rows = await reader.query.publishedVerdicts.findMany({
    where: and(isNull(publishedVerdicts.retractedAt), ...conditions(filters)),
    orderBy: [desc(publishedVerdicts.publishedAt), desc(publishedVerdicts.slug)],
    limit: size + 1,
  });
  const shown = await withVersions(reader, rows);
  return page(rows, size, (row) => [row.publishedAt.getTime(), row.slug], (row) => shown.get(row.slug) ?? rowOf(row));
}

/** Rows by slug, each with what its live publication says in further languages. */
async function withVersions(reader: PublicReader, rows: readonly VerdictRecord[]): Promise<Map<string, VerdictRow>> {
  if (rows.length === 0) return new Map();
  const copies = await reader.query.publications.findMany({
    columns: { slug: true, number: true, frozen: true }, where: or(...rows.map(({ slug, number }) => and(eq(publications.slug, slug), eq(publications.number, number)))),
  });
  const frozen = new Map(copies.map((copy) => [copy.slug, copy.frozen]));
  return new Map(rows.map((row) => [row.slug, { ...rowOf(row), translations: versionsIn(frozen.get(row.slug)?.translations) }]));
}

/** As a line of a list shows them. */
export const versionsIn = (translations: PublicVerdict["translations"] | undefined): RowTranslation[] =>
  (translations ?? []).map(({ language, statement, rationale }) => ({ language, statement, reason: plainFirstParagraph(rationale) }));

function conditions({ verdict, topic, language, source, q, from, to, cursor }: VerdictFilters): (SQL | undefined)[] {
  const after = fromCursor(cursor, "time", "text");
  return [
    after ? or(lt(publishedVerdicts.publishedAt, after[0]), and(eq(publishedVerdicts.publishedAt, after[0]), lt(publishedVerdicts.slug, after[1]))) : undefined,
    verdict ? eq(publishedVerdicts.verdict, verdict) : undefined,
    language ? or(eq(publishedVerdicts.language, language), like(publishedVerdicts.language, `${language.replace(/[%_]/g, "")}-%`)) : undefined,
    topic ? holds(publishedVerdicts.topics, topic) : undefined,
    source ? holds(publishedVerdicts.sourceSlugs, source) : undefined,
    from ? gte(publishedVerdicts.publishedAt, new Date(from)) : undefined,
    to ? lte(publishedVerdicts.publishedAt, endOf(to)) : undefined,
    q ? containsFolded(publishedVerdicts.searchText, foldName(q)) : undefined,
  ];
}

/** A JSON list of strings holds this one: compared as JSON text, alike on both engines. */
const holds = (column: typeof publishedVerdicts.topics | typeof publishedVerdicts.sourceSlugs, value: string): SQL => {
  const quoted = JSON.stringify(value).replace(/[\\%_]/g, "\\$&");
  return sql`cast(${column} as text) like ${`%${quoted}%`} escape '\\'`;
};

/** A plain date means the whole of that day. */
const endOf = (to: string): Date => (to.length === 10 ? new Date(`${to}T23:59:59.999Z`) : new Date(to));

/** One verdict with all its publications. Throws not_found. */
export async function getVerdict(reader: PublicReader, slug: string, number?: number): Promise<PublicVerdict> {
  const rows = await reader.query.publications.findMany({ where: eq(publications.slug, slug), orderBy: [desc(publications.number)] });
  const newest = rows[0];
  const chosen = number === undefined ? newest : rows.find((row) => row.number === number);
  if (!newest || !chosen) throw notFound("verdict");
  const isRetracted = newest.retractedAt !== null;
  const whole: PublicVerdict = {
    ...chosen.frozen,
    retracted: chosen.retractedAt ? { at: chosen.retractedAt.toISOString(), note: chosen.retractedNote ?? "" } : null,
    publications: rows.map((row) => ({ ...refOf(row), note: isRetracted ? null : row.note, changes: isRetracted ? [] : row.changes })),
  };
  return chosen.retractedAt ? withoutVerdict(whole) : whole;
}

/** The old page of a publication, as it was, for `/verdicts/{slug}/{n}`: it stays readable after a retraction. */
export async function getPublication(reader: PublicReader, slug: string, number: number): Promise<PublicVerdict> {
  const row = await reader.query.publications.findFirst({ where: and(eq(publications.slug, slug), eq(publications.number, number)) });
  if (!row) throw notFound("publication");
  const retracted = row.retractedAt ? { at: row.retractedAt.toISOString(), note: row.retractedNote ?? "" } : null;
  return { ...row.frozen, retracted, publications: [{ ...refOf(row), changes: row.changes }] };
}

/** What the live verdicts say that were published since then, newest first. It is asked with every publication, so it reads no frozen copies. */
export const verdictsSince = (reader: PublicReader, since: Date, most: number): Promise<Pick<VerdictRecord, "slug" | "statement" | "verdict" | "publishedAt">[]> => reader.query.publishedVerdicts.findMany({
  columns: { slug: true, statement: true, verdict: true, publishedAt: true }, where: and(isNull(publishedVerdicts.retractedAt), gte(publishedVerdicts.publishedAt, since)),
  orderBy: [desc(publishedVerdicts.publishedAt), desc(publishedVerdicts.slug)], limit: most,
});

/** Those of these verdicts that are live, in the order asked for. */
export async function verdictsNamed(reader: PublicReader, slugs: readonly string[]): Promise<VerdictRow[]> {
  const rows = slugs.length === 0 ? [] : await reader.query.publishedVerdicts.findMany({ where: and(inArray(publishedVerdicts.slug, [...slugs]), isNull(publishedVerdicts.retractedAt)) });
  const bySlug = await withVersions(reader, rows);
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** Once retracted, nothing tells what the verdict was, or on what it rested. */
function withoutVerdict(verdict: PublicVerdict): PublicVerdict {
  return { ...verdict, verdict: null, rationale: null, stillUnknown: null, assessment: null, override: null, evidence: [], translations: statementsAlone(verdict.translations), publication: { ...verdict.publication, note: null } };
}

/** What was claimed may still be read in every language it was given in; what was said of it may not. */
export const statementsAlone = (translations: PublicVerdict["translations"]): PublicVerdict["translations"] =>
  (translations ?? []).map(({ language, statement }) => ({ language, statement, rationale: "", stillUnknown: null }));

const refOf = ({ number, kind, note, publishedAt }: typeof publications.$inferSelect) => ({ number, kind, note, publishedAt: publishedAt.toISOString() });

export async function getPublishedArticle(reader: PublicReader, slug: string): Promise<PublishedArticle> {
  const row = await reader.query.publishedArticles.findFirst({ where: (articles, { eq: is }) => is(articles.slug, slug) });
  if (!row) throw notFound("article");
  return row.article;
}

/** The row as lists show it. */
export function rowOf(row: VerdictRecord): VerdictRow {
  const { slug, statement, language, verdict, reason, claimantName, topics, sourceSlugs, claimedAt, number, kind, note, publishedAt, retractedAt, retractedNote } = row;
  return {
    slug, statement, language, verdict, reason, claimantName, topics, sourceSlugs, claimedAt,
    publication: { number, kind, note, publishedAt: publishedAt.toISOString() },
    retracted: retractedAt ? { at: retractedAt.toISOString(), note: retractedNote ?? "" } : null,
    translations: [],
  };
}

/** The desk's name and switches, as readers see them. */
export async function publicDesk(reader: PublicReader): Promise<Desk> {
  const row = await reader.query.settings.findFirst({ where: eq(settings.id, 1) });
  return row ? { name: row.deskName, language: row.language, notice: row.notice, fourEyes: row.fourEyes, about: row.about, mediaReview: row.mediaReview } : usualDesk;
}
