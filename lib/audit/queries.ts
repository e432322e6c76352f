import { and, desc, eq, gt, lt, notInArray } from "drizzle-orm";
import type { EventShape } from "../claims/shapes.ts";
import { auditEvents, auditHead, people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { hasRole } from "../people/actor.ts";
import { aReader, commandLine } from "../people/desk.ts";
import { fromCursor, page, pageSize, reading, type Viewer } from "../query.ts";
import { chainChecker, type ChainFault, GENESIS } from "./chain.ts";
import { fieldsIn, personMeant } from "./detail.ts";
import { namesOfThings, type ThingNames } from "./thing-names.ts";

export type EventFilters = {
  thing?: { kind: string; id?: string | undefined } | undefined;
  personId?: string | undefined;
  action?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
};

/** Who works here and how the desk is set is between admins. */
const FOR_ADMINS = ["person", "token", "settings", "webhook"];

/** What happened, newest first; without what concerns people, tokens and settings unless an admin asks. */
export async function listEvents(viewer: Viewer, filters: EventFilters = {}): Promise<{ items: EventShape[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(filters.limit);
  const before = fromCursor(filters.cursor, "number")?.[0];
  const { thing, personId, action } = filters;
  const all = viewer.actor !== null && hasRole(viewer.actor, "admin");
  const rows: Row[] = await reader.select({ event: auditEvents, name: people.name }).from(auditEvents).leftJoin(people, eq(people.id, auditEvents.personId))
    .where(and(
      all ? undefined : notInArray(auditEvents.thingKind, FOR_ADMINS),
      thing && eq(auditEvents.thingKind, thing.kind),
      thing?.id === undefined ? undefined : eq(auditEvents.thingId, thing.id),
      personId === undefined ? undefined : eq(auditEvents.personId, personId),
      action === undefined ? undefined : eq(auditEvents.action, action),
      before === undefined ? undefined : lt(auditEvents.seq, before),
    ))
    .orderBy(desc(auditEvents.seq)).limit(size + 1);
  const { items, next } = page(rows, size, (row) => [row.event.seq], (row) => row);
  return { items: await showEvents(reader, items), next };
}

/** Rows of the log with the names that their things and people have now. */
export async function showEvents(reader: Reader, rows: readonly Row[]): Promise<EventShape[]> {
  const names = await namesOfThings(reader, rows.flatMap(({ event }) => thingsIn(event)));
  return rows.map((row) => showEvent(row, names));
}

/** Who acts here without being a person of the desk. */
const nameless: Record<string, string> = { [commandLine.id]: commandLine.name, [aReader.id]: aReader.name };

type Row = { event: typeof auditEvents.$inferSelect; name: string | null };

function showEvent({ event, name }: Row, names: ThingNames): EventShape {
  const { name: called, language } = names.of({ kind: event.thingKind, id: event.thingId });
  const whom = personMeant(event);
  return {
    id: event.id, at: event.at.toISOString(), by: { id: event.personId, name: name ?? nameless[event.personId] ?? event.personId }, action: event.action,
    thing: { kind: event.thingKind, id: event.thingId, name: called, language }, whom: whom === null ? null : { id: whom, name: names.of({ kind: "person", id: whom }).name ?? "" },
    fields: fieldsIn(event), revision: event.revision, note: event.note,
  };
}

const thingsIn = (event: Row["event"]) => {
  const whom = personMeant(event);
  return [{ kind: event.thingKind, id: event.thingId }, ...(whom === null ? [] : [{ kind: "person", id: whom }])];
};

const EVENTS_AT_ONCE = 500;

export type ChainReport = { events: number; hash: string; fault: ChainFault | null };

/**
 * Reads the whole audit log in order and says what is wrong with the first event that does not fit, or that the log
 * ends elsewhere than its head says. Works while others write: what is added meanwhile is read too.
 */
export async function verifyChain(reader: Reader): Promise<ChainReport> {
  const check = chainChecker();
  let last = { seq: 0, hash: GENESIS };
  for (;;) {
    const head = await headOf(reader);
    const events = await reader.select().from(auditEvents).where(gt(auditEvents.seq, last.seq)).orderBy(auditEvents.seq).limit(EVENTS_AT_ONCE);
    for (const event of events) {
      const fault = check(event);
      if (fault) return { events: last.seq, hash: last.hash, fault };
      last = { seq: event.seq, hash: event.hash };
    }
    if (events.length === 0) return { events: last.seq, hash: last.hash, fault: head.seq === last.seq && head.hash === last.hash ? null : wrongEnd(last.seq) };
  }
}

/** Read before the events, so that it is never ahead of them but by what was cut off. */
async function headOf(reader: Reader): Promise<{ seq: number; hash: string }> {
  return (await reader.select().from(auditHead))[0] ?? { seq: 0, hash: GENESIS };
}

const wrongEnd = (seq: number): ChainFault => ({ seq: seq + 1, what: `the log ends at event ${seq}, which is not where its head says it ends` });
