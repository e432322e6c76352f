/** Whom a capture runs as, when the desk itself runs as root (in a container, mostly): somebody who may do nothing. I/O. */
import { chown, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** `nobody` and `nogroup` of Linux distributions. */
const NOBODY = { uid: 65_534, gid: 65_534 } as const;

/**
 * Gives the folders to `nobody`, who can then write into them and nowhere else, and whom Chromium gives its sandbox. Null, and
 * nothing is changed, where this process is not root or where `nobody` could not reach one of the paths.
 */
export async function giveToNobody({ folders, reads }: { folders: readonly string[]; reads: readonly string[] }): Promise<typeof NOBODY | null> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const reachable = await Promise.all([...folders.map(dirname), ...reads].map(isOpenToAll));
  if (reachable.includes(false)) return null;
  for (const folder of folders) await chown(folder, NOBODY.uid, NOBODY.gid);
  return NOBODY;
}

/** Every folder on the way may be passed through by everybody. */
async function isOpenToAll(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0 && (await stat(at)).isDirectory()) return false;
    if (at === dirname(at)) return true;
  }
}
