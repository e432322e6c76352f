import { and, desc, eq, inArray, lt, or } from "drizzle-orm";
import { namesOf } from "../claims/queries.ts";
import { articles, captures, claimEvidence, claims } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { snapshotsById } from "../evidence/queries.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import type { CaptureFilters, CaptureShape } from "./shapes.ts";
import { underWay } from "./words.ts";

export type CaptureRow = typeof captures.$inferSelect;

/** Throws not_found. */
export async function getCapture(viewer: Viewer, id: string): Promise<CaptureShape> {
  return readCapture(reading(viewer), id);
}

/** The same inside a command, after its change. */
export async function readCapture(reader: Reader, id: string): Promise<CaptureShape> {
  const [found] = await reader.select().from(captures).where(eq(captures.id, id));
  if (!found) throw notFound("capture");
  return showCapture(reader, found);
}

/** Throws not_found. */
export async function assertEvidence(viewer: Viewer, evidenceId: string): Promise<void> {
  const found = await reading(viewer).select({ id: claimEvidence.evidenceId }).from(claimEvidence).where(eq(claimEvidence.evidenceId, evidenceId));
  if (found.length === 0) throw notFound("evidence");
}

/** Every capture of a claim's items, newest first: what the workbench shows beside each. */
export async function capturesOfClaim(viewer: Viewer, claimId: string): Promise<{ items: CaptureShape[] }> {
  const reader = reading(viewer);
  const rows = await reader.select().from(captures).where(eq(captures.claimId, claimId)).orderBy(desc(captures.at), desc(captures.id)).limit(MOST_SHOWN);
  return { items: await showCaptures(reader, rows) };
}

/** Of the whole desk, newest first. */
export async function listCaptures(viewer: Viewer, { state, limit, cursor }: CaptureFilters = {}): Promise<{ items: CaptureShape[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reader.select().from(captures).where(and(
    state === undefined ? undefined : state === "underway" ? inArray(captures.state, [...underWay]) : eq(captures.state, state),
    after ? or(lt(captures.at, after[0]), and(eq(captures.at, after[0]), lt(captures.id, after[1]))) : undefined,
  )).orderBy(desc(captures.at), desc(captures.id)).limit(size + 1);
  const { items, next } = page(rows, size, (row) => [row.at.getTime(), row.id], (row) => row);
  return { items: await showCaptures(reader, items), next };
}

/** The capture an article is, or was, taken from; null when it was typed or pasted. */
export async function captureOfArticle(viewer: Viewer, articleId: string): Promise<CaptureShape | null> {
  const reader = reading(viewer);
  const [found] = await reader.select().from(captures).where(eq(captures.articleId, articleId)).orderBy(desc(captures.at)).limit(1);
  return found ? showCapture(reader, found) : null;
}

const MOST_SHOWN = 100;

/** In a fixed number of statements, however many: the workbench asks every second while one is under way. */
async function showCaptures(reader: Reader, rows: readonly CaptureRow[]): Promise<CaptureShape[]> {
  const names = await namesOf(reader, rows.map(({ by }) => by));
  const about = await aboutOf(reader, rows);
  const kept = await snapshotsById(reader, rows.flatMap(({ snapshotId }) => snapshotId ?? []));
  return rows.map((row) => {
    const { id, evidenceId, claimId, articleId, url, state, step, percent, reason, warnings, tries, cause, trustCertificate, record } = row;
    return {
      id, evidenceId, claimId, articleId, url, about: about.get(claimId ?? articleId ?? "") ?? null, state, step, percent, reason, warnings, tries, cause, trustCertificate,
      badCertificate: state === "failed" && record?.badCertificate === true,
      by: { id: row.by, name: names.get(row.by)?.name ?? "" }, at: row.at.toISOString(), endedAt: row.endedAt?.toISOString() ?? null,
      snapshot: kept.get(row.snapshotId ?? "") ?? null, record,
    };
  });
}

async function showCapture(reader: Reader, row: CaptureRow): Promise<CaptureShape> {
  const [shown] = await showCaptures(reader, [row]);
  if (!shown) throw new Error("A capture is not shown");
  return shown;
}

/** What each is for, in words, by the id of its claim or article. */
async function aboutOf(reader: Reader, rows: readonly CaptureRow[]): Promise<Map<string, string>> {
  const [claimIds, articleIds] = [[...new Set(rows.flatMap(({ claimId }) => claimId ?? []))], [...new Set(rows.flatMap(({ articleId }) => articleId ?? []))]];
  const stated = claimIds.length === 0 ? [] : await reader.select({ id: claims.id, words: claims.statement }).from(claims).where(inArray(claims.id, claimIds));
  const titled = articleIds.length === 0 ? [] : await reader.select({ id: articles.id, words: articles.title }).from(articles).where(inArray(articles.id, articleIds));
  return new Map([...stated, ...titled].map(({ id, words }) => [id, words]));
}
