import { asc, eq, inArray } from "drizzle-orm";
import { analyses, claims, files, likenesses, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { reading, type Viewer } from "../query.ts";
import { isAnalysable } from "./analysing.ts";
import { fatesOf } from "./fates.ts";
import type { AnalysisShape, MatchShape } from "./analysis-shapes.ts";
import { productRole } from "./products.ts";
import { type FileRecord, getFile } from "./queries.ts";

/** What is known of a file. One that is not looked into is done, with nothing found: of another type, made by the desk itself, of a file or of a page, or erased. */
export async function getAnalysis(viewer: Viewer, fileId: string): Promise<AnalysisShape> {
  return readAnalysis(reading(viewer), await getFile(viewer, fileId));
}

/** The same inside a command. */
export async function readAnalysis(reader: Reader, file: FileRecord): Promise<AnalysisShape> {
  const [row] = await reader.select().from(analyses).where(eq(analyses.sha256, file.sha256));
  const state = row?.state ?? ((await isLookedInto(reader, file)) ? "queued" : "done");
  return { ...nothingFound(file), ...(row?.found as Partial<AnalysisShape> | null), state, step: row?.step ?? "", percent: row?.percent ?? 0, tries: row?.tries ?? 0, mediaType: file.mediaType };
}

/** Whether the desk looks into it at all: not into what it made itself, of a file or of a page, nor into what was erased or is damaged. */
export async function isLookedInto(reader: Reader, { mediaType, madeFrom, sha256 }: FileRecord): Promise<boolean> {
  return isAnalysable(mediaType) && madeFrom === null && (await productRole(reader, sha256)) === null && !(await fatesOf(reader, [sha256])).has(sha256);
}

const nothingFound = ({ mediaType }: FileRecord): Omit<AnalysisShape, "state" | "step" | "percent" | "tries"> => ({
  mediaType, duration: null, width: null, height: null, codecs: [], createdAt: null, createdFrom: null, metadata: [],
  c2pa: { state: "absent", signer: null, when: null, claims: [], words: "" }, keyFrames: [], thumbnail: null, contactSheet: null, waveform: null, pages: null, problems: [], missing: [],
});

/** Everything that shows the same as this file, whichever came first; the earliest first. */
export async function matchesOf(viewer: Viewer, fileId: string): Promise<{ items: MatchShape[]; next: null }> {
  const reader = reading(viewer);
  const { sha256 } = await getFile(viewer, fileId);
  const [ours, theirs] = await Promise.all([
    reader.select().from(likenesses).where(eq(likenesses.sha256, sha256)),
    reader.select().from(likenesses).where(eq(likenesses.earlier, sha256)),
  ]);
  const seen = [
    ...ours.map(({ earlier: other, ...row }) => ({ ...row, other, before: true })),
    ...theirs.map(({ sha256: other, frames, ...row }) => ({ ...row, other, before: false, frames: frames.map(({ here, there, distance }) => ({ here: there, there: here, distance })) })),
  ];
  const places = await placesOf(reader, seen.map(({ other }) => other));
  const items = seen.flatMap(({ other, before: earlier, frames, mirrored, said }) => {
    const place = places.get(other);
    return place ? [{ ...place, earlier, frames, mirrored, words: said }] : [];
  });
  return { items: items.sort((one, two) => one.firstSeenAt.localeCompare(two.firstSeenAt)), next: null };
}

type Place = Pick<MatchShape, "fileId" | "evidenceId" | "claimId" | "statement" | "name" | "mediaType" | "firstSeenAt">;

/** Where each content was first seen: in which item of which claim, and when. */
async function placesOf(reader: Reader, hashes: readonly string[]): Promise<Map<string, Place>> {
  if (hashes.length === 0) return new Map();
  const rows = await reader.select({ file: files, evidenceId: snapshots.evidenceId, claimId: snapshots.claimId, statement: claims.statement }).from(files)
    .leftJoin(snapshotFiles, eq(snapshotFiles.fileId, files.id))
    .leftJoin(snapshots, eq(snapshots.id, snapshotFiles.snapshotId))
    .leftJoin(claims, eq(claims.id, snapshots.claimId))
    .where(inArray(files.sha256, [...hashes])).orderBy(asc(files.at), asc(files.id));
  const places = new Map<string, Place>();
  for (const { file, evidenceId, claimId, statement } of rows) {
    const known = places.get(file.sha256);
    if (known && (known.claimId !== null || claimId === null)) continue;
    places.set(file.sha256, { fileId: file.id, evidenceId, claimId, statement, name: file.name, mediaType: file.mediaType, firstSeenAt: (known?.firstSeenAt ?? file.at.toISOString()) });
  }
  return places;
}
