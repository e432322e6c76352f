/**
 * Carries an import out: fetches what is named by its address, reads and checks row by row, notes how far it is, and stores
 * what was accepted in the end, all at once. One that was broken off goes on where it was. I/O.
 */
import { and, eq, inArray, lt, ne } from "drizzle-orm";
import { Readable } from "node:stream";
import { claims, importRows, imports, otherReviews, stagedReviews } from "../db/schema/index.ts";
import type { Database, Reader, Tx } from "../db/types.ts";
import { isDomainError } from "../errors.ts";
import { newId } from "../ids.ts";
import { finishImport } from "../imports/commands.ts";
import { type Batch, readInWorker } from "../imports/reading.ts";
import { keepIn } from "../evidence/store.ts";
import type { ImportRecord } from "../imports/queries.ts";
import { MOST_BYTES } from "../imports/schema.ts";
import { type Seen, sorted, type SortedRow } from "../imports/sorted.ts";
import { fetchPage } from "../outside/fetch-page.ts";
import { isOutsideRefusal } from "../outside/refusal.ts";
import { foldName } from "../sources/fold.ts";
import type { JobParts } from "./parts.ts";
import { asTheyAreNow } from "./whose.ts";

const MOST_TRIES = 4;
const FETCH_MS = 60_000;
const DAY_MS = 86_400_000;

export async function runImport(db: Database, { importId }: { importId: string }, now: Date, parts: JobParts): Promise<void> {
  const begun = await begin(db, importId);
  if (!begun) return;
  try {
    const fetched = await withBytes(db, begun, parts);
    await readAll(db, fetched, parts);
    if (begun.dryRun) await end(db, importId, { state: "done", endedAt: now });
    // With the roles they have now: whoever may not add to the desk any more stores nothing.
    else await finishImport({ db, actor: await asTheyAreNow(db, begun.by), now }, importId, {});
  } catch (error) {
    const why = whyFailed(error) ?? (begun.tries >= MOST_TRIES ? "It could not be carried out; the desk’s log has the details." : null);
    if (why === null) throw error;
    await end(db, importId, { state: "failed", why, endedAt: now, accepted: 0, updated: 0 });
  }
}

/** Null when there is nothing left to do. */
async function begin(db: Database, id: string): Promise<ImportRecord | null> {
  return db.transaction(async (tx) => {
    const [found] = await tx.select().from(imports).where(and(eq(imports.id, id), eq(imports.state, "running")));
    if (!found) return null;
    await forgetPreviews(tx);
    const [begun] = await tx.update(imports).set({ tries: found.tries + 1 }).where(eq(imports.id, id)).returning();
    return begun ?? null;
  });
}

/** What a preview showed is of no use a day later; how many rows it had stays. */
async function forgetPreviews(tx: Tx): Promise<void> {
  const old = tx.select({ id: imports.id }).from(imports).where(and(eq(imports.dryRun, true), lt(imports.endedAt, new Date(Date.now() - DAY_MS))));
  await tx.delete(stagedReviews).where(inArray(stagedReviews.importId, old));
  await tx.delete(importRows).where(inArray(importRows.importId, old));
}

/** What an address gave lies in the store from then on: a broken-off import goes on with the same bytes. */
async function withBytes(db: Database, begun: ImportRecord, { store, allowPrivate, publicUrl }: JobParts): Promise<ImportRecord & { sha256: string }> {
  if (begun.sha256 !== null) return { ...begun, sha256: begun.sha256 };
  const { bytes, url } = await fetchPage(begun.url ?? "", {
    maxBytes: MOST_BYTES, milliseconds: FETCH_MS, allowPrivate, userAgent: `Corroborate (+${publicUrl})`,
    accept: "application/ld+json, application/json, text/csv, text/html;q=0.9, */*;q=0.5",
  });
  const kept = await keepIn(store, Readable.from([bytes]), { maxBytes: MOST_BYTES });
  const fetched = { sha256: kept.sha256, bytes: kept.bytes, url };
  await end(db, begun.id, fetched);
  return { ...begun, ...fetched };
}

