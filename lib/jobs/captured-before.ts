/**
 * Files that an older desk captured in place of a page: it typed them by their server's word, read no text in them, and
 * compared them with nothing. Looked at when a worker starts, each snapshot once: afterwards it has what it is compared by. I/O.
 */
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { noteChangedEvidence } from "../claims/save.ts";
import { fileFates, files, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { analyseLater } from "../evidence/analysing.ts";
import { comparedBy } from "../evidence/compared-by.ts";
import { giveText } from "../evidence/file-texts.ts";
import { storedText, storedType } from "../evidence/stored-content.ts";
import type { Store } from "../evidence/store.ts";
import { newId } from "../ids.ts";
import { storable } from "../storable.ts";
import { giveTextToArticles } from "./waiting-articles.ts";

const AT_ONCE = 100;

type Before = { snapshotId: string; claimId: string | null; sha256: string; bytes: number; mediaType: string; fate: string | null };

export async function lookAgainAtCaptured(db: Database, store: Store, now: Date): Promise<void> {
  for (let last = ""; ;) {
    const found: Before[] = await db.read.select({ snapshotId: snapshots.id, claimId: snapshots.claimId, sha256: files.sha256, bytes: files.bytes, mediaType: files.mediaType, fate: fileFates.fate }).from(snapshots)
      .innerJoin(snapshotFiles, and(eq(snapshotFiles.snapshotId, snapshots.id), eq(snapshotFiles.role, "original")))
      .innerJoin(files, eq(files.id, snapshotFiles.fileId)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
      .where(and(eq(snapshots.how, "captured"), isNull(snapshots.textHash), gt(snapshots.id, last))).orderBy(asc(snapshots.id)).limit(AT_ONCE);
    for (const before of found) await lookAgain(db, store, { before, now });
    const end = found.at(-1);
    if (!end) return;
    last = end.snapshotId;
  }
}

async function lookAgain(db: Database, store: Store, { before: { snapshotId, claimId, sha256, bytes, fate, ...before }, now }: { before: Before; now: Date }): Promise<void> {
  const isThere = fate === null && (await store.has(sha256));
  const mediaType = isThere ? await storedType(store, sha256) : before.mediaType;
  const read = isThere ? await storedText(store, { sha256, bytes, mediaType }) : null;
  const text = read && storable(read);
  await db.transaction(async (tx) => {
    if (isThere) {
      await tx.update(files).set({ mediaType }).where(and(eq(files.sha256, sha256), isNull(files.madeFrom)));
      await analyseLater({ tx, now, newId }, { sha256, mediaType });
    }
    if (text !== null) await giveText(tx, sha256, text);
    await tx.update(snapshots).set({ textHash: comparedBy({ text, original: { sha256 } }) }).where(eq(snapshots.id, snapshotId));
    if (claimId !== null) await noteChangedEvidence(tx, claimId);
  });
  await giveTextToArticles(db, sha256, now);
}
