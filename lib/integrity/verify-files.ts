/** Reads stored files again and names those that are not what they were: `desk evidence verify`. I/O. */
import type { Store } from "../evidence/store.ts";

export type VerifiedFiles = {
  /** Files whose hash is still their name. */
  intact: number;
  /** SHA-256 of files whose bytes have changed. */
  differs: string[];
  missing: string[];
  /** Files that could not be read (a disk's error, a file without rights), with the reason: nothing is known of them. */
  unreadable: { sha256: string; why: string }[];
};

export type Verifying = {
  /** Called after each file, the number of files done and of all. */
  progress?: (done: number, all: number) => void;
  /** Once aborted, throws its reason; files under way are read to their end. */
  signal?: AbortSignal;
  /** Files at a time; hashing takes a processor each, reading the same disk. */
  atOnce?: number;
};

/** Each file once, however often it is listed; results in the order of the list. */
export async function verifyFiles(store: Pick<Store, "verify">, list: Iterable<string>, { progress, signal, atOnce = 2 }: Verifying = {}): Promise<VerifiedFiles> {
  const names = [...new Set(list)];
  const outcomes: (Awaited<ReturnType<Store["verify"]>> | { why: string })[] = [];
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    for (let at = next; at < names.length; at = next) {
      signal?.throwIfAborted();
      next += 1;
      outcomes[at] = await store.verify(names[at] ?? "").catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }));
      done += 1;
      progress?.(done, names.length);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  const which = (outcome: string): string[] => names.filter((_, at) => outcomes[at] === outcome);
  const unreadable = names.flatMap((sha256, at) => {
    const outcome = outcomes[at];
    return typeof outcome === "object" ? [{ sha256, why: outcome.why }] : [];
  });
  return { intact: which("intact").length, differs: which("differs"), missing: which("missing"), unreadable };
}
