/** What the worker does with the readers' site when it starts and when it ends. I/O. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, isNull } from "drizzle-orm";
import { jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { newId } from "../ids.ts";
import { enqueue, makeMissing, rebuildSite } from "../jobs/queue.ts";
import { log } from "../log.ts";
import { placeAll } from "../publishing/place-all.ts";
import { readDesk } from "../publishing/settings.ts";
import { rootLanguage } from "./languages.ts";
import { madeFor, noteMadeFor } from "./made-for.ts";

const marker = (folder: string): string => join(folder, ".open");

/**
 * Asks for the whole site when there is none yet, when it was made for another PUBLIC_URL, which stands in every file, or
 * when the worker was cut off the last time: files are not forced to disk one by one, so after a power cut one may be cut
 * short. Whatever is right already is not written again.
 */
export async function openSite(db: Database, { folder, publicUrl }: { folder: string; publicUrl: string }, now: Date): Promise<void> {
  const isWhole = existsSync(join(folder, "index.html")) && !existsSync(marker(folder));
  // One that is under way has made files for the old address already: it does not count.
  const hasMoved = madeFor(folder).publicUrl !== publicUrl;
  await db.transaction(async (tx) => {
    const placed = await placeAll(tx);
    const [underWay] = await tx.select({ id: jobs.id }).from(jobs).where(and(eq(jobs.kind, "rebuild-site"), isNull(jobs.doneAt))).limit(1);
    if (placed || hasMoved || (!isWhole && !underWay)) await enqueue({ tx, newId }, rebuildSite(now));
  });
  noteMadeFor(folder, { publicUrl, root: rootLanguage((await readDesk(db.read)).language) });
  writeFileSync(marker(folder), "");
}

const SIX_HOURS_MS = 6 * 3_600_000;

/** What is news for two days alone goes out of its sitemap by itself. Answers what ends it. */
export function keepNewsFresh(db: Database): () => void {
  const timer = setInterval(() => {
    db.transaction((tx) => enqueue({ tx, newId }, makeMissing(new Date(), ["/sitemap-news.xml"])))
      .catch((err: unknown) => log.error({ err }, "the news sitemap could not be asked for"));
  }, SIX_HOURS_MS);
  return () => clearInterval(timer);
}

export function closeSite(folder: string): void {
  rmSync(marker(folder), { force: true });
}
