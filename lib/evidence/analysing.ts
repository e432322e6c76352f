/** Files of which more can be known than their bytes are looked into by a job, once for each content. I/O. */
import { and, eq, inArray, isNull, like, ne, or } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { analyses, fileFates, files, snapshotFiles } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { newId } from "../ids.ts";
import { enqueue, lookInto } from "../jobs/queue.ts";

const families = ["image/", "video/", "audio/"];
const documents = ["application/pdf", "application/ogg", "application/mxf", "application/vnd.ms-asf"];

export const isAnalysable = (mediaType: string): boolean => documents.includes(mediaType) || families.some((family) => mediaType.startsWith(family));

/** The same for the database, so that a start reads nothing of all the pages and texts that are kept. */
const ofAnalysableType = or(inArray(files.mediaType, documents), ...families.map((family) => like(files.mediaType, `${family}%`)));

/** Inside a command's transaction; `mediaType` by content. Nothing for what was analysed before as such a file, or is about to be. */
export async function analyseLater(scope: Pick<Scope, "tx" | "newId" | "now">, { sha256, mediaType }: { sha256: string; mediaType: string }): Promise<void> {
  if (!isAnalysable(mediaType)) return;
  const made = await scope.tx.insert(analyses).values({ sha256, state: "queued", at: scope.now }).onConflictDoNothing().returning({ sha256: analyses.sha256 });
  if (made.length > 0) await enqueue(scope, lookInto(scope.now, sha256));
  else if (await wasTakenForAnother(scope.tx, { sha256, mediaType })) {
    await scope.tx.update(analyses).set({ found: null }).where(eq(analyses.sha256, sha256));
    await analyseAgain(scope, { sha256 });
  }
}

/** An older desk took a server at its word: a video sent as bytes of no type was kept as it was, and nothing in it looked at. */
async function wasTakenForAnother(tx: Tx, { sha256, mediaType }: { sha256: string; mediaType: string }): Promise<boolean> {
  const [done] = await tx.select({ found: analyses.found }).from(analyses).where(and(eq(analyses.sha256, sha256), eq(analyses.state, "done")));
  const as = done?.found?.["mediaType"];
  return typeof as === "string" && as !== mediaType;
}

/** The same for what was analysed, or stopped, before. What was found stays until there is something newer. */
export async function analyseAgain(scope: Pick<Scope, "tx" | "newId" | "now">, { sha256 }: { sha256: string }): Promise<void> {
  const anew = { state: "queued" as const, step: "", percent: 0, tries: 0, at: scope.now };
  await scope.tx.insert(analyses).values({ sha256, ...anew }).onConflictDoUpdate({ target: analyses.sha256, set: anew });
  await enqueue(scope, lookInto(scope.now, sha256));
}

/** Also for one that a desk which did not look into files yet has kept, and that only waits to be found. Whoever is at it sees that it is over. */
export async function stopAnalysing({ tx, now: at }: Pick<Scope, "tx" | "now">, { sha256 }: { sha256: string }): Promise<void> {
  await tx.insert(analyses).values({ sha256, state: "stopped", at }).onConflictDoUpdate({ target: analyses.sha256, set: { state: "stopped" } });
}

/** What was kept by a desk that did not look into files yet, but for what it made itself. Done again, it finds nothing more to do. */
export async function analyseWhatIsThere(db: Database, now: Date): Promise<void> {
  const unknown = await db.read.selectDistinct({ sha256: files.sha256, mediaType: files.mediaType }).from(files)
    .leftJoin(analyses, eq(analyses.sha256, files.sha256)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .leftJoin(snapshotFiles, and(eq(snapshotFiles.fileId, files.id), ne(snapshotFiles.role, "original")))
    .where(and(ofAnalysableType, isNull(snapshotFiles.fileId), isNull(analyses.sha256), isNull(fileFates.sha256), isNull(files.madeFrom)));
  if (unknown.length > 0) await db.transaction(async (tx) => { for (const file of unknown) await analyseLater({ tx, now, newId }, file); });
}
