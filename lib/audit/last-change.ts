import { and, desc, eq, notInArray } from "drizzle-orm";
import { auditEvents, people } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

/** Work around a thing that leaves its version alone: whoever comments is not who was faster. */
const besideTheThing = ["comment", "resolve_comment", "assign"];

/** Who changed the thing last, and when: what the loser of a race is told. */
export async function lastChange(reader: Reader, thing: { kind: string; id: string }): Promise<{ by: { id: string; name: string } | null; at: string | null }> {
  const [event] = await reader.select({ id: auditEvents.personId, name: people.name, at: auditEvents.at }).from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.personId))
    .where(and(eq(auditEvents.thingKind, thing.kind), eq(auditEvents.thingId, thing.id), notInArray(auditEvents.action, besideTheThing)))
    .orderBy(desc(auditEvents.seq)).limit(1);
  return { by: event ? { id: event.id, name: event.name ?? "" } : null, at: event?.at.toISOString() ?? null };
}
