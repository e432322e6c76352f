/**
 * Reads every stored file again, once a week: a disk that loses bytes says nothing. A little at a time, with a pause after
 * each, and from where it was after a restart; a file that is damaged is noted when it is found. I/O.
 */
import type { Database } from "../db/types.ts";
import { noteVerified, verifyPortion } from "../evidence/verifying.ts";
import { log } from "../log.ts";
import type { JobParts } from "./parts.ts";
import { keepDoing, type VerifyPlace } from "./queue.ts";
import type { Again } from "./runner.ts";

/** Not at the start, when there is other work. */
const FIRST_AFTER_MS = 10 * 60_000;
const EVERY_MS = 7 * 86_400_000;
/** A terabyte takes a day and a half so, and a million small files a day. One bigger file is read in one go. */
const AT_ONCE = { files: 500, bytes: 256 * 1024 ** 2 };
const PAUSE_MS = 30_000;

export const keepVerifying = (db: Database, now: Date): Promise<void> =>
  keepDoing(db, { kind: "verify-evidence", payload: { at: null }, runAt: new Date(now.getTime() + FIRST_AFTER_MS) });

export async function verifyEvidence(db: Database, { at }: { at: VerifyPlace | null }, now: Date, { store }: Pick<JobParts, "store">): Promise<Again<"verify-evidence">> {
  const place = at ?? { after: "", files: 0, damaged: 0, unreadable: 0, begun: now.getTime() };
  const { files, damaged, unreadable, last } = await verifyPortion(db, store, { after: place.after, most: AT_ONCE, atOnce: 1, now });
  // One that cannot be read keeps nobody from looking at the others.
  for (const { sha256, why } of unreadable) log.error({ sha256, why }, "a stored file cannot be read");
  const sum = { files: place.files + files, damaged: place.damaged + damaged.length, unreadable: place.unreadable + unreadable.length };
  const soon = now.getTime() + PAUSE_MS;
  if (last !== null) return { at: new Date(soon), payload: { at: { ...sum, after: last, begun: place.begun } } };
  await noteVerified(db, sum, now);
  return { at: new Date(Math.max(soon, place.begun + EVERY_MS)), payload: { at: null } };
}
