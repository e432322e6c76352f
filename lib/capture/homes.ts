/** Where a browser that captures keeps what it needs to run: gone with it, or swept away when its worker was killed. I/O. */
import { chmod, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Short, as Chromium makes sockets in there, whose paths have 107 bytes at most. */
const PREFIX = "desk-page-";
/** Many times as long as a capture may take. */
const OLD_MS = 60 * 60_000;

/** A new one. What killed workers left tells of pages, and goes. */
export async function makeHome(): Promise<string> {
  for (const name of await readdir(tmpdir())) if (name.startsWith(PREFIX)) await dropOld(join(tmpdir(), name));
  const home = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(home, 0o700);
  return home;
}

/** Chromium's last processes may still be writing while they fall. */
export const dropHome = (home: string): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 5 });

/** Somebody else's is left alone. */
async function dropOld(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found && Date.now() - found.mtimeMs > OLD_MS) await dropHome(path).catch(() => undefined);
}
