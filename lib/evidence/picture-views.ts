/** Views of a stored picture in which retouching may show: made when somebody asks, and kept like every file made from another. I/O. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFates, files } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { newId } from "../ids.ts";
import { errorLevel, noise } from "../media/views.ts";
import type { FileStore, StoredFile } from "./files.ts";
import type { FileRecord } from "./queries.ts";
import { turns } from "./turns.ts";
import { type PictureView } from "./words.ts";

const makers = { "error-level": errorLevel, noise } satisfies Record<PictureView, unknown>;
/** Each takes a core and up to a gigabyte: one at a time, whoever asks. */
const inTurn = turns(1);

/** The view as a file of the store; waits while it is made the first time. Throws invalid where it cannot be, in words. */
export function pictureView({ db, store }: { db: Database; store: FileStore }, file: FileRecord, { kind, now }: { kind: PictureView; now: Date }): Promise<StoredFile & { id: string }> {
  if (!file.mediaType.startsWith("image/") || file.mediaType === "image/svg+xml") throw new DomainError("invalid", "There is such a view of pictures made of pixels alone.");
  return inTurn(async () => {
    const [fate] = await db.read.select().from(fileFates).where(eq(fileFates.sha256, file.sha256));
    if (fate) throw new DomainError("invalid", "The bytes of this picture are no longer what they were, or gone: nothing is made from them.");
    return (await madeBefore(db.read, file, kind)) ?? make({ db, store }, file, { kind, now });
  });
}

const nameOf = (kind: PictureView): string => `${kind}.png`;

async function madeBefore(reader: Reader, { sha256 }: FileRecord, kind: PictureView): Promise<(StoredFile & { id: string }) | null> {
  const equals = reader.select({ id: files.id }).from(files).where(eq(files.sha256, sha256));
  const [found] = await reader.select().from(files).where(and(inArray(files.madeFrom, equals), eq(files.name, nameOf(kind)))).orderBy(asc(files.id)).limit(1);
  return found ? shown(found) : null;
}

async function make({ db, store }: { db: Database; store: FileStore }, { id: madeFrom, sha256, by }: FileRecord, { kind, now }: { kind: PictureView; now: Date }): Promise<StoredFile & { id: string }> {
  const folder = await mkdtemp(join(tmpdir(), "picture-view-"));
  try {
    const out = join(folder, nameOf(kind));
    await makers[kind](store.pathOf(sha256), out);
    const stored = await store.keepStream(createReadStream(out), nameOf(kind));
    const row = { id: newId(), ...stored, by, at: now, madeFrom };
    await db.transaction(async (tx) => { await tx.insert(files).values(row); });
    return shown(row);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const shown = ({ id, sha256, bytes, mediaType, name }: StoredFile & { id: string }): StoredFile & { id: string } => ({ id, sha256, bytes, mediaType, name });
