import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { articles, claims, inboxItems } from "../db/schema/index.ts";
import type { PublicReader, Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { mayReadInbox } from "./policy.ts";
import type { InboxFilters } from "./schema.ts";
import type { InboxCounts, InboxItem } from "./shapes.ts";

export type InboxRecord = typeof inboxItems.$inferSelect;

/** What readers sent, newest first. `open` is what waits: new, or taken over and not yet put away. */
export async function listInbox(viewer: Viewer, { kind, state, limit, cursor }: InboxFilters = {}): Promise<{ items: InboxItem[]; next: string | null }> {
  const reader = readingInbox(viewer);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reader.select().from(inboxItems).where(and(
    kind ? eq(inboxItems.kind, kind) : undefined,
    state === "open" ? inArray(inboxItems.state, ["new", "taken_over"]) : state ? eq(inboxItems.state, state) : undefined,
    after ? or(lt(inboxItems.receivedAt, after[0]), and(eq(inboxItems.receivedAt, after[0]), lt(inboxItems.id, after[1]))) : undefined,
  )).orderBy(desc(inboxItems.receivedAt), desc(inboxItems.id)).limit(size + 1);
  const { items, next } = page(rows, size, (row) => [row.receivedAt.getTime(), row.id], (row) => row);
  return { items: await shown(reader, items), next };
}

/** One item. Throws not_found. */
export async function getInboxItem(viewer: Viewer, id: string): Promise<InboxItem> {
  return readItem(readingInbox(viewer), id);
}

/** The record, for handing out its file. Throws not_found. */
export async function getInboxRecord(viewer: Viewer, id: string): Promise<InboxRecord> {
  return findItem({ tx: readingInbox(viewer) }, id);
}

/** How many wait that nobody has looked at. */
export async function countInbox(viewer: Viewer): Promise<InboxCounts> {
  const reader = readingInbox(viewer);
  const count = (kind: InboxRecord["kind"]) => reader.$count(inboxItems, and(eq(inboxItems.state, "new"), eq(inboxItems.kind, kind)));
  return { tips: await count("tip"), errorReports: await count("error_report") };
}

/** The same inside a command. */
export async function readItem(reader: Reader, id: string): Promise<InboxItem> {
  const [item] = await shown(reader, [await findItem({ tx: reader }, id)]);
  if (!item) throw notFound("message from a reader");
  return item;
}

/** Throws not_found where nothing was published. */
export async function assertVerdict(reader: PublicReader, slug: string): Promise<void> {
  const verdict = await reader.query.publishedVerdicts.findFirst({ columns: { slug: true }, where: (verdicts, { eq: is }) => is(verdicts.slug, slug) });
  if (!verdict) throw notFound("verdict");
}

export async function findItem({ tx }: Pick<Scope, "tx"> | { tx: Reader }, id: string): Promise<InboxRecord> {
  const [item] = await tx.select().from(inboxItems).where(eq(inboxItems.id, id));
  if (!item) throw notFound("message from a reader");
  return item;
}

function readingInbox(viewer: Viewer): Reader {
  const reader = reading(viewer);
  const may = viewer.actor ? mayReadInbox(viewer.actor) : null;
  if (may && !may.ok) throw new DomainError("not_allowed", may.why);
  return reader;
}

/** A page of records with the names of what they are about and became: one query for each kind of thing. */
async function shown(reader: Reader, records: InboxRecord[]): Promise<InboxItem[]> {
  const slugs = records.flatMap(({ slug }) => slug ?? []);
  const claimIds = records.flatMap(({ claimId }) => claimId ?? []);
  const articleIds = records.flatMap(({ articleId }) => articleId ?? []);
  const about = slugs.length === 0 ? [] : await reader.select().from(claims).where(inArray(claims.slug, slugs));
  const made = claimIds.length === 0 ? [] : await reader.select().from(claims).where(inArray(claims.id, claimIds));
  const read = articleIds.length === 0 ? [] : await reader.select().from(articles).where(inArray(articles.id, articleIds));
  return records.map((record) => {
    const verdict = about.find(({ slug }) => slug === record.slug);
    const claim = made.find(({ id }) => id === record.claimId);
    const article = read.find(({ id }) => id === record.articleId);
    const { id, version, kind, state, language, text, link, contact, file, answer } = record;
    return {
      id, version, kind, state, language, text, link, contact, answer,
      file: file && { name: file.name, bytes: file.bytes, mediaType: file.mediaType },
      receivedAt: record.receivedAt.toISOString(), updatedAt: record.updatedAt.toISOString(),
      verdict: verdict && record.slug !== null ? {
        slug: record.slug, claimId: verdict.id, statement: verdict.statement, language: verdict.language,
        publication: record.publicationNumber ?? 0, now: verdict.publicationNumber, retracted: verdict.retractedAt !== null,
      } : null,
      claim: claim ? { id: claim.id, statement: claim.statement, language: claim.language } : null,
      article: article ? { id: article.id, title: article.title, language: article.language } : null,
    };
  });
}