async function readAll(db: Database, begun: ImportRecord & { sha256: string }, { store, publicUrl }: JobParts): Promise<void> {
  const seen: Seen = { reviews: new Map(), statements: new Map(), claims: 0 };
  let counts = { accepted: begun.accepted, updated: begun.updated, refused: begun.refused };
  for await (const batch of readInWorker({ path: store.pathOf(begun.sha256), format: begun.format, url: begun.url })) {
    const rows = sorted(batch.rows, { seen, here: await alreadyHere(db.read, batch), ownHost: new URL(publicUrl).host });
    // What was noted before a restart is sorted once more, so that rows after it are told apart from it, but not counted twice.
    const fresh = rows.filter(({ row }) => row > begun.done);
    counts = added(counts, fresh);
    await noteProgress(db, begun.id, { batch, fresh, counts, done: Math.max(begun.done, rows.at(-1)?.row ?? 0) });
  }
}

function added(counts: Counts, rows: readonly SortedRow[]): Counts {
  const taken = rows.filter((row) => row.taken);
  return { accepted: counts.accepted + taken.length, updated: counts.updated + taken.filter((row) => row.updates).length, refused: counts.refused + rows.length - taken.length };
}

type Counts = { accepted: number; updated: number; refused: number };
type Progress = { batch: Batch; fresh: SortedRow[]; counts: Counts; done: number };

/** Rows and how far they go are noted together: neither is ever ahead of the other. */
async function noteProgress(db: Database, importId: string, { batch, fresh, counts, done }: Progress): Promise<void> {
  await db.transaction(async (tx) => {
    if (fresh.length > 0) await tx.insert(importRows).values(fresh.map(({ row, taken, updates, claim, why }) => ({ importId, row, taken, updates, claim, why })));
    await stage(tx, importId, fresh);
    await tx.update(imports).set({ ...counts, done, bytesRead: batch.bytesRead, ...(batch.ignored.length > 0 && { ignored: batch.ignored }) }).where(eq(imports.id, importId));
  });
}

async function stage(tx: Tx, importId: string, fresh: readonly SortedRow[]): Promise<void> {
  const importedAt = new Date();
  const reviews = fresh.flatMap(({ row, review }) => (review ? [{ row, ...review }] : []));
  if (reviews.length === 0) return;
  await tx.insert(stagedReviews).values(reviews.map((review) => ({
    ...review, id: newId(), importId, importedAt, searchText: foldName(`${review.claim} ${review.claimant ?? ""} ${review.publisher}`),
  })));
}

/** Which of these addresses and statements the desk has already. */
async function alreadyHere(reader: Reader, { rows }: Batch): Promise<{ reviews: Set<string>; statements: Set<string> }> {
  const urls = [...new Set(rows.flatMap((row) => (row.is === "review" ? row.review.url : [])))];
  const statements = [...new Set(rows.flatMap((row) => (row.is === "claim" ? row.claim.statement : [])))];
  const [reviews, known] = await Promise.all([
    urls.length === 0 ? [] : reader.select({ url: otherReviews.url, part: otherReviews.part }).from(otherReviews).where(inArray(otherReviews.url, urls)),
    statements.length === 0 ? [] : reader.select({ statement: claims.statement }).from(claims).where(and(inArray(claims.statement, statements), ne(claims.stage, "discarded"))),
  ]);
  return { reviews: new Set(reviews.map(({ url, part }) => `${part} ${url}`)), statements: new Set(known.map(({ statement }) => statement)) };
}


/** Null for what is a bug or may pass: then the job is tried again. */
function whyFailed(error: unknown): string | null {
  if (isOutsideRefusal(error) || isDomainError(error)) return error.message;
  return error instanceof Error && error.name === "Unreadable" ? error.message : null;
}

async function end(db: Database, id: string, values: Partial<ImportRecord>): Promise<void> {
  await db.transaction((tx) => tx.update(imports).set(values).where(and(eq(imports.id, id), eq(imports.state, "running"))).then(() => undefined));
}
