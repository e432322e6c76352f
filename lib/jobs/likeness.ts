/** Hashes what a file shows, keeps the hashes, and looks them up among all that were kept before. I/O. */
import { and, asc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { analyses, files, frameHashes, likenesses } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { newId } from "../ids.ts";
import type { Analysis } from "../media/analysis.ts";
import { askOne } from "../media/ask-child.ts";
import { fromHex } from "../likeness/hex.ts";
import { create, type LookUp } from "../likeness/look-up.ts";
import { likenessesOf } from "../likeness/likenesses.ts";
import { type Item, matchesOf } from "../likeness/matching.ts";
import { isFlat, type PartHash, storedOf } from "../likeness/parts.ts";
import { saidOf } from "../likeness/said.ts";
import { log } from "../log.ts";

/** `ours` is the analysis for as long as it goes on. */
type Shown = { sha256: string; mediaType: string; path: string; analysis: Analysis; now: Date; ours: SQL | undefined; signal: AbortSignal };
type Frame = { at: number; hashes: PartHash[] };

const SECONDS = 60;
const MEGABYTES = 512;

/** Nothing for sound and documents. Done again for the same file, it says the same. */
export async function noteLikeness(db: Database, shown: Shown): Promise<void> {
  const frames = await framesOf(shown);
  const kept = frames.filter(({ hashes }) => !isFlat(hashes));
  if (kept.length === 0) return;
  const here: Item = { still: shown.mediaType.startsWith("image/"), frames: kept.map(({ at, hashes }) => ({ at, hash: fromHex(hashes[0]?.hex ?? "") })) };
  const matches = await matched(db.read, { sha256: shown.sha256, here, kept });
  await db.transaction(async (tx) => {
    // Erased or stopped meanwhile: then nothing of what it shows is kept.
    const isWanted = await tx.update(analyses).set({ percent: 99 }).where(shown.ours).returning({ sha256: analyses.sha256 });
    if (isWanted.length === 0) return;
    await tx.delete(frameHashes).where(eq(frameHashes.sha256, shown.sha256));
    await tx.insert(frameHashes).values(kept.flatMap(({ at, hashes }) => storedOf(hashes).map(({ crop, hex }) => ({ id: newId(), sha256: shown.sha256, at: Math.round(at * 1000), part: crop, hash: hex }))));
    for (const { fileId: earlier, mirrored, ...match } of matches) {
      const row = { frames: match.frames, mirrored, said: saidOf({ ...match, mirrored }), at: shown.now };
      await tx.insert(likenesses).values({ sha256: shown.sha256, earlier, ...row }).onConflictDoUpdate({ target: [likenesses.sha256, likenesses.earlier], set: row });
    }
  });
}

/** A picture has one frame, at 0; of a video its key frames are looked at. */
async function framesOf({ mediaType, path, analysis, signal }: Shown): Promise<Frame[]> {
  const pictures = mediaType.startsWith("image/") ? [{ at: 0, path }] : mediaType.startsWith("video/") ? analysis.keyFrames : [];
  if (pictures.length === 0) return [];
  const paths = pictures.map((picture) => picture.path);
  const { result, why } = await askOne("likeness", { paths }, { reads: paths, seconds: SECONDS, megabytes: MEGABYTES, signal });
  if (!result) { log.warn({ why }, "what a file shows could not be hashed"); return []; }
  return pictures.flatMap(({ at }, place) => { const hashes = result[place]; return hashes ? [{ at, hashes }] : []; });
}

async function matched(reader: Reader, { sha256, here, kept }: { sha256: string; here: Item; kept: Frame[] }) {
  const index = await indexNow(reader);
  const found = kept.flatMap((frame) => likenessesOf(frame, index.lookUp, (ref) => {
    const moment = index.frames[ref];
    return moment && moment.sha256 !== sha256 ? { fileId: moment.sha256, at: moment.at } : undefined;
  }));
  const others = [...new Set(found.map(({ fileId }) => fileId))];
  return matchesOf(here, found, await itemsOf(reader, others));
}

/** The earlier files that were hit, with the whole of each of their frames; not those erased since, whose hashes went with them. */
async function itemsOf(reader: Reader, hashes: readonly string[]): Promise<Map<string, Item>> {
  if (hashes.length === 0) return new Map();
  const rows = await reader.select({ sha256: frameHashes.sha256, at: frameHashes.at, hash: frameHashes.hash }).from(frameHashes)
    .where(and(inArray(frameHashes.sha256, [...hashes]), eq(frameHashes.part, 0))).orderBy(asc(frameHashes.at));
  const types = await reader.selectDistinct({ sha256: files.sha256, mediaType: files.mediaType }).from(files).where(inArray(files.sha256, [...hashes]));
  const typeOf = new Map(types.map(({ sha256, mediaType }) => [sha256, mediaType]));
  return new Map([...Map.groupBy(rows, (row) => row.sha256)].map(([sha256, own]) => [sha256, {
    still: typeOf.get(sha256)?.startsWith("image/") ?? false,
    frames: own.map(({ at, hash }) => ({ at: at / 1000, hash: fromHex(hash) })),
  }]));
}

/** `lately`: ids from `from` on that are in it already. */
type Index = { lookUp: LookUp; frames: { sha256: string; at: number }[]; from: string; lately: Set<string> };
const AT_ONCE = 5000;
/** Ids rise with the time at which a process made them: what another committed a little later may stand before ours. */
const OVERLAP_MS = 10 * 60_000;
const indexes = new WeakMap<object, Index>();

/** Kept in memory from job to job; what came since is read in the order in which it came. */
async function indexNow(reader: Reader): Promise<Index> {
  const index = indexes.get(reader) ?? { lookUp: create(), frames: [], from: "", lately: new Set() };
  indexes.set(reader, index);
  const lately = new Set<string>();
  const from = firstIdAt(Date.now() - OVERLAP_MS);
  for (let last = index.from; ;) {
    const rows = await reader.select().from(frameHashes).where(gt(frameHashes.id, last)).orderBy(asc(frameHashes.id)).limit(AT_ONCE);
    for (const { id, sha256, at, hash } of rows) {
      if (!index.lately.has(id)) index.lookUp.add(fromHex(hash), index.frames.push({ sha256, at: at / 1000 }) - 1);
      if (id > from) lately.add(id);
      last = id;
    }
    if (rows.length === AT_ONCE) continue;
    Object.assign(index, { from, lately });
    return index;
  }
}

/** No id of UUID version 7 (RFC 9562) that was made at this time or later stands before it. */
function firstIdAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
