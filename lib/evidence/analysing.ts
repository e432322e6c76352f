/** Files of which more can be known than their bytes are looked into by a job, once for each content. I/O. */
import { and, eq, inArray, isNull, like, or } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { analyses, fileFates, files } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { newId } from "../ids.ts";
import { enqueue } from "../jobs/queue.ts";

const families = ["image/", "video/", "audio/"];
const documents = ["application/pdf", "application/ogg", "application/mxf", "application/vnd.ms-asf"];

export const isAnalysable = (mediaType: string): boolean => documents.includes(mediaType) || families.some((family) => mediaType.startsWith(family));

/** The same for the database, so that a start reads nothing of all the pages and texts that are kept. */
const ofAnalysableType = or(inArray(files.mediaType, documents), ...families.map((family) => like(files.mediaType, `${family}%`)));

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
    .where(and(ofAnalysableType, isNull(analyses.sha256), isNull(fileFates.sha256), isNull(files.madeFrom)));
  if (unknown.length > 0) await db.transaction(async (tx) => { for (const file of unknown) await analyseLater({ tx, now, newId }, file); });
}
