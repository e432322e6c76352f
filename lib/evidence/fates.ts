/** Bytes that are no longer what they were: erased on purpose, or damaged. I/O. */
import { and, eq, inArray, ne } from "drizzle-orm";
import { fileFates, files, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

/** Names of the stored files of a claim whose bytes differ from their hash, or are gone without anybody having erased them. */
export async function damagedFilesOf(reader: Reader, claimId: string): Promise<string[]> {
  const rows = await reader.selectDistinct({ name: files.name }).from(snapshots)
    .innerJoin(snapshotFiles, eq(snapshotFiles.snapshotId, snapshots.id))
    .innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .innerJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(eq(snapshots.claimId, claimId), ne(fileFates.fate, "erased")));
  return rows.map(({ name }) => name);
}

/** What became of each of these, where anything did. */
export async function fatesOf(reader: Reader, hashes: readonly string[]): Promise<Map<string, typeof fileFates.$inferSelect>> {
  if (hashes.length === 0) return new Map();
  const rows = await reader.select().from(fileFates).where(inArray(fileFates.sha256, [...new Set(hashes)]));
  return new Map(rows.map((row) => [row.sha256, row]));
}
