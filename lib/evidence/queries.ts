import { and, asc, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import type { SnapshotShape } from "../claims/shapes.ts";
import { captures, fileFates, files, snapshotFiles, snapshots, timestamps } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { notFound, reading, type Viewer } from "../query.ts";
import type { Held } from "./snapshots-held.ts";
import type { SnapshotHow } from "./words.ts";

export type FileRecord = typeof files.$inferSelect;

export type HeldSnapshot = Held & { how: SnapshotHow; at: Date };

const held = { id: snapshots.id, evidenceId: snapshots.evidenceId, textHash: snapshots.textHash, how: snapshots.how, at: snapshots.at };

/** One of an article belongs to no item. */
const ofItem = ({ evidenceId, ...row }: Omit<HeldSnapshot, "evidenceId"> & { evidenceId: string | null }): HeldSnapshot => ({ ...row, evidenceId: evidenceId ?? "" });

/** Every snapshot the claim's items have or had, in the order in which they were made. */
export async function heldOf(reader: Reader, claimId: string): Promise<HeldSnapshot[]> {
  const rows = await reader.select(held).from(snapshots).where(eq(snapshots.claimId, claimId)).orderBy(asc(snapshots.at), asc(snapshots.id));
  return rows.map(ofItem);
}

/** The same with their files, by id. */
export async function withFiles(reader: Reader, wanted: readonly HeldSnapshot[]): Promise<Map<string, SnapshotShape>> {
  if (wanted.length === 0) return new Map();
  const rows = await reader.select({ snapshotId: snapshotFiles.snapshotId, role: snapshotFiles.role, file: files, fate: fileFates.fate }).from(snapshotFiles)
    .innerJoin(files, eq(files.id, snapshotFiles.fileId)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(inArray(snapshotFiles.snapshotId, wanted.map((snapshot) => snapshot.id))).orderBy(asc(snapshotFiles.snapshotId), asc(snapshotFiles.place));
  const filesOf = Map.groupBy(rows, (row) => row.snapshotId);
  const stamped = await stampsOf(reader, wanted.map((snapshot) => snapshot.id));
  return new Map(wanted.map(({ id, how, at }) => [id, {
    id, how, at: at.toISOString(), ...stamped.get(id),
    files: (filesOf.get(id) ?? []).map(({ role, file, fate }) => ({ id: file.id, sha256: file.sha256, bytes: file.bytes, mediaType: file.mediaType, name: file.name, role, ...(fate === "erased" && { erased: true }) })),
  }]));
}

/** How much of a captured page is kept: one that is partial lacks parts, or is cut short. */
export type KeptParts = { partial: boolean; missingParts: number; parts: number };

/** Of those of these snapshots that were captured. A snapshot is called as its capture. */
export async function partsKept(reader: Reader, ids: readonly string[]): Promise<Map<string, KeptParts>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.select({ id: captures.id, state: captures.state, record: captures.record }).from(captures).where(and(inArray(captures.id, [...ids]), isNotNull(captures.snapshotId)));
  return new Map(rows.map(({ id, state, record }) => {
    const { missingParts, parts } = record ?? {};
    return [id, { partial: state === "partial", missingParts: typeof missingParts === "number" ? missingParts : 0, parts: Array.isArray(parts) ? parts.length : 0 }];
  }));
}

/** Of each snapshot the word that says most: a time before a promise of one, and that before a refusal. */
async function stampsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Pick<SnapshotShape, "timestamp">>> {
  const rows = await reader.select({ id: timestamps.snapshotId, state: timestamps.state, said: timestamps.said }).from(timestamps).where(inArray(timestamps.snapshotId, [...ids]));
  const rank = { done: 0, pending: 1, failed: 2 } as const;
  return new Map([...Map.groupBy(rows, (row) => row.id)].flatMap(([id, own]) => {
    const best = own.toSorted((a, b) => rank[a.state] - rank[b.state] || Number(b.said !== null) - Number(a.said !== null))[0];
    return best ? [[id, { timestamp: { state: best.state, said: best.said?.toISOString() ?? null } }]] : [];
  }));
}

/** Whether it is the copy of a page that lib/archive made inert: the one kind of HTML that may be looked at in the desk. */
export async function isArchivedPage(reader: Reader, fileId: string): Promise<boolean> {
  const found = await reader.select({ id: snapshotFiles.fileId }).from(snapshotFiles).where(and(eq(snapshotFiles.fileId, fileId), eq(snapshotFiles.role, "html"))).limit(1);
  return found.length > 0;
}

/** Throws not_found. */
export const getFile = (viewer: Viewer, id: string): Promise<FileRecord> => fileIn(reading(viewer), id);

/** The same inside a command. */
export async function fileIn(reader: Reader, id: string): Promise<FileRecord> {
  const [file] = await reader.select().from(files).where(eq(files.id, id));
  if (!file) throw notFound("file");
  return file;
}

/** Those of these snapshots that there are, with their files. */
export async function snapshotsById(reader: Reader, ids: readonly string[]): Promise<Map<string, SnapshotShape>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.select(held).from(snapshots).where(inArray(snapshots.id, [...ids]));
  return withFiles(reader, rows.map(ofItem));
}

/** One snapshot with its files; null when there is none. */
export const snapshotById = async (reader: Reader, id: string): Promise<SnapshotShape | null> => (await snapshotsById(reader, [id])).get(id) ?? null;

type Chain = { evidenceId: string | null; articleId: string | null; /** The newest that counts as earlier; null for any. */ before: Date | null };

/** The hash of the manifest of the snapshot taken before of the same item or article; null for the first. */
export async function previousManifest(reader: Reader, { evidenceId, articleId, before }: Chain): Promise<string | null> {
  const mine = evidenceId !== null ? eq(snapshots.evidenceId, evidenceId) : eq(snapshots.articleId, articleId ?? "");
  const [found] = await reader.select({ sha256: files.sha256 }).from(snapshots)
    .innerJoin(snapshotFiles, and(eq(snapshotFiles.snapshotId, snapshots.id), eq(snapshotFiles.role, "manifest")))
    .innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .where(before ? and(mine, lt(snapshots.at, before)) : mine).orderBy(desc(snapshots.at), desc(snapshots.id)).limit(1);
  return found?.sha256 ?? null;
}
