/** Asks for files: the whole site, followed until it is made, or single ones that are missing. I/O. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { jobs } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { fileOf } from "../edge/file-of.ts";
import { DomainError } from "../errors.ts";
import { newId } from "../ids.ts";
import { enqueue, makeMissing, type Payload, rebuildSite } from "../jobs/queue.ts";
import { log } from "../log.ts";
import type { Made } from "./make.ts";

const PATIENCE_MS = 20_000;

/** Answers once all of it is made. Throws when nobody works on it: it is then made when the desk starts. */
export async function rebuildAndWait(db: Database, now: Date): Promise<Made> {
  const id = await db.transaction((tx) => enqueue({ tx, newId }, rebuildSite(now)));
  let seen: { made: number; at: number } = { made: -1, at: Date.now() };
  for (;;) {
    const [job] = await db.read.select().from(jobs).where(eq(jobs.id, id));
    if (!job) throw new DomainError("not_found", "This work is no longer in the list of jobs.");
    // Written by `enqueue` and by the handler of this kind alone.
    const { made, changed } = job.payload as Payload<"rebuild-site">;
    if (job.doneAt) return { made, changed };
    if (made > seen.made) seen = { made, at: Date.now() };
    if (Date.now() - seen.at > PATIENCE_MS) throw new DomainError("invalid", "No desk is running with this DATA_DIR, or it is busy. What was asked for stays in its list: it is done when the desk runs.");
    await sleep(200);
  }
}

const TOGETHER_MS = 500;
const MOST_WAITING = 500;

/** Gathers addresses for a moment, so that a reader who walks through a folder that was emptied asks for one job and not for fifty. */
export function missedAddresses(database: () => Promise<Database>, folder: string): (address: string) => void {
  const waiting = new Set<string>();
  const ask = async () => {
    const addresses = [...waiting];
    waiting.clear();
    await (await database()).transaction((tx) => enqueue({ tx, newId }, makeMissing(new Date(), addresses)));
  };
  return (address) => {
    const name = fileOf(address);
    // A token, or a query, leads past a file that is there.
    if (waiting.size >= MOST_WAITING || name === null || !isPlain(address) || existsSync(join(folder, name))) return;
    if (waiting.size === 0) setTimeout(() => { ask().catch((err: unknown) => log.error({ err }, "a missing file could not be asked for")); }, TOGETHER_MS).unref();
    waiting.add(address);
  };
}

/** As we write it ourselves: another spelling of the same would leave its own links in everybody's page. */
const isPlain = (address: string): boolean => address.split("/").map((part) => encodeURIComponent(decodeURIComponent(part))).join("/") === address;
