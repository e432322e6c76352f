/**
 * Where files that strangers send lie until somebody takes them over or puts them away: apart from evidence, each in a
 * folder of its own under a key nobody can guess, so that deleting one never takes another's bytes. I/O.
 */
import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import type { QuarantinedFile } from "../inbox/words.ts";
import { takeIn } from "./intake.ts";
import { openStore, type Store } from "./store.ts";

/** The biggest file that comes with a tip. Whoever has more writes to the desk first. */
export const MOST_TIP_BYTES = 50 * 1024 * 1024;
const DAY_MS = 86_400_000;

export type Quarantine = {
  /** Streams a file in and tells its type by its content. Throws invalid or too_much, leaving nothing behind. */
  take(stream: AsyncIterable<Uint8Array>, name: string | undefined): Promise<QuarantinedFile>;
  read(file: QuarantinedFile): AsyncIterable<Uint8Array>;
  /** The folder of one key, as the evidence host needs it; null for what is no key. */
  storeOf(key: string): Store | null;
  forget(key: string): Promise<void>;
  /** Forgets what no item names and is older than a day: of uploads whose process was killed. */
  sweep(known: ReadonlySet<string>, now: Date): Promise<void>;
};

export function quarantineOf({ dataDir }: Pick<Config, "dataDir">): Quarantine {
  const root = join(dataDir, "quarantine");
  const folderOf = (key: string): string => {
    if (!isKey(key)) throw new Error("Not a key of the quarantine");
    return join(root, key);
  };
  const forget = (key: string): Promise<void> => rm(folderOf(key), { recursive: true, force: true });
  return {
    async take(stream, name) {
      const key = randomBytes(16).toString("hex");
      try {
        const { file, keep } = await takeIn(openStore(folderOf(key)), stream, { name, maxBytes: MOST_TIP_BYTES });
        await keep();
        return { key, ...file };
      } catch (error) {
        await forget(key);
        throw error;
      }
    },
    read: ({ key, sha256 }) => openStore(folderOf(key)).read(sha256),
    storeOf: (key) => (isKey(key) ? openStore(folderOf(key)) : null),
    forget,
    async sweep(known, now) {
      for (const key of await readdir(root).catch(() => [])) {
        const found = isKey(key) && !known.has(key) ? await stat(join(root, key)).catch(() => null) : null;
        if (found && now.getTime() - found.mtimeMs > DAY_MS) await forget(key);
      }
    },
  };
}

const isKey = (key: string): boolean => /^[0-9a-f]{32}$/.test(key);
