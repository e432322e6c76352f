/** Work that somebody may stop while it is done. I/O. */

const LOOK_EVERY_MS = 1000;

/** Does the work while looking each second whether it is still wanted; null when it no longer was, and the signal ended it. */
export async function inSight<Done>(isWanted: () => Promise<boolean>, work: (signal: AbortSignal) => Promise<Done>): Promise<Done | null> {
  const stopping = new AbortController();
  const looking = setInterval(() => { void isWanted().then((wanted) => { if (!wanted) stopping.abort(); }, () => undefined); }, LOOK_EVERY_MS);
  try {
    return await work(stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(looking);
  }
}
