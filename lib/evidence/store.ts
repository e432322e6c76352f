/**
 * The content-addressed store: a folder where each file lies under its SHA-256, written once and never changed; only what
 * the disk has damaged is replaced, when the same content is kept again.
 * I/O, as are host, folder-files, intake, multipart, text-of and text-worker; the other files here but queries and commands are pure.
 */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DomainError } from "../errors.ts";

export const HEAD_BYTES = 64 * 1024;
const DAY_MS = 86_400_000;

export type Staged = {
  sha256: string;
  bytes: number;
  /** The first 64 kB, to tell the type by. */
  head: Uint8Array;
  /** Moves the file to its place, once and for all. Equal content is kept once, and read again: what lies there damaged is replaced. */
  keep(): Promise<void>;
  /** Forgets the file; nothing happens to one that was kept. */
  discard(): Promise<void>;
};

export type Store = {
  /** Streams to disk while hashing; the file counts only once it is kept. Throws too_much, leaving nothing behind. */
  stage(stream: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<Staged>;
  has(sha256: string): Promise<boolean>;
  /** In bytes; null when there is no such file. */
  size(sha256: string): Promise<number | null>;
  /** Bytes `start` to `end`, both included; the whole file without a range. */
  read(sha256: string, range?: { start: number; end: number }): ReadStream;
  /** Reads the whole file again and says whether its hash is still its name. */
  verify(sha256: string): Promise<"intact" | "differs" | "missing">;
  /** Takes a file away for good: an admin's erasure. Nothing happens where there is none. */
  remove(sha256: string): Promise<void>;
  /** Where a file lies, for programs that need a path. Never write there. */
  pathOf(sha256: string): string;
};

export function openStore(root: string): Store {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const size = (sha256: string): Promise<number | null> => sizeOf(pathOf(sha256));
  const read = (sha256: string, range?: { start: number; end: number }): ReadStream => createReadStream(pathOf(sha256), range);
  const incoming = join(root, "incoming");
  let swept: Promise<void> | undefined;

  return {
    pathOf,
    size,
    read,
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    has: async (sha256) => (await size(sha256)) !== null,
    async verify(sha256) {
      const hash = await hashOf(pathOf(sha256));
      if (hash === null) return "missing";
      return hash === sha256 ? "intact" : "differs";
    },
    async stage(stream, { maxBytes }) {
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      await (swept ??= sweep(incoming));
      const path = join(incoming, randomBytes(12).toString("hex"));
      const discard = (): Promise<void> => rm(path, { force: true });
      try {
        const written = await write(stream, path, maxBytes);
        return { ...written, discard, keep: () => settle(path, { sha256: written.sha256, path: pathOf(written.sha256) }, root) };
      } catch (error) {
        await discard();
        throw error;
      }
    },
  };
}

const MOST_BYTES = 4 * 1024 ** 3;

/** Stages and keeps in one go, for what needs no look at it in between. Throws too_much. */
export async function keepIn(store: Store, stream: AsyncIterable<Uint8Array>, { maxBytes = MOST_BYTES } = {}): Promise<Pick<Staged, "sha256" | "bytes" | "head">> {
  const { sha256, bytes, head, keep, discard } = await store.stage(stream, { maxBytes });
  await keep().finally(discard);
  return { sha256, bytes, head };
}

/** What a process that was killed left half-written. Another process may be writing, but none for a day. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}

async function write(stream: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<Pick<Staged, "sha256" | "bytes" | "head">> {
  const file = await open(path, "wx", 0o400);
  const hash = createHash("sha256");
  const head = Buffer.alloc(HEAD_BYTES);
  let bytes = 0;
  try {
    for await (const chunk of stream) {
      if (bytes + chunk.byteLength > maxBytes) throw tooBig(maxBytes);
      hash.update(chunk);
      if (bytes < HEAD_BYTES) head.set(chunk.subarray(0, HEAD_BYTES - bytes), bytes);
      await file.writeFile(chunk);
      bytes += chunk.byteLength;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes, head: head.subarray(0, Math.min(bytes, HEAD_BYTES)) };
}

export function tooBig(maxBytes: number): DomainError {
  const most = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / 1024 / 1024)} MB` : `${maxBytes} bytes`;
  return new DomainError("too_much", `This file is bigger than ${most}, the most this desk takes.`, { fields: { file: `is bigger than ${most}` } });
}

/** A rename inside one file system is atomic: a file is there whole or not at all, also while another is replaced. */
async function settle(incoming: string, { sha256, path }: { sha256: string; path: string }, root: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // What cannot be read is no better than what differs: the bytes at hand are good.
  if ((await hashOf(path).catch(() => null)) === sha256) await rm(incoming, { force: true });
  else await rename(incoming, path);
  // A new name survives a power cut only once each folder above it is on disk, also when another upload made it just now.
  for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) await syncFolder(folder);
}

/** Of the bytes that lie there now; null where there is no file. */
async function hashOf(path: string): Promise<string | null> {
  if ((await sizeOf(path)) === null) return null;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
