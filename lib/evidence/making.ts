/** What an evidence item is made of: the file's record and the stored copy. I/O: inside a command's transaction. */
import { and, eq } from "drizzle-orm";
import type { EvidenceItem } from "../claims/content.ts";
import type { Scope } from "../command.ts";
import { fileFates, files, fileTexts, snapshotFiles, snapshots } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { textOfContent } from "./file-texts.ts";
import type { StoredFile } from "./files.ts";
import { enqueue } from "../jobs/queue.ts";
import { analyseLater } from "./analysing.ts";
import { type FileRole, isProduct, type SnapshotHow } from "./words.ts";

/** An item of which nothing is known but its source and medium. */
export const anItem = (given: Pick<EvidenceItem, "id" | "sourceId" | "medium">): EvidenceItem => ({
  url: null, fileId: null, quote: null, language: null, translation: null, transcript: null, locator: null, publishedAt: null,
  attribution: "unnamed", reliesOn: [], credibility: 6, authenticity: "not_established", finding: null, note: null, graphic: false, released: [], snapshots: [],
  ...given,
});

export type FileWithText = StoredFile & { /** In which quotations are looked for; null where there is none, or where it is still to be read. */ text: string | null };

/**
 * Records a file that already lies in the store, and answers its id; it is looked into, unless the desk made it itself. What
 * an admin erased stays erased, whoever brings it again.
 */
export async function makeFile({ tx, actor, now, newId }: Scope, { text, sha256, bytes, mediaType, name }: FileWithText, role: FileRole = "original"): Promise<string> {
  const record = { id: newId(), sha256, bytes, mediaType, name, by: actor.id, at: now };
  await tx.insert(files).values({ ...record, madeFrom: null });
  const [erased] = await tx.select().from(fileFates).where(and(eq(fileFates.sha256, sha256), eq(fileFates.fate, "erased")));
  if (erased) {
    await enqueue({ tx, newId }, { kind: "erase-bytes", payload: { sha256 }, runAt: now });
    return record.id;
  }
  if (!isProduct(role)) await analyseLater({ tx, newId, now }, { sha256, mediaType });
  // The same bytes are not read twice: a PDF that is here already brings its text with it.
  const known = text ?? (await textOfContent(tx, sha256));
  if (known !== null) await tx.insert(fileTexts).values({ fileId: record.id, text: known });
  return record.id;
}

/** Keeps a recorded file as a stored copy of an item, and answers the snapshot's id. */
export async function keepSnapshot(scope: Scope, { fileId, ...of }: { claimId: string; evidenceId: string; fileId: string; how: SnapshotHow }): Promise<string> {
  await assertFile(scope, fileId);
  const id = scope.newId();
  await scope.tx.insert(snapshots).values({ id, ...of, by: scope.actor.id, at: scope.now });
  await scope.tx.insert(snapshotFiles).values({ snapshotId: id, place: 0, fileId, role: "original" });
  await enqueue(scope, { kind: "seal", payload: { snapshotId: id }, runAt: scope.now });
  return id;
}

export async function assertFile({ tx }: Scope, fileId: string): Promise<void> {
  const found = await tx.select({ id: files.id }).from(files).where(eq(files.id, fileId));
  if (found.length === 0) throw new DomainError("invalid", "There is no such file.", { fields: { fileId: "no such file" } });
}
