/** The custody log of a file: who brought it, looked at it, captured it, erased it. Part of the audit log. I/O. */
import { and, desc, eq, gte, inArray } from "drizzle-orm";
import { z } from "zod";
import { showEvents } from "../audit/queries.ts";
import type { EventShape } from "../claims/shapes.ts";
import { allowed, command } from "../command.ts";
import { auditEvents, people, snapshotFiles } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { reading, type Viewer } from "../query.ts";
import { type FileRecord, fileIn, getFile } from "./queries.ts";

const HOUR_MS = 60 * 60_000;

/** Every event on the file and on the snapshots it belongs to; newest first. */
export async function custodyOf(viewer: Viewer, id: string): Promise<{ items: EventShape[]; next: null }> {
  const reader = reading(viewer);
  const file = await getFile(viewer, id);
  const snapshotIds = await reader.select({ id: snapshotFiles.snapshotId }).from(snapshotFiles).where(eq(snapshotFiles.fileId, file.id));
  const rows = await reader.select({ event: auditEvents, name: people.name }).from(auditEvents).leftJoin(people, eq(people.id, auditEvents.personId))
    .where(and(inArray(auditEvents.thingKind, ["file", "snapshot"]), inArray(auditEvents.thingId, [id, ...snapshotIds.map((row) => row.id)])))
    .orderBy(desc(auditEvents.seq)).limit(MOST_EVENTS);
  return { items: await showEvents(reader, rows), next: null };
}

const MOST_EVENTS = 500;

/** That somebody opened the original: noted once an hour for each person and file, whatever their player asks again. */
export const noteViewed = command({
  input: z.strictObject({}),
  scope: "read",
  find: ({ tx }, id: string) => fileIn(tx, id),
  may: () => allowed,
  async run({ tx, actor, now }, { id }) {
    if (await viewedLately(tx, { id, personId: actor.id, since: new Date(now.getTime() - HOUR_MS) })) return { result: null, unchanged: true } as const;
    return { result: null, happened: { action: "view", thing: { kind: "file", id } } };
  },
});

/** Whether that was noted already: reading it takes no turn from those who write. */
export async function isViewNoted({ db, actor }: Viewer, { id }: Pick<FileRecord, "id">, now: Date): Promise<boolean> {
  return actor === null || viewedLately(db.read, { id, personId: actor.id, since: new Date(now.getTime() - HOUR_MS) });
}

async function viewedLately(reader: Reader, { id, personId, since }: { id: string; personId: string; since: Date }): Promise<boolean> {
  const found = await reader.select({ id: auditEvents.id }).from(auditEvents)
    .where(and(eq(auditEvents.thingKind, "file"), eq(auditEvents.thingId, id), eq(auditEvents.action, "view"), eq(auditEvents.personId, personId), gte(auditEvents.at, since))).limit(1);
  return found.length > 0;
}
