/** Takes the word of the process that captured for nothing but names. I/O. */
import { lstat, realpath } from "node:fs/promises";
import { dirname, sep } from "node:path";
import type { CapturedFile } from "./outcome.ts";

/** The files that lie in the folder as files of their own: a link could lead the desk, which may read more, somewhere else. */
export async function ownFiles(files: readonly CapturedFile[], folder: string): Promise<CapturedFile[]> {
  const own = await Promise.all(files.map((file) => isOwn(file.path, folder).catch(() => false)));
  return files.filter((_, at) => own[at]);
}

async function isOwn(path: string, folder: string): Promise<boolean> {
  const [kind, lies] = await Promise.all([lstat(path), realpath(dirname(path))]);
  return kind.isFile() && kind.nlink === 1 && (lies === folder || lies.startsWith(folder + sep));
}
