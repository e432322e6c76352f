/**
 * What the text of a snapshot is (DOMAIN.md §4): said here once, for the rule `quote-found`, for the view of the text, and for
 * what comes nearest. docs/decisions/quotes-anywhere-on-the-page.md. I/O.
 */
import { and, asc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { fileFates, files, fileTexts, snapshotFiles } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import type { FileRole } from "./words.ts";

/** Of one file. A PDF has a form feed between its pages. */
export type TextPart = { role: FileRole; mediaType: string; text: string };

/** In this order a quotation is looked for: the article, then all that was visible on the page, then its print. */
const order = ["text", "original", "boxes", "pdf"] as const satisfies readonly FileRole[];
type TextRole = (typeof order)[number];

/** By the snapshot's id; nothing for one of which nothing could be read. A file that many snapshots hold is read once. */
export async function textsOf(reader: Reader, snapshotIds: readonly string[], roles: readonly TextRole[] = order): Promise<Map<string, TextPart[]>> {
  if (snapshotIds.length === 0) return new Map();
  const held = await reader.select({ id: snapshotFiles.snapshotId, role: snapshotFiles.role, fileId: fileTexts.fileId, sha256: files.sha256, mediaType: files.mediaType }).from(snapshotFiles)
    .innerJoin(fileTexts, eq(fileTexts.fileId, snapshotFiles.fileId)).innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .where(and(inArray(snapshotFiles.snapshotId, [...snapshotIds]), inArray(snapshotFiles.role, [...roles]))).orderBy(asc(snapshotFiles.snapshotId), asc(snapshotFiles.place));
  const pictured = roles.includes("boxes") ? await withPicture(reader, snapshotIds) : new Set<string>();
  const counting = held.filter(({ id, role }) => role !== "boxes" || pictured.has(id));
  const firstOf = new Map(counting.toReversed().map(({ sha256, fileId }) => [sha256, fileId]));
  const read = await reader.select().from(fileTexts).where(inArray(fileTexts.fileId, [...firstOf.values()]));
  const texts = new Map(read.map(({ fileId, text }) => [fileId, text]));
  const parts = counting.map(({ id, role, mediaType, sha256 }) => ({ id, role, mediaType, text: texts.get(firstOf.get(sha256) ?? "") ?? "" }));
  return new Map([...Map.groupBy(parts.filter(({ text }) => text.trim() !== ""), ({ id }) => id)].map(([id, own]) => [id, own.toSorted((a, b) => rank(a.role) - rank(b.role)).map(({ id: _, ...part }) => part)]));
}

/** The text of a captured page, or of the file that was there in its place: what an article is taken from. Null where there is none, or not yet. */
export async function readableText(reader: Reader, snapshotId: string): Promise<string | null> {
  return (await readableTexts(reader, [snapshotId])).get(snapshotId) ?? null;
}

/** The same of many, by the snapshot's id; nothing for one that has none. What stands beside the article, and prints, are not read for it. */
export async function readableTexts(reader: Reader, snapshotIds: readonly string[]): Promise<Map<string, string>> {
  const texts = await textsOf(reader, snapshotIds, ["text", "original"]);
  return new Map([...texts].flatMap(([id, [first]]) => (first ? [[id, first.text] as const] : [])));
}

const rank = (role: FileRole): number => order.findIndex((one) => one === role);

/** Words that were read off a picture go with it: an admin who erased what the page showed erased them too. */
async function withPicture(reader: Reader, snapshotIds: readonly string[]): Promise<Set<string>> {
  const rows = await reader.select({ id: snapshotFiles.snapshotId }).from(snapshotFiles)
    .innerJoin(files, eq(files.id, snapshotFiles.fileId)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(inArray(snapshotFiles.snapshotId, [...snapshotIds]), eq(snapshotFiles.role, "screenshot"), or(isNull(fileFates.fate), ne(fileFates.fate, "erased"))));
  return new Set(rows.map(({ id }) => id));
}
