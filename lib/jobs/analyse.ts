/** Looks into a stored file: what it is made of, its frames, and where they were seen before. I/O. */
import { and, asc, eq, inArray, isNull, notInArray, type SQL } from "drizzle-orm";
import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { analyses, fileFates, files } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { newId } from "../ids.ts";
import { analyseFile } from "../media/analyse.ts";
import type { Analysis } from "../media/analysis.ts";
import { mediaTypeOf } from "../evidence/media-type.ts";
import { eraseHashes, madeOf } from "../evidence/erasing.ts";
import { giveText } from "../evidence/file-texts.ts";
import { keepIn, type Store } from "../evidence/store.ts";
import { storedType } from "../evidence/stored-content.ts";
import { isWorking, type KeptAnalysis } from "../evidence/words.ts";
import { storable, storableJson } from "../storable.ts";
import { inSight } from "./in-sight.ts";
import { noteLikeness } from "./likeness.ts";
import type { JobParts } from "./parts.ts";
import { giveTextToArticles } from "./waiting-articles.ts";

const MOST_TRIES = 3;
const MOST_DERIVED_BYTES = 200 * 1024 * 1024;

type FileRow = typeof files.$inferSelect;

export async function analyse(db: Database, { sha256 }: { sha256: string }, now: Date, parts: JobParts): Promise<void> {
  const file = await begin(db, sha256);
  const folder = join(parts.workFolder, `analysis-${sha256}`);
  // What a try that was killed left; of what was erased since, nothing may stay.
  await rm(folder, { recursive: true, force: true });
  if (!file) return;
  if (file.tries > MOST_TRIES) return set(db, file, { state: "failed", found: { ...file.found, problems: ["Looking into this file ended the desk's worker three times."] } });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const mediaType = await storedType(parts.store, sha256);
    const analysis = await inSight(() => isOurs(db, file), (signal) => look(db, { ...file, mediaType }, { path: parts.store.pathOf(sha256), folder, now, signal, trustList: parts.credentialRoots }));
    if (!analysis || !(await keep(db, file, { analysis, derived: await keepDerived(parts.store, analysis), now }))) return;
    // Before it is done: whoever waits for it on the article's screen then looks for its text once.
    await giveTextToArticles(db, sha256, now);
    await set(db, file, { state: "done", percent: 100 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `asked` and `tries` tell this try from every other of the same content. */
type Begun = FileRow & { tries: number; asked: Date; found: KeptAnalysis | null };

/** Null when there is nothing to do: it is over, or its bytes were erased. */
async function begin(db: Database, sha256: string): Promise<Begun | null> {
  return db.transaction(async (tx) => {
    const [file] = await tx.select().from(files).where(eq(files.sha256, sha256)).orderBy(asc(files.at), asc(files.id)).limit(1);
    const [found] = await tx.select().from(analyses).where(eq(analyses.sha256, sha256));
    const [fate] = await tx.select().from(fileFates).where(eq(fileFates.sha256, sha256));
    if (!file || !found || fate || !isWorking(found)) return null;
    await tx.update(analyses).set({ state: "running", step: "", percent: 0, tries: found.tries + 1 }).where(eq(analyses.sha256, sha256));
    return { ...file, tries: found.tries + 1, asked: found.at, found: found.found };
  });
}

/** The row for as long as it is this try's: not once somebody stopped it, asked anew or erased the file, or another worker took it over. */
const ours = ({ sha256, tries, asked }: Begun): SQL | undefined =>
  and(eq(analyses.sha256, sha256), eq(analyses.state, "running"), eq(analyses.tries, tries), eq(analyses.at, asked));

const isOurs = async (db: Database, begun: Begun): Promise<boolean> => (await db.read.select({ sha256: analyses.sha256 }).from(analyses).where(ours(begun))).length > 0;

async function set(db: Database, begun: Begun, values: Partial<typeof analyses.$inferInsert>): Promise<void> {
  await db.transaction(async (tx) => { await tx.update(analyses).set(values).where(ours(begun)); });
}

/** How far it is; a step that cannot be noted holds up nothing. */
const note = (db: Database, begun: Begun, values: { step: string; percent: number }): void => void set(db, begun, values).catch(() => undefined);

type Looking = { path: string; folder: string; now: Date; signal: AbortSignal; trustList: string | null };

/** What is known of it, its pictures in the folder. What it shows is noted before it is done: a worker that dies in between would never look it up. */
async function look(db: Database, file: Begun, { path, folder, now, signal, trustList }: Looking): Promise<Analysis> {
  const { sha256, mediaType, bytes } = file;
  const analysis = await analyseFile({ path, mediaType, bytes }, { folder, signal, trustList, progress: (step, percent) => note(db, file, { step, percent }) });
  await noteLikeness(db, { sha256, mediaType, path, analysis, now, ours: ours(file), signal });
  return analysis;
}

/** Writes down what was found; answers false when it is no longer this try's. What was made meanwhile is written down all the same: whoever erases the file must find it. */
async function keep(db: Database, file: Begun, { analysis, derived, now }: { analysis: Analysis; derived: Derived[]; now: Date }): Promise<boolean> {
  const { sha256 } = file;
  return db.transaction(async (tx) => {
    const isStillOurs = (await tx.update(analyses).set({ percent: 99 }).where(ours(file)).returning({ sha256: analyses.sha256 })).length > 0;
    const ids = await record(tx, file, { derived, now });
    if (!isStillOurs) await goneWithFile(tx, file, now);
    else {
      // Quotations are looked for in the text of a PDF like in any other, once it is known.
      if (analysis.text?.trim()) await giveText(tx, sha256, storable(analysis.text));
      await tx.update(analyses).set({ found: found(analysis, ids) }).where(eq(analyses.sha256, sha256));
    }
    return isStillOurs;
  });
}

/** Of what was erased meanwhile nothing stays. */
async function goneWithFile(tx: Tx, { sha256, by }: FileRow, now: Date): Promise<void> {
  const isThere = (await tx.select({ sha256: analyses.sha256 }).from(analyses).where(eq(analyses.sha256, sha256))).length > 0;
  if (!isThere) await eraseHashes({ tx, now, newId }, await madeOf(tx, sha256), { reason: "What it was made of was erased.", by });
}

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

/** What is kept: paths become ids of files, and the text lies elsewhere. */
function found({ text: _, keyFrames, thumbnail, contactSheet, waveform, ...facts }: Analysis, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const idOf = (made: { path: string } | null): string | null => (made ? (ids.get(made.path) ?? null) : null);
  return { ...storableJson(facts) as typeof facts, keyFrames: keyFrames.map((frame) => ({ at: frame.at, fileId: idOf(frame) })), thumbnail: idOf(thumbnail), contactSheet: idOf(contactSheet), waveform: idOf(waveform) };
}
