/** The custody log of a file: who brought it, viewed or downloaded its original, captured it, erased it. Part of the audit log. I/O. */
import { and, desc, eq, gte, inArray, or } from "drizzle-orm";
import { z } from "zod";
import { showEvents } from "../audit/queries.ts";
import type { EventShape } from "../claims/shapes.ts";
import { allowed, command } from "../command.ts";
import { auditEvents, files, people, snapshotFiles } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import type { Actor } from "../people/actor.ts";
import { reading, type Viewer } from "../query.ts";
import { bytesActions } from "./fates.ts";
import { playsInline } from "./media-type.ts";
import { type FileRecord, fileIn, getFile } from "./queries.ts";

const HOUR_MS = 60 * 60_000;

/** Every event on the file and on the snapshots it belongs to, and what happened to its bytes, whichever equal file that was told of; newest first. */
export async function custodyOf(viewer: Viewer, id: string): Promise<{ items: EventShape[]; next: null }> {
  const reader = reading(viewer);
  const file = await getFile(viewer, id);
  const snapshotIds = await reader.select({ id: snapshotFiles.snapshotId }).from(snapshotFiles).where(eq(snapshotFiles.fileId, file.id));
  const equals = await reader.select({ id: files.id }).from(files).where(eq(files.sha256, file.sha256));
  const rows = await reader.select({ event: auditEvents, name: people.name }).from(auditEvents).leftJoin(people, eq(people.id, auditEvents.personId))
    .where(or(
      and(inArray(auditEvents.thingKind, ["file", "snapshot"]), inArray(auditEvents.thingId, [id, ...snapshotIds.map((row) => row.id)])),
      and(eq(auditEvents.thingKind, "file"), inArray(auditEvents.thingId, equals.map((row) => row.id)), inArray(auditEvents.action, [...bytesActions])),
    ))
    .orderBy(desc(auditEvents.seq)).limit(MOST_EVENTS);
  return { items: await showEvents(reader, rows), next: null };
}

const MOST_EVENTS = 500;

/** What was done with the original: looked at in the desk or in a tab, or taken away as a file. */
export type Handled = "view" | "download";

/** A browser shows some kinds by itself and saves the others; a program that asks with a token keeps what it gets. */
export const handledBy = (actor: Actor | null, { mediaType }: Pick<FileRecord, "mediaType">): Handled =>
  actor?.session && playsInline(mediaType) ? "view" : "download";

/** That somebody got the original: noted once an hour for each person, file and way, whatever their player asks again. */
export const noteHandled = command({
  input: z.strictObject({ as: z.enum(["view", "download"]) }),
  scope: "read",
  find: ({ tx }, id: string) => fileIn(tx, id),
  may: () => allowed,
  async run({ tx, actor, now }, { id }, { as }) {
    if (await handledLately(tx, { id, as, personId: actor.id, now })) return { result: null, unchanged: true } as const;
    return { result: null, happened: { action: as, thing: { kind: "file", id } } };
  },
});

/** Whether that was noted already: reading it takes no turn from those who write. */
export async function isNoted({ db, actor }: Viewer, { id, as, now }: { id: string; as: Handled; now: Date }): Promise<boolean> {
  return actor === null || handledLately(db.read, { id, as, personId: actor.id, now });
}

async function handledLately(reader: Reader, { id, as, personId, now }: { id: string; as: Handled; personId: string; now: Date }): Promise<boolean> {
  const since = new Date(now.getTime() - HOUR_MS);
  const found = await reader.select({ id: auditEvents.id }).from(auditEvents)
    .where(and(eq(auditEvents.thingKind, "file"), eq(auditEvents.thingId, id), eq(auditEvents.action, as), eq(auditEvents.personId, personId), gte(auditEvents.at, since))).limit(1);
  return found.length > 0;
}
