/** A text belongs to bytes, whichever file they came with: what was read once is known of every file with the same hash. I/O. */
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { files, fileTexts } from "../db/schema/index.ts";
import type { Database, Reader, Tx } from "../db/types.ts";

const AT_ONCE = 100;

/** Null where none is known, or not yet. */
export async function textOfContent(reader: Reader, sha256: string): Promise<string | null> {
  const [found] = await reader.select({ text: fileTexts.text }).from(fileTexts).innerJoin(files, eq(files.id, fileTexts.fileId))
    .where(eq(files.sha256, sha256)).orderBy(asc(files.at), asc(files.id)).limit(1);
  return found?.text ?? null;
}

/** Becomes the text of every file with these bytes that has none. */
export async function giveText(tx: Tx, sha256: string, text: string): Promise<void> {
  const same = await tx.select({ id: files.id }).from(files).where(eq(files.sha256, sha256));
  if (same.length > 0) await tx.insert(fileTexts).values(same.map(({ id: fileId }) => ({ fileId, text }))).onConflictDoNothing();
}

/** An older desk gave a text only to the files that were there when it was read. Done again, it finds nothing more to do. */
export async function shareTexts(db: Database): Promise<void> {
  const read = db.read.select({ sha256: files.sha256 }).from(files).innerJoin(fileTexts, eq(fileTexts.fileId, files.id));
  for (;;) {
    const without = await db.read.selectDistinct({ sha256: files.sha256 }).from(files).leftJoin(fileTexts, eq(fileTexts.fileId, files.id))
      .where(and(isNull(fileTexts.fileId), inArray(files.sha256, read))).limit(AT_ONCE);
    if (without.length === 0) return;
    for (const { sha256 } of without) await db.transaction(async (tx) => {
      const text = await textOfContent(tx, sha256);
      if (text !== null) await giveText(tx, sha256, text);
    });
  }
}
