/** Files of which more can be known than their bytes are looked into by a job, once for each content. I/O. */
import { and, eq, isNull } from "drizzle-orm";
import { randomUUIDv7 } from "node:crypto";
import type { Scope } from "../command.ts";
import { analyses, fileFates, files } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { enqueue } from "../jobs/queue.ts";

const analysable = /^(image|video|audio)\/|^application\/(pdf|ogg|mxf|vnd\.ms-asf)$/;

export const isAnalysable = (mediaType: string): boolean => analysable.test(mediaType);

/** Inside a command's transaction. Nothing for what was analysed before, or is about to be. */
export async function analyseLater(scope: Pick<Scope, "tx" | "newId" | "now">, { sha256, mediaType }: { sha256: string; mediaType: string }): Promise<void> {
  if (!isAnalysable(mediaType)) return;
  const made = await scope.tx.insert(analyses).values({ sha256, state: "queued", at: scope.now }).onConflictDoNothing().returning({ sha256: analyses.sha256 });
  if (made.length > 0) await enqueue(scope, { kind: "analyse", payload: { sha256 }, runAt: scope.now });
}

/** What was kept by a desk that did not look into files yet. Done again, it finds nothing more to do. */
export async function analyseWhatIsThere(db: Database, now: Date): Promise<void> {
  const unknown = await db.read.selectDistinct({ sha256: files.sha256, mediaType: files.mediaType }).from(files)
    .leftJoin(analyses, eq(analyses.sha256, files.sha256)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(isNull(analyses.sha256), isNull(fileFates.sha256), isNull(files.madeFrom)));
  const wanted = unknown.filter(({ mediaType }) => isAnalysable(mediaType));
  if (wanted.length > 0) await db.transaction(async (tx) => { for (const file of wanted) await analyseLater({ tx, now, newId: randomUUIDv7 }, file); });
}
