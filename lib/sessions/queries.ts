import { and, eq, isNull } from "drizzle-orm";
import { people, sessions } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import type { Actor } from "../people/actor.ts";
import { hashOfSecret } from "../people/secrets.ts";
import { isDueForNote, isOver } from "./expiry.ts";

/**
 * The person a session id stands for, with the roles they hold now; null when the session is over or the person
 * is disabled. Read at every request, so that a revocation or a change of roles acts at the next one.
 */
export async function actorOfSession(db: Database, id: string, now: Date): Promise<Actor | null> {
  const found = await sessionOf(db.read, hashOfSecret(id));
  if (!found || isOver(found.session, now) || found.person.disabledAt) return null;
  const { idHash, provenAt, provenSince, lastSeenAt } = found.session;
  if (isDueForNote(lastSeenAt, now)) await noteSeen(db, idHash, now);
  return { id: found.person.id, name: found.person.name, roles: found.person.roles, scopes: null, session: { idHash, provenAt, provenSince } };
}

async function sessionOf(reader: Reader, idHash: string) {
  const [found] = await reader.select({ session: sessions, person: people })
    .from(sessions).innerJoin(people, eq(people.id, sessions.personId)).where(eq(sessions.idHash, idHash));
  return found;
}

/** The one write outside `command`: being seen is no change that anybody made, so the audit log has no place for it. */
async function noteSeen(db: Database, idHash: string, now: Date): Promise<void> {
  await db.transaction((tx) => tx.update(sessions).set({ lastSeenAt: now }).where(and(eq(sessions.idHash, idHash), isNull(sessions.revokedAt))));
}
