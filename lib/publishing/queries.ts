/** What readers can read. Takes a `PublicReader`, which cannot name a working table. */
import { and, desc, eq, gte, isNotNull, isNull, lt, lte, or, sql, type SQL } from "drizzle-orm";
import type { Change } from "../claims/shapes.ts";
import { publicEvents, publications, publishedVerdicts, settings } from "../db/schema/published.ts";
import { containsFolded } from "../db/search.ts";
import { plainFirstParagraph } from "../markdown.ts";
import type { PublicReader } from "../db/types.ts";
import { fromCursor, notFound, page, pageSize } from "../query.ts";
import { foldName } from "../sources/fold.ts";
import type { PublicVerdict, PublishedArticle, VerdictRow } from "./shapes.ts";
import type { VerdictFilters } from "./schema.ts";
import { usualDesk, type Desk } from "./settings.ts";

type Page<Item> = { items: Item[]; next: string | null };
type Paging = { limit?: number | undefined; cursor?: string | undefined };
type VerdictRecord = typeof publishedVerdicts.$inferSelect;

/** Live verdicts, newest first; those retracted are left out. */
export async function latestVerdicts(reader: PublicReader, filters: VerdictFilters = {}): Promise<Page<VerdictRow>> {
  const size = pageSize(filters.limit);
  const rows = await reader.query.publishedVerdicts.findMany({
    where: and(isNull(publishedVerdicts.retractedAt), ...conditions(filters)),
    orderBy: [desc(publishedVerdicts.publishedAt), desc(publishedVerdicts.slug)],
    limit: size + 1,
  });
  return page(rows, size, (row) => [row.publishedAt.getTime(), row.slug], rowOf);
}

