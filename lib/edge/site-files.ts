/**
 * The files of DATA_DIR/site, held in memory up to a number of bytes. Each request looks at the file once (one stat); its
 * content is read again only when another file lies there. I/O.
 */
import { createHash } from "node:crypto";
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import { isCompressible } from "./media.ts";
import type { Coding } from "./negotiate.ts";
import { type Content, formOf, type Stamped, type Stored } from "./stored.ts";

export type SiteFiles = {
  /** Null when no such file is stored. */
  find: (file: string) => Promise<Stored> | Stored | null;
};

type Options = {
  folder: string;
  /** What every answer about this file carries, whatever its form. */
  always: (file: string) => Record<string, string>;
  /** At most this much is held. */
  mostBytes?: number;
  now?: () => number;
};

/** A bigger file is read from the disk each time, and its tag made once. */
const BIG = 512 * 1024;
const LOOK_AGAIN_MS = 1000;
/** A file's headers weigh something, too. */
const WEIGHT = 4096;

export function siteFiles({ folder, always, mostBytes = 64 * 1024 * 1024, now = Date.now }: Options): SiteFiles {
  const held = new Map<string, Stored>();
  const loading = new Map<string, Promise<Stored>>();
  let bytes = 0;

  function find(file: string): Promise<Stored> | Stored | null {
    // `file` has no dots, no doubled slashes and no other separators (file-of.ts): nothing to be joined with care.
    const path = `${folder}/${file}`;
    const stats = statOf(path);
    const known = held.get(file);
    if (!stats) return known ? drop(known) : null;
    if (known && isSame(known.stats, stats) && now() < known.goodUntil) return known;
    if (known) drop(known);
    if (!isInside(folder, path)) return null;
    return stats.size > BIG ? loadBig(file, path, stats) : keep(load(file, path));
  }

  /** Small files: read at once, which takes less than a hop to another thread. */
  function load(file: string, path: string): Stored | null {
    const plain = read(path);
    if (!plain) return null;
    const others = isCompressible(file) ? [variant(path, "br", plain.stats), variant(path, "gzip", plain.stats)] : [];
    return stored(file, plain.stats, [content("identity", path, plain), ...others.filter((other) => other !== null)], others.includes(null));
  }

  function loadBig(file: string, path: string, stats: Stats): Promise<Stored> {
    const stamp = stampOf(stats);
    const key = `${file} ${stamp}`;
    const running = loading.get(key);
    if (running) return running;
    const made = hashOf(path).then((etag) => {
      const variants = isCompressible(file) ? (["br", "gzip"] as const).map((coding) => bigVariant(path, coding, stats)) : [];
      return Promise.all(variants).then((others) => {
        const identity = { coding: "identity" as const, etag, size: stats.size, bytes: null, path, stamp };
        const made = stored(file, stats, [identity, ...others.filter((other) => other !== null)], others.includes(null));
        keep(made);
        return made;
      });
    }).finally(() => loading.delete(key));
    loading.set(key, made);
    return made;
  }

  function stored(file: string, stats: Stats, contents: readonly Content[], incomplete: boolean): Stored {
    // The second in which it was written may bring another content: until it is over, its time says nothing.
    const isYoung = now() - stats.mtimeMs < 1000;
    const options = { modified: isYoung ? null : Math.floor(stats.mtimeMs / 1000), always: always(file) };
    const forms = Object.fromEntries(contents.map((one) => [one.coding, formOf(file, one, options)]));
    return {
      file, stats,
      // Cast: the plain form is always among the contents.
      forms: forms as Stored["forms"],
      held: WEIGHT + contents.reduce((sum, one) => sum + (one.bytes?.length ?? 0), 0),
      goodUntil: isYoung || incomplete ? now() + LOOK_AGAIN_MS : Infinity,
    };
  }

  function keep(made: Stored | null): Stored | null {
    if (!made) return null;
    held.set(made.file, made);
    bytes += made.held;
    // The oldest go first; what is asked for often comes back at once.
    for (const [, oldest] of held) {
      if (bytes <= mostBytes || oldest === made) break;
      drop(oldest);
    }
    return made;
  }

  function drop(known: Stored): null {
    if (held.get(known.file) !== known) return null;
    held.delete(known.file);
    bytes -= known.held;
    return null;
  }

  return { find };
}

const endings: Record<Exclude<Coding, "identity">, string> = { br: ".br", gzip: ".gz" };

/** Of another time than the plain file, it is of another content. */
function variant(path: string, coding: Exclude<Coding, "identity">, plain: Stats): Content | null {
  const found = read(path + endings[coding]);
  return found && found.stats.mtimeMs === plain.mtimeMs ? content(coding, path + endings[coding], found) : null;
}

async function bigVariant(path: string, coding: Exclude<Coding, "identity">, plain: Stats): Promise<Content | null> {
  const stats = statOf(path + endings[coding]);
  if (!stats || stats.mtimeMs !== plain.mtimeMs) return null;
  return { coding, etag: await hashOf(path + endings[coding]), size: stats.size, bytes: null, path: path + endings[coding], stamp: stampOf(stats) };
}

const tag = (hash: ReturnType<typeof createHash>): string => `"${hash.digest("base64url").slice(0, 22)}"`;
const content = (coding: Coding, path: string, { bytes, stats }: Read): Content => ({ coding, path, bytes, size: bytes.length, stamp: stampOf(stats), etag: tag(createHash("sha256").update(bytes)) });

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return tag(hash);
}

export const stampOf = ({ dev, ino, size, mtimeMs }: Stamped): string => `${dev}:${ino}:${size}:${mtimeMs}`;

/** The same without making words of it, as every request asks. */
const isSame = (a: Stamped, b: Stamped): boolean => a.ino === b.ino && a.mtimeMs === b.mtimeMs && a.size === b.size && a.dev === b.dev;

function statOf(path: string): Stats | null {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch {
    // A name that is too long, or a folder that may not be entered: nothing is stored there.
    return null;
  }
}

type Read = { bytes: Buffer; stats: Stats };

/** Content and stamp of the same file, whatever is renamed meanwhile. */
function read(path: string): Read | null {
  let handle: number | null = null;
  try {
    handle = openSync(path, "r");
    const stats = fstatSync(handle);
    return stats.isFile() ? { bytes: readFileSync(handle), stats } : null;
  } catch (error) {
    // Out of handles is not the same as not stored: the desk must not be asked instead.
    if (error instanceof Error && "code" in error && (error.code === "EMFILE" || error.code === "ENFILE")) throw error;
    return null;
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

/** Nothing in the folder leads out of it: a link that somebody left there does not, either. */
function isInside(folder: string, path: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}
