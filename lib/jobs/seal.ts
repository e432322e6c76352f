/** Gives what was uploaded or pasted the manifest that a capture brings with it, and asks for its timestamps. I/O. */
import { and, asc, eq } from "drizzle-orm";
import { Readable } from "node:stream";
import { files, snapshotFiles, snapshots } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { previousManifest } from "../evidence/queries.ts";
import { keepIn } from "../evidence/store.ts";
import { newId } from "../ids.ts";
import { makeManifest } from "../integrity/manifest.ts";
import { stampLater } from "../integrity/queueing.ts";
import { commandLine } from "../people/desk.ts";
import type { JobParts } from "./parts.ts";

export async function seal(db: Database, { snapshotId }: { snapshotId: string }, now: Date, { store }: JobParts): Promise<void> {
  const [snapshot] = await db.read.select().from(snapshots).where(eq(snapshots.id, snapshotId));
  const kept = await db.read.select({ role: snapshotFiles.role, file: files }).from(snapshotFiles).innerJoin(files, eq(files.id, snapshotFiles.fileId))
    .where(eq(snapshotFiles.snapshotId, snapshotId)).orderBy(asc(snapshotFiles.place));
  if (!snapshot || kept.length === 0 || kept.some(({ role }) => role === "manifest")) return;
  const manifest = makeManifest({
    snapshot: snapshotId, how: snapshot.how, urlAsked: null, urlReached: null, at: snapshot.at.toISOString(), httpStatus: null, browser: null, addresses: [], allowPrivate: [], warnings: [],
    files: kept.map(({ role, file: { sha256, bytes, mediaType } }) => ({ role, sha256, bytes, mediaType })),
    previous: await previousManifest(db.read, { ...snapshot, before: snapshot.at }),
  });
  const { sha256, bytes } = await keepIn(store, Readable.from([manifest.bytes]));
  await db.transaction(async (tx) => {
    const [other] = await tx.select().from(snapshotFiles).where(and(eq(snapshotFiles.snapshotId, snapshotId), eq(snapshotFiles.role, "manifest")));
    if (other) return;
    const id = newId();
    await tx.insert(files).values({ id, sha256, bytes, mediaType: "application/json", name: "manifest.json", by: snapshot.by, at: now, madeFrom: null });
    await tx.insert(snapshotFiles).values({ snapshotId, place: kept.length, fileId: id, role: "manifest" });
    await stampLater({ tx, actor: commandLine, now, newId }, snapshotId);
  });
}
