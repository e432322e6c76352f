/** Articles that are known by the address of a file, and wait until its text is read. I/O. */
import { and, desc, eq } from "drizzle-orm";
import { takeReadText } from "../capture/commands.ts";
import { articles, captures, files, snapshotFiles } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { whoeverBegan } from "./whose.ts";

/** Each takes it from its newest capture of these bytes. Nothing happens where none waits, or where there is no text. */
export async function giveTextToArticles(db: Database, sha256: string, now: Date): Promise<void> {
  const waiting = await db.read.selectDistinct({ captureId: captures.id, by: captures.by, at: captures.at }).from(files)
    .innerJoin(snapshotFiles, and(eq(snapshotFiles.fileId, files.id), eq(snapshotFiles.role, "original")))
    .innerJoin(captures, eq(captures.snapshotId, snapshotFiles.snapshotId))
    .innerJoin(articles, and(eq(articles.id, captures.articleId), eq(articles.articleVersion, 0)))
    .where(eq(files.sha256, sha256)).orderBy(desc(captures.at), desc(captures.id));
  for (const { captureId, by } of waiting) await takeReadText({ db, actor: await whoeverBegan(db, by), now }, captureId, {});
}