function conditions({ verdict, topic, language, source, q, from, to, cursor }: VerdictFilters): (SQL | undefined)[] {
  const after = fromCursor(cursor, "time", "text");
  return [
    after ? or(lt(publishedVerdicts.publishedAt, after[0]), and(eq(publishedVerdicts.publishedAt, after[0]), lt(publishedVerdicts.slug, after[1]))) : undefined,
    verdict ? eq(publishedVerdicts.verdict, verdict) : undefined,
    language ? eq(publishedVerdicts.language, language) : undefined,
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

/** Once retracted, nothing tells what the verdict was, or on what it rested. */
function withoutVerdict(verdict: PublicVerdict): PublicVerdict {
  return { ...verdict, verdict: null, rationale: null, stillUnknown: null, assessment: null, override: null, evidence: [], translations: [], publication: { ...verdict.publication, note: null } };
}

const refOf = ({ number, kind, note, publishedAt }: typeof publications.$inferSelect) => ({ number, kind, note, publishedAt: publishedAt.toISOString() });

export async function getPublishedArticle(reader: PublicReader, slug: string): Promise<PublishedArticle> {
  const row = await reader.query.publishedArticles.findFirst({ where: (articles, { eq: is }) => is(articles.slug, slug) });
  if (!row) throw notFound("article");
  return row.article;
}

export type StreamItem = VerdictRow & { happened: { kind: PublicEvent["kind"]; number: number; note: string | null; at: string }; changes: Change[] };
type PublicEvent = typeof publicEvents.$inferSelect;

/** What happened in public, newest first: publications of live verdicts, and retractions. */
export async function homeStream(reader: PublicReader, { limit, cursor }: Paging = {}): Promise<Page<StreamItem>> {
  return stream(reader, { limit, cursor });
}

export type Correction = { slug: string; statement: string; kind: Exclude<PublicEvent["kind"], "first">; number: number | null; note: string | null; at: string; changes: Change[] };

/** Everything that changed after its first publication, newest first. Of a retracted verdict the retraction alone. */
export async function corrections(reader: PublicReader, { limit, cursor }: Paging = {}): Promise<Page<Correction>> {
  const { items, next } = await stream(reader, { limit, cursor }, sql`${publicEvents.kind} <> 'first'`);
  return {
    next,
    items: items.flatMap(({ slug, statement, happened: { kind, number, note, at }, changes }) =>
      (kind === "first" ? [] : [{ slug, statement, kind, number: kind === "retraction" ? null : number, note, at, changes }])),
  };
}

async function stream(reader: PublicReader, { limit, cursor }: Paging, only?: SQL): Promise<Page<StreamItem>> {
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const retracted = await reader.query.publishedVerdicts.findMany({ columns: { slug: true }, where: isNotNull(publishedVerdicts.retractedAt) });
  const silenced = retracted.map((row) => row.slug);
  const visible = silenced.length === 0 ? undefined
    : sql`(${publicEvents.kind} = 'retraction' or ${publicEvents.slug} not in ${silenced})`;
  const events = await reader.query.publicEvents.findMany({
    where: and(only, visible, after ? or(lt(publicEvents.at, after[0]), and(eq(publicEvents.at, after[0]), lt(publicEvents.id, after[1]))) : undefined),
    orderBy: [desc(publicEvents.at), desc(publicEvents.id)],
    limit: size + 1,
  });
  const shown = page(events, size, (event) => [event.at.getTime(), event.id], (event) => event);
  return { next: shown.next, items: await withVerdicts(reader, shown.items) };
}

async function withVerdicts(reader: PublicReader, events: PublicEvent[]): Promise<StreamItem[]> {
  const slugs = [...new Set(events.map((event) => event.slug))];
  if (slugs.length === 0) return [];
  const rows = await reader.query.publishedVerdicts.findMany({ where: (verdicts, { inArray }) => inArray(verdicts.slug, slugs) });
  const copies = await reader.query.publications.findMany({
    columns: { slug: true, number: true, changes: true, frozen: true }, where: (copy, { inArray }) => inArray(copy.slug, slugs),
  });
  return events.flatMap((event): StreamItem[] => {
    const row = rows.find((each) => each.slug === event.slug);
    if (!row) return [];
    const copy = copies.find((each) => each.slug === event.slug && each.number === event.number);
    const happened = { kind: event.kind, number: event.number, note: event.note, at: event.at.toISOString() };
    if (event.kind === "retraction" || !copy) return [{ ...rowOf(row), happened, changes: [] }];
    // As it was published then: a later number does not change what an earlier one said.
    const { statement, verdict, rationale, claimant } = copy.frozen;
    return [{ ...rowOf(row), statement, verdict, reason: plainFirstParagraph(rationale ?? ""), claimantName: claimant?.name ?? null, happened, changes: copy.changes }];
  });
}

function rowOf(row: VerdictRecord): VerdictRow {
  const { slug, statement, language, verdict, reason, claimantName, topics, claimedAt, number, kind, note, publishedAt, retractedAt, retractedNote } = row;
  return {
    slug, statement, language, verdict, reason, claimantName, topics, claimedAt,
    publication: { number, kind, note, publishedAt: publishedAt.toISOString() },
    retracted: retractedAt ? { at: retractedAt.toISOString(), note: retractedNote ?? "" } : null,
  };
}

/** The desk's name and switches, as readers see them. */
export async function publicDesk(reader: PublicReader): Promise<Desk> {
  const row = await reader.query.settings.findFirst({ where: eq(settings.id, 1) });
  return row ? { name: row.deskName, language: row.language, notice: row.notice, fourEyes: row.fourEyes } : usualDesk;
}

/** Every public address, for the sitemap. */
export async function everyPublicPage(reader: PublicReader): Promise<{ verdicts: { slug: string; at: string }[]; articles: { slug: string; at: string }[] }> {
  const verdicts = await reader.query.publishedVerdicts.findMany({
    columns: { slug: true, publishedAt: true }, where: isNull(publishedVerdicts.retractedAt), orderBy: [desc(publishedVerdicts.publishedAt)],
  });
  const pages = await reader.query.publishedArticles.findMany({ columns: { slug: true, at: true } });
  return {
    verdicts: verdicts.map(({ slug, publishedAt }) => ({ slug, at: publishedAt.toISOString() })),
    articles: pages.map(({ slug, at }) => ({ slug, at: at.toISOString() })),
  };
}
