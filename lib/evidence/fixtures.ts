/** What the tests of this folder share: a store in a folder of its own, and what lies in it. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore, type Store } from "./store.ts";

export type AnEmptyStore = { root: string; store: Store; /** Every file in it, half-written ones too. */ lying(): Promise<string[]> };

export async function anEmptyStore(): Promise<AnEmptyStore> {
  const root = await mkdtemp(join(tmpdir(), "evidence-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const lying = async (): Promise<string[]> => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  };
  return { root, store: openStore(root), lying };
}

export async function kept(store: Store, bytes: Uint8Array | string): Promise<string> {
  const { sha256, keep } = await store.stage(streamOf(bytes), { maxBytes: 1e9 });
  await keep();
  return sha256;
}

export async function* streamOf(...chunks: (Uint8Array | string)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** Where the files of a desk under test lie. */
export const storeIn = ({ folder }: { folder: string }): Store => openStore(join(folder, "files"));
