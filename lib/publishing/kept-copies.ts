/** What readers are told of what the desk kept: one line for each copy, however many files it is made of. Pure. */
import { isMaterial } from "../evidence/words.ts";
import type { PublicEvidence } from "./shapes.ts";

type Snapshots = PublicEvidence["snapshots"];

/** `file` is null for a captured page: its hash is that of the manifest, which names every file of the capture by its own. */
export type KeptCopy = { at: string; sha256: string; file: { mediaType: string; bytes: number } | null };

/** Of a page that was not kept whole how many of its parts are missing; 0 where it is cut short. Null where nothing is known to be missing. */
export type Missing = { missing: number; of: number } | null;

export function keptCopies(snapshots: Snapshots): KeptCopy[] {
  return snapshots.flatMap(copiesOf);
}

/** The same, with what is missing from each. */
export function keptCopiesTold(snapshots: Snapshots): (KeptCopy & { missing: Missing })[] {
  return snapshots.flatMap((snapshot) => copiesOf(snapshot).map((copy) => ({ ...copy, missing: missingFrom(snapshot) })));
}

function copiesOf({ how, at, files }: Snapshots[number]): KeptCopy[] {
  const manifest = files.find(({ role }) => role === "manifest");
  if (how === "captured" && manifest) return [{ at, sha256: manifest.sha256, file: null }];
  return files.filter(isCopy).map(({ sha256, mediaType, bytes }) => ({ at, sha256, file: { mediaType, bytes } }));
}

const missingFrom = ({ partial, missingParts = 0, parts = 0 }: Snapshots[number]): Missing => (partial ? { missing: missingParts, of: parts } : null);

/** The material itself, as it came; not what the desk made of a page, or wrote about it. */
export const isOriginal = ({ role }: Snapshots[number]["files"][number]): boolean => role === undefined || role === "original";

const isCopy = ({ role }: Snapshots[number]["files"][number]): boolean => role === undefined || isMaterial({ role });
