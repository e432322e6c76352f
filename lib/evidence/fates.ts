/** Bytes that are no longer what they were: erased on purpose, or damaged. I/O. */
import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { Happened } from "../command.ts";
import { claimEvidence, claims, fileFates, files, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Reader, Tx } from "../db/types.ts";
import { reading, type Viewer } from "../query.ts";

/** Names of the stored files that a claim's evidence rests on, whose bytes differ from their hash, or are gone without anybody having erased them. */
export async function damagedFilesOf(reader: Reader, claimId: string): Promise<string[]> {
  const rows = await reader.selectDistinct({ name: files.name }).from(claimEvidence)
    .innerJoin(snapshots, eq(snapshots.evidenceId, claimEvidence.evidenceId))
    .innerJoin(snapshotFiles, eq(snapshotFiles.snapshotId, snapshots.id))
    .innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .innerJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(eq(claimEvidence.claimId, claimId), ne(fileFates.fate, "erased")));
  return rows.map(({ name }) => name);
}

/** The hash of every stored file that a claim's evidence rests on, but of those that were erased. */
export async function evidenceHashesOf(reader: Reader, claimId: string): Promise<string[]> {
  const rows = await reader.selectDistinct({ sha256: files.sha256 }).from(claimEvidence)
    .innerJoin(snapshots, eq(snapshots.evidenceId, claimEvidence.evidenceId))
    .innerJoin(snapshotFiles, eq(snapshotFiles.snapshotId, snapshots.id))
    .innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(eq(claimEvidence.claimId, claimId), or(isNull(fileFates.fate), ne(fileFates.fate, "erased"))));
  return rows.map(({ sha256 }) => sha256);
}

export type DamagedClaim = { id: string; statement: string; language: string };

/** Claims whose evidence rests on damaged files, and not put away: nothing of them can be published until those are restored. The first so many, and how many there are. */
export async function listDamaged(viewer: Viewer, most: number): Promise<{ claims: DamagedClaim[]; of: number }> {
  const found = await reading(viewer).selectDistinct({ id: claims.id, statement: claims.statement, language: claims.language }).from(fileFates)
    .innerJoin(files, eq(files.sha256, fileFates.sha256))
    .innerJoin(snapshotFiles, eq(snapshotFiles.fileId, files.id))
    .innerJoin(snapshots, eq(snapshots.id, snapshotFiles.snapshotId))
    .innerJoin(claimEvidence, eq(claimEvidence.evidenceId, snapshots.evidenceId))
    .innerJoin(claims, eq(claims.id, claimEvidence.claimId))
    .where(and(ne(fileFates.fate, "erased"), ne(claims.stage, "discarded"))).orderBy(asc(claims.id));
  return { claims: found.slice(0, most), of: found.length };
}

/** What became of each of these, where anything did. */
export async function fatesOf(reader: Reader, hashes: readonly string[]): Promise<Map<string, typeof fileFates.$inferSelect>> {
  if (hashes.length === 0) return new Map();
  const rows = await reader.select().from(fileFates).where(inArray(fileFates.sha256, [...new Set(hashes)]));
  return new Map(rows.map((row) => [row.sha256, row]));
}

/** Good bytes were kept again: what was damaged, or missing, is so no more. Answers what their files' custody logs are told. */
export async function restored(tx: Tx, hashes: readonly string[]): Promise<Happened[]> {
  if (hashes.length === 0) return [];
  const back = await tx.delete(fileFates).where(and(inArray(fileFates.sha256, [...new Set(hashes)]), ne(fileFates.fate, "erased"))).returning({ sha256: fileFates.sha256 });
  return toldOf(tx, back.map(({ sha256 }) => ({ sha256, action: "restore" as const })));
}

/** What can happen to bytes; told once, of the first record of them, and shown in the custody log of every equal file. */
export const bytesActions = ["erase", "find_damaged", "find_missing", "find_intact", "restore"] as const;
type BytesAction = (typeof bytesActions)[number];

export async function toldOf(reader: Reader, found: readonly { sha256: string; action: BytesAction }[]): Promise<Happened[]> {
  if (found.length === 0) return [];
  const rows = await reader.select({ id: files.id, sha256: files.sha256 }).from(files).where(inArray(files.sha256, found.map(({ sha256 }) => sha256))).orderBy(desc(files.at), desc(files.id));
  const firstOf = new Map(rows.map(({ id, sha256 }) => [sha256, id]));
  return found.flatMap(({ sha256, action }) => {
    const id = firstOf.get(sha256);
    return id === undefined ? [] : [{ action, thing: { kind: "file", id }, detail: { sha256 } }];
  });
}
