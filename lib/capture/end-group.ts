/** Ends processes for good. I/O. */
import { setTimeout as sleep } from "node:timers/promises";

const [LOOK_MS, LOOKS] = [20, 150];

/** Kills the group that a process leads, and waits until it is gone: 3 s at most, as a system may never clear away what has ended. */
export async function endGroup(leader: number | undefined): Promise<void> {
  if (!leader) return;
  for (let look = 0; look < LOOKS && isThere(leader, look === 0 ? "SIGKILL" : 0); look++) await sleep(LOOK_MS);
}

function isThere(leader: number, signal: "SIGKILL" | 0): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}
