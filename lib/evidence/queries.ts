import { asc, eq, inArray } from "drizzle-orm";
import type { SnapshotShape } from "../claims/shapes.ts";
import { files, snapshots } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { notFound, reading, type Viewer } from "../query.ts";

export type FileRecord = typeof files.$inferSelect;

/** Every snapshot the claim's items have or had, by id. */
export async function snapshotsOfClaim(reader: Reader, claimId: string): Promise<Map<string, SnapshotShape>> {
  const rows = await reader.select().from(snapshots).where(eq(snapshots.claimId, claimId)).orderBy(asc(snapshots.at));
  const fileIds = rows.flatMap((row) => row.fileIds);
  const kept = fileIds.length === 0 ? [] : await reader.select().from(files).where(inArray(files.id, fileIds));
  const byId = new Map(kept.map(({ id, sha256, bytes, mediaType, name }) => [id, { id, sha256, bytes, mediaType, name }]));
  return new Map(rows.map((row) => [row.id, {
    id: row.id, how: row.how, at: row.at.toISOString(), files: row.fileIds.flatMap((id) => byId.get(id) ?? []),
  }]));
}

export async function getFile(viewer: Viewer, id: string): Promise<FileRecord> {
  const [file] = await reading(viewer).select().from(files).where(eq(files.id, id));
  if (!file) throw notFound("file");
  return file;
}
