/** Where uploads lie until they are whole, what came of each, and what is cleared away. I/O. */
import { readdir, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

const DAY_MS = 86_400_000;
/** What nobody went on with for so long is dropped. */
export const EXPIRES_MS = 7 * DAY_MS;

/** One person's uploads that are not whole yet. */
export const MOST_UNFINISHED = 50;

/** Whose it is stands in its name: the id of a person, then a random part. */
export const isUploadOf = (personId: string, id: string): boolean => id.startsWith(`${personId}.`) && /^[\w-]+\.[0-9a-f]{32}$/.test(id);

const senderOf = (id: string): string => id.split(".")[0] ?? "";

/** Beside the parts under `id`, tus keeps `<id>.json`; what came of it is `<id>.kept`. */
export function uploadFolder(folder: string) {
  const pathOf = (id: string): string => join(folder, id);
  return {
    pathOf,
    /** The file's record as JSON; null while the upload is not in the store. */
    keptOf: (id: string): Promise<string | null> => readFile(`${pathOf(id)}.kept`, "utf8").catch(() => null),
    /** How many of this upload's sender are not in the store yet. */
    async unfinishedBeside(id: string): Promise<number> {
      const names = new Set(await readdir(folder).catch(() => []));
      const begun = [...names].flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
      return begun.filter((one) => isUploadOf(senderOf(id), one) && !names.has(`${one}.kept`)).length;
    },
    /** Notes what came of it, and gives the bytes back: they lie in the store by now. */
    async noteKept(id: string, { record, bytes }: { record: string; bytes: number }): Promise<void> {
      await writeFile(`${pathOf(id)}.new`, record);
      await rename(`${pathOf(id)}.new`, `${pathOf(id)}.kept`);
      // A hole of the same length: whoever did not hear the answer asks how far it came, and hears that it is whole.
      await writeFile(`${pathOf(id)}.hole`, "");
      await truncate(`${pathOf(id)}.hole`, bytes);
      await rename(`${pathOf(id)}.hole`, pathOf(id));
    },
    /** Drops what was begun a week ago, whatever came of it, and what a crash left lying about. */
    async sweep(now: Date): Promise<void> {
      const names = await readdir(folder).catch(() => []);
      const times = await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? now.getTime()] as const));
      const written = new Map(times);
      for (const [name, own] of times) {
        const begun = written.get(`${name.split(".").slice(0, 2).join(".")}.json`);
        // Nothing goes on without what tus keeps of it; but another request may be about to write that.
        if (begun === undefined ? now.getTime() - own > DAY_MS : now.getTime() - begun > EXPIRES_MS) await rm(join(folder, name), { force: true });
      }
    },
  };
}
