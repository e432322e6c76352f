import { and, desc, eq, getTableColumns, inArray, lt, or } from "drizzle-orm";
import { withoutHeadline } from "../articles/without-headline.ts";
import { namesOf } from "../claims/queries.ts";
import { articles, articleVersions, captures, claimEvidence, claims } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { snapshotsById } from "../evidence/queries.ts";
import { readableText } from "../evidence/snapshot-texts.ts";
import { foldQuote } from "../quotes/fold.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import type { CaptureFilters, CaptureRowShape, CaptureShape } from "./shapes.ts";
import { isRefusal, underWay } from "./words.ts";

export type CaptureRow = typeof captures.$inferSelect;

/** All but how it was done: lists never read that. */
const { record: _, ...listed } = getTableColumns(captures);
type Listed = Omit<CaptureRow, "record">;

/** Throws not_found. */
export async function getCapture(viewer: Viewer, id: string): Promise<CaptureShape> {
  return readCapture(reading(viewer), id);
}

/** The same inside a command, after its change. */
export async function readCapture(reader: Reader, id: string): Promise<CaptureShape> {
  const [found] = await reader.select().from(captures).where(eq(captures.id, id));
  if (!found) throw notFound("capture");
  return { ...(await showCapture(reader, found)), record: found.record };
}

/** Throws not_found. */
export async function assertEvidence(viewer: Viewer, evidenceId: string): Promise<void> {
  const found = await reading(viewer).select({ id: claimEvidence.evidenceId }).from(claimEvidence).where(eq(claimEvidence.evidenceId, evidenceId));
  if (found.length === 0) throw notFound("evidence");
}

/** Every capture of a claim's items, newest first: what the workbench shows beside each. */
export async function capturesOfClaim(viewer: Viewer, claimId: string): Promise<{ items: CaptureRowShape[] }> {
  const reader = reading(viewer);
  const rows = await reader.select(listed).from(captures).where(eq(captures.claimId, claimId)).orderBy(desc(captures.at), desc(captures.id)).limit(MOST_SHOWN);
  return { items: await showCaptures(reader, rows) };
}

/** Of the whole desk, newest first. */
export async function listCaptures(viewer: Viewer, { state, limit, cursor }: CaptureFilters = {}): Promise<{ items: CaptureRowShape[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reader.select(listed).from(captures).where(and(
    state === undefined ? undefined : state === "underway" ? inArray(captures.state, [...underWay]) : eq(captures.state, state),
    after ? or(lt(captures.at, after[0]), and(eq(captures.at, after[0]), lt(captures.id, after[1]))) : undefined,
  )).orderBy(desc(captures.at), desc(captures.id)).limit(size + 1);
  const { items, next } = page(rows, size, (row) => [row.at.getTime(), row.id], (row) => row);
  return { items: await showCaptures(reader, items), next };
}

const noCapture = { capture: null, refused: false, hasNewText: false };

/**
 * The newest capture of an article, null when its text was given by hand; whether what it brought is an answer other than
 * the article; and whether it holds words that no version of the text has yet.
 */
export async function captureOfArticle(viewer: Viewer, articleId: string): Promise<{ capture: CaptureRowShape | null; refused: boolean; hasNewText: boolean }> {
  const reader = reading(viewer);
  const [found] = await reader.select(listed).from(captures).where(eq(captures.articleId, articleId)).orderBy(desc(captures.at), desc(captures.id)).limit(1);
  if (!found) return noCapture;
  const refused = isRefusal(found);
  return { capture: await showCapture(reader, found), refused, hasNewText: !refused && (await hasNewText(reader, articleId, found)) };
}

/** Only of a page that was captured after the newest version: whoever imported that one saw what there was before. */
async function hasNewText(reader: Reader, articleId: string, { snapshotId, endedAt }: Listed): Promise<boolean> {
  if (snapshotId === null || endedAt === null) return false;
  const [newest] = await reader.select({ text: articleVersions.text, at: articleVersions.at, title: articles.title, byline: articles.author }).from(articleVersions)
    .innerJoin(articles, eq(articles.id, articleVersions.articleId)).where(eq(articleVersions.articleId, articleId)).orderBy(desc(articleVersions.number)).limit(1);
  if (!newest || newest.at >= endedAt) return false;
  const text = await readableText(reader, snapshotId);
  return text !== null && foldQuote(withoutHeadline(text, newest)) !== foldQuote(withoutHeadline(newest.text, newest));
}

const MOST_SHOWN = 100;

/** In a fixed number of statements, however many: the workbench asks again and again while one is under way. */
async function showCaptures(reader: Reader, rows: readonly Listed[]): Promise<CaptureRowShape[]> {
  const names = await namesOf(reader, rows.map(({ by }) => by));
  const about = await aboutOf(reader, rows);
  const kept = await snapshotsById(reader, rows.flatMap(({ snapshotId }) => snapshotId ?? []));
  return rows.map((row) => {
    const { id, evidenceId, claimId, articleId, url, state, step, percent, reason, warnings, tries, cause, trustCertificate } = row;
    return {
      id, evidenceId, claimId, articleId, url, about: about.get(claimId ?? articleId ?? "") ?? null, state, step, percent, reason, warnings, tries, cause, trustCertificate,
      // The step in which it failed is the word for why.
      badCertificate: state === "failed" && step === "certificate",
      by: { id: row.by, name: names.get(row.by)?.name ?? "" }, at: row.at.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
      snapshot: kept.get(row.snapshotId ?? "") ?? null,
    };
  });
}

async function showCapture(reader: Reader, row: Listed): Promise<CaptureRowShape> {
  const [shown] = await showCaptures(reader, [row]);
  if (!shown) throw new Error("A capture is not shown");
  return shown;
}

/** What each is for, in words, by the id of its claim or article. */
async function aboutOf(reader: Reader, rows: readonly Listed[]): Promise<Map<string, string>> {
  const [claimIds, articleIds] = [[...new Set(rows.flatMap(({ claimId }) => claimId ?? []))], [...new Set(rows.flatMap(({ articleId }) => articleId ?? []))]];
  const stated = claimIds.length === 0 ? [] : await reader.select({ id: claims.id, words: claims.statement }).from(claims).where(inArray(claims.id, claimIds));
  const titled = articleIds.length === 0 ? [] : await reader.select({ id: articles.id, words: articles.title }).from(articles).where(inArray(articles.id, articleIds));
  return new Map([...stated, ...titled].map(({ id, words }) => [id, words]));
}
