import { and, asc, desc, eq, gt, lt, or } from "drizzle-orm";
import { importRows, imports, stagedReviews } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { namesOf } from "../claims/queries.ts";
import { ratingOf } from "../others/rating.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import type { RowFilters } from "./schema.ts";
import type { ImportRowShape, ImportShape } from "./shapes.ts";

export type ImportRecord = typeof imports.$inferSelect;

const MOST_REFUSED_SHOWN = 1000;

/** Throws not_found. */
export async function getImport(viewer: Viewer, id: string): Promise<ImportShape> {
  return readImport(reading(viewer), id);
}

export async function readImport(reader: Reader, id: string): Promise<ImportShape> {
  const [found] = await reader.select().from(imports).where(eq(imports.id, id));
  if (!found) throw notFound("import");
  const refused = await reader.select({ row: importRows.row, why: importRows.why }).from(importRows)
    .where(and(eq(importRows.importId, id), eq(importRows.taken, false))).orderBy(asc(importRows.row)).limit(MOST_REFUSED_SHOWN);
  const names = await namesOf(reader, [found.by]);
  return { ...showImport(found, names.get(found.by)?.name ?? ""), refused: refused.map(({ row, why }) => ({ row, why: why ?? "" })) };
}

/** The newest first; what was refused is counted here, and told one by one with each. */
export async function listImports(viewer: Viewer, { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {}) {
  const reader = reading(viewer);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reader.select().from(imports)
    .where(after ? or(lt(imports.createdAt, after[0]), and(eq(imports.createdAt, after[0]), lt(imports.id, after[1]))) : undefined)
    .orderBy(desc(imports.createdAt), desc(imports.id)).limit(size + 1);
  const names = await namesOf(reader, rows.map(({ by }) => by));
  return page(rows, size, (row) => [row.createdAt.getTime(), row.id], (row) => showImport(row, names.get(row.by)?.name ?? ""));
}

/** What was read of each row, in the order of the file. */
export async function listImportRows(viewer: Viewer, id: string, { outcome, limit, cursor }: RowFilters = {}) {
  const reader = reading(viewer);
  await assertImport(viewer, id);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "number")?.[0];
  const rows = await reader.select({ read: importRows, review: stagedReviews }).from(importRows)
    .leftJoin(stagedReviews, and(eq(stagedReviews.importId, importRows.importId), eq(stagedReviews.row, importRows.row)))
    .where(and(eq(importRows.importId, id), outcome ? eq(importRows.taken, outcome === "taken") : undefined, after === undefined ? undefined : gt(importRows.row, after)))
    .orderBy(asc(importRows.row)).limit(size + 1);
  return page(rows, size, ({ read }) => [read.row], showRow);
}

export async function assertImport(viewer: Viewer, id: string): Promise<void> {
  const found = await reading(viewer).select({ id: imports.id }).from(imports).where(eq(imports.id, id));
  if (found.length === 0) throw notFound("import");
}

function showImport(record: ImportRecord, byName: string): ImportShape {
  const { id, state, dryRun, format, name, by, createdAt, endedAt, done, bytes, bytesRead, accepted, updated, refused, ignored, why } = record;
  const percent = state !== "running" ? 100 : bytes ? Math.min(99, Math.floor((bytesRead / bytes) * 100)) : 0;
  return {
    id, state, dryRun, format, name, by: { id: by, name: byName }, createdAt: createdAt.toISOString(), endedAt: endedAt?.toISOString() ?? null,
    done, percent, accepted, updated, refused: [], refusedCount: refused, ignored, why,
  };
}

function showRow({ read, review }: { read: typeof importRows.$inferSelect; review: typeof stagedReviews.$inferSelect | null }): ImportRowShape {
  const { row, taken, updates, why, claim } = read;
  return {
    row, taken, updates, why,
    review: review && { url: review.url, publisher: review.publisher, claim: review.claim, claimant: review.claimant, rating: ratingOf(review), publishedAt: review.publishedAt, language: review.language },
    claim: claim && { statement: claim.statement, kind: claim.kind, language: claim.language, claimant: claim.claimant, claimantKind: claim.claimantKind },
  };
}
