/**
 * Asks an authority or a calendar for its word on when a snapshot's manifest was there. One that is down is asked again,
 * ever more seldom, for a month: until then the timestamp is pending. I/O.
 */
import { and, eq, max } from "drizzle-orm";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { files, snapshotFiles, timestamps } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { keepIn } from "../evidence/store.ts";
import { newId } from "../ids.ts";
import { calendarsOutside } from "../integrity/calendars.ts";
import { otsStatus, stamp, upgrade } from "../integrity/opentimestamps.ts";
import { requestTimestamp } from "../integrity/request-timestamp.ts";
import { TimestampError } from "../integrity/timestamp-error.ts";
import { isOutsideRefusal } from "../outside/refusal.ts";
import type { JobParts } from "./parts.ts";
import type { Again } from "./runner.ts";

const HOUR_MS = 60 * 60_000;
const MONTH_MS = 30 * 24 * HOUR_MS;
/** A calendar writes into a block every few hours. */
const UPGRADE_AFTER_MS = 3 * HOUR_MS;

type Row = typeof timestamps.$inferSelect;
type Got = { proof: Uint8Array; said: Date | null; isWhole: boolean };

export async function timestamp(db: Database, payload: { timestampId: string }, now: Date, parts: JobParts): Promise<Again<"timestamp"> | void> {
  const [row] = await db.read.select().from(timestamps).where(eq(timestamps.id, payload.timestampId));
  if (row?.state !== "pending") return undefined;
  const manifest = await manifestOf(db.read, row.snapshotId, parts);
  if (!manifest) return update(db, row, { state: "failed", why: "The manifest is not in the store any more." });
  const since = now.getTime() - row.at.getTime();
  try {
    const before = await proofOf(db.read, row, parts);
    const got = await ask(row, { manifest, before, parts });
    // A calendar that has nothing new says the same again: that is no other file.
    if (!before || got.isWhole || !before.equals(got.proof)) await note(db, row, { got, now, parts });
    if (got.isWhole) return undefined;
    if (since > MONTH_MS) return update(db, row, { state: "failed", why: "The calendar has not written it into a block in a month." });
    return { at: new Date(now.getTime() + UPGRADE_AFTER_MS), payload };
  } catch (error) {
    if (!isOutsideRefusal(error) && !(error instanceof TimestampError)) throw error;
    const isOver = since > MONTH_MS;
    await update(db, row, { why: error.message, tries: row.tries + 1, ...(isOver && { state: "failed" as const }) });
    return isOver ? undefined : { at: new Date(now.getTime() + Math.min(2 ** row.tries * 60_000, 12 * HOUR_MS)), payload };
  }
}

type Asking = { manifest: Buffer; before: Buffer | null; parts: JobParts };

async function ask({ kind, authority }: Row, { manifest, before, parts: { allowPrivate } }: Asking): Promise<Got> {
  if (kind === "rfc3161") {
    const { token, at } = await requestTimestamp(authority, manifest, { allowPrivate });
    return { proof: token, said: at, isWhole: true };
  }
  const port = calendarsOutside({ allowPrivate });
  const hash = createHash("sha256").update(manifest).digest();
  const proof = before ? (await upgrade(before, port)).proof : await stamp(hash, [authority], port);
  return { proof, said: null, isWhole: otsStatus(proof, hash).state === "bitcoin" };
}

async function note(db: Database, { id, snapshotId, kind }: Row, { got: { proof, said, isWhole }, now, parts }: { got: Got; now: Date; parts: JobParts }): Promise<void> {
  const { sha256, bytes } = await keepIn(parts.store, Readable.from([proof]));
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(timestamps).where(eq(timestamps.id, id));
    if (!row || row.state !== "pending") return;
    const fileId = newId();
    const rfc = kind === "rfc3161";
    await tx.insert(files).values({ id: fileId, sha256, bytes, mediaType: rfc ? "application/timestamp-reply" : "application/octet-stream", name: rfc ? "timestamp.tst" : "manifest.json.ots", by: "desk", at: now, madeFrom: null });
    if (row.fileId === null) {
      const [last] = await tx.select({ place: max(snapshotFiles.place) }).from(snapshotFiles).where(eq(snapshotFiles.snapshotId, snapshotId));
      await tx.insert(snapshotFiles).values({ snapshotId, place: (last?.place ?? 0) + 1, fileId, role: "timestamp" });
    } else {
      await tx.update(snapshotFiles).set({ fileId }).where(and(eq(snapshotFiles.snapshotId, snapshotId), eq(snapshotFiles.fileId, row.fileId)));
    }
    await tx.update(timestamps).set({ fileId, said, why: null, ...(isWhole && { state: "done" as const }) }).where(eq(timestamps.id, id));
  });
}

async function update(db: Database, { id }: Row, values: Partial<Row>): Promise<void> {
  await db.transaction(async (tx) => { await tx.update(timestamps).set(values).where(eq(timestamps.id, id)); });
}

async function manifestOf(reader: Reader, snapshotId: string, { store }: JobParts): Promise<Buffer | null> {
  const [found] = await reader.select({ sha256: files.sha256 }).from(snapshotFiles).innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .where(and(eq(snapshotFiles.snapshotId, snapshotId), eq(snapshotFiles.role, "manifest")));
  return found && (await store.has(found.sha256)) ? buffer(store.read(found.sha256)) : null;
}

async function proofOf(reader: Reader, { fileId }: Row, { store }: JobParts): Promise<Buffer | null> {
  if (fileId === null) return null;
  const [found] = await reader.select({ sha256: files.sha256 }).from(files).where(eq(files.id, fileId));
  return found && (await store.has(found.sha256)) ? buffer(store.read(found.sha256)) : null;
}
