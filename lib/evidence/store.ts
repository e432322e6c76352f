/** The content-addressed store: a folder where each file lies under its SHA-256, written once and never changed. I/O. */
import { createHash, randomBytes } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "../errors.ts";

const HEAD_BYTES = 64 * 1024;

export type Put = { sha256: string; bytes: number; /** The first 64 kB, to tell the type by. */ head: Uint8Array };

export type Store = {
  /** Streams to disk while hashing; equal content is kept once. Throws too_much, leaving nothing behind. */
  put(stream: AsyncIterable<Uint8Array>, limits: { maxBytes: number }): Promise<Put>;
  has(sha256: string): Promise<boolean>;
  size(sha256: string): Promise<number | null>;
  /** Bytes `start` to `end`, both included; the whole file without a range. */
  read(sha256: string, range?: { start: number; end: number }): ReadStream;
};

export function openStore(root: string): Store {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256");
    return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const size = async (sha256: string): Promise<number | null> => stat(pathOf(sha256)).then((found) => found.size, () => null);

  return {
    size,
    has: async (sha256) => (await size(sha256)) !== null,
    read: (sha256, range) => createReadStream(pathOf(sha256), range),
    async put(stream, { maxBytes }) {
      await mkdir(join(root, "incoming"), { recursive: true });
      const incoming = join(root, "incoming", randomBytes(12).toString("hex"));
      try {
        const put = await write(stream, incoming, maxBytes);
        await settle(incoming, pathOf(put.sha256));
        return put;
      } finally {
        await rm(incoming, { force: true });
      }
    },
  };
}

async function write(stream: AsyncIterable<Uint8Array>, path: string, maxBytes: number): Promise<Put> {
  const file = await open(path, "wx", 0o400);
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let [bytes, held] = [0, 0];
  try {
    for await (const chunk of stream) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) throw new DomainError("too_much", `This file is bigger than ${Math.round(maxBytes / 1024 / 1024)} MB, the most this desk takes.`);
      hash.update(chunk);
      if (held < HEAD_BYTES) head.push(chunk.subarray(0, HEAD_BYTES - held));
      held = Math.min(bytes, HEAD_BYTES);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), bytes, head: Buffer.concat(head) };
}

/** A rename inside one file system is atomic: a file is there whole or not at all. */
async function settle(incoming: string, path: string): Promise<void> {
  if (await stat(path).then(() => true, () => false)) return;
  await mkdir(join(path, ".."), { recursive: true });
  await rename(incoming, path);
  const folder = await open(join(path, ".."), "r");
  await folder.sync().finally(() => folder.close());
}
