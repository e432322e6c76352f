/** Looks into a stored file: what it is made of, its frames, and where they were seen before. I/O. */
import { and, asc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { analyses, fileFates, files, fileTexts } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { newId } from "../ids.ts";
import { analyseFile } from "../media/analyse.ts";
import type { Analysis } from "../media/analysis.ts";
import { mediaTypeOf } from "../evidence/media-type.ts";
import { eraseHashes, madeOf } from "../evidence/erasing.ts";
import { keepIn, type Store } from "../evidence/store.ts";
import { storable, storableJson } from "../storable.ts";
import { noteLikeness } from "./likeness.ts";
import type { JobParts } from "./parts.ts";

const MOST_TRIES = 3;
const MOST_DERIVED_BYTES = 200 * 1024 * 1024;

type FileRow = typeof files.$inferSelect;

export async function analyse(db: Database, { sha256 }: { sha256: string }, now: Date, parts: JobParts): Promise<void> {
  const file = await begin(db, sha256);
  const folder = join(parts.workFolder, `analysis-${sha256}`);
  // What a try that was killed left; of what was erased since, nothing may stay.
  await rm(folder, { recursive: true, force: true });
  if (!file) return;
  if (file.tries > MOST_TRIES) return end(db, sha256, { state: "failed", found: { problems: ["Looking into this file ended the desk's worker three times."] } });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const analysis = await analyseFile({ path: parts.store.pathOf(sha256), mediaType: file.mediaType, bytes: file.bytes }, { folder, progress: (step, percent) => note(db, sha256, { step, percent }) });
    const derived = await keepDerived(parts.store, analysis);
    // Before it is done: a worker that dies in between would never look up what the file shows.
    await noteLikeness(db, { sha256, mediaType: file.mediaType, path: parts.store.pathOf(sha256), analysis, now });
    await db.transaction(async (tx) => {
      const isWanted = (await tx.update(analyses).set({ state: "done", percent: 100 }).where(eq(analyses.sha256, sha256)).returning({ sha256: analyses.sha256 })).length > 0;
      const ids = await record(tx, file, { derived, now });
      if (!isWanted) return eraseHashes({ tx, now, newId }, await madeOf(tx, sha256), { reason: "What it was made of was erased.", by: file.by });
      await takeText(tx, { sha256, text: analysis.text && storable(analysis.text) });
      await tx.update(analyses).set({ found: found(analysis, ids) }).where(eq(analyses.sha256, sha256));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Begun = FileRow & { tries: number };

/** Null when there is nothing to do: it is done, or its bytes were erased. */
async function begin(db: Database, sha256: string): Promise<Begun | null> {
  return db.transaction(async (tx) => {
    const [file] = await tx.select().from(files).where(eq(files.sha256, sha256)).orderBy(asc(files.at), asc(files.id)).limit(1);
    const [found] = await tx.select().from(analyses).where(eq(analyses.sha256, sha256));
    const [fate] = await tx.select().from(fileFates).where(eq(fileFates.sha256, sha256));
    if (!file || !found || fate || found.state === "done" || found.state === "failed") return null;
    await tx.update(analyses).set({ state: "running", step: "", percent: 0, tries: found.tries + 1 }).where(eq(analyses.sha256, sha256));
    return { ...file, tries: found.tries + 1 };
  });
}

async function end(db: Database, sha256: string, values: Partial<typeof analyses.$inferInsert>): Promise<void> {
  await db.transaction(async (tx) => { await tx.update(analyses).set(values).where(eq(analyses.sha256, sha256)); });
}

/** How far it is; a step that cannot be noted holds up nothing. */
const note = (db: Database, sha256: string, values: { step: string; percent: number }): void => void end(db, sha256, values).catch(() => undefined);

type Derived = { path: string; sha256: string; bytes: number; mediaType: string };

const picturesOf = ({ keyFrames, thumbnail, contactSheet, waveform }: Analysis): string[] =>
  [...keyFrames, thumbnail, contactSheet, waveform].flatMap((made) => (made ? [made.path] : []));

async function keepDerived(store: Store, analysis: Analysis): Promise<Derived[]> {
  const kept: Derived[] = [];
  for (const path of picturesOf(analysis)) {
    const { sha256, bytes, head } = await keepIn(store, createReadStream(path), { maxBytes: MOST_DERIVED_BYTES });
    kept.push({ path, sha256, bytes, mediaType: await mediaTypeOf(head) });
  }
  return kept;
}

/** Pictures that the desk made are files as well, under the one they were made from; answers their ids by path. */
async function record(tx: Tx, { id: madeFrom, by }: FileRow, { derived, now }: { derived: Derived[]; now: Date }): Promise<Map<string, string>> {
  const rows = derived.map(({ path, ...file }) => ({ path, row: { id: newId(), ...file, name: basename(path), by, at: now, madeFrom } }));
  if (rows.length > 0) await tx.insert(files).values(rows.map(({ row }) => row));
  await takeBack(tx, rows.map(({ row }) => row.sha256));
  return new Map(rows.map(({ path, row }) => [path, row.id]));
}

/** A picture that was erased with what another file shows is needed again here; unless it was itself what somebody wanted gone. */
async function takeBack(tx: Tx, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const brought = tx.select({ sha256: files.sha256 }).from(files).where(and(inArray(files.sha256, [...hashes]), isNull(files.madeFrom)));
  await tx.delete(fileFates).where(and(inArray(fileFates.sha256, [...hashes]), eq(fileFates.fate, "erased"), notInArray(fileFates.sha256, brought)));
}

/** Quotations are looked for in the text of a PDF like in any other, once it is known. */
async function takeText(tx: Tx, { sha256, text }: { sha256: string; text: string | null }): Promise<void> {
  if (text === null || text.trim() === "") return;
  const same = await tx.select({ id: files.id }).from(files).where(eq(files.sha256, sha256));
  await tx.insert(fileTexts).values(same.map(({ id: fileId }) => ({ fileId, text }))).onConflictDoNothing();
}

/** What is kept: paths become ids of files, and the text lies elsewhere. */
function found({ text: _, keyFrames, thumbnail, contactSheet, waveform, ...facts }: Analysis, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const idOf = (made: { path: string } | null): string | null => (made ? (ids.get(made.path) ?? null) : null);
  return { ...storableJson(facts) as typeof facts, keyFrames: keyFrames.map((frame) => ({ at: frame.at, fileId: idOf(frame) })), thumbnail: idOf(thumbnail), contactSheet: idOf(contactSheet), waveform: idOf(waveform) };
}
