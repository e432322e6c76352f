import { and, eq, isNull } from "drizzle-orm";
import { people, tokens } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import type { Actor } from "../people/actor.ts";
import { hashOfSecret } from "../people/secrets.ts";

const NOTED_AT_MOST_EVERY_MS = 60_000;

/** The person a bearer token acts as, within its scopes; null when it is unknown, revoked, expired or its person disabled. */
export async function actorOfToken(db: Database, token: string, now: Date): Promise<Actor | null> {
  const [found] = await db.read.select({ token: tokens, person: people })
    .from(tokens).innerJoin(people, eq(people.id, tokens.personId)).where(eq(tokens.hash, hashOfSecret(token)));
  if (!found || found.token.revokedAt || found.person.disabledAt) return null;
  if (found.token.expiresAt && found.token.expiresAt <= now) return null;
  const { id, lastUsedAt, scopes } = found.token;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= NOTED_AT_MOST_EVERY_MS) await noteUsed(db, id, now);
  return { id: found.person.id, name: found.person.name, roles: found.person.roles, scopes, session: null };
}

/** Outside `command`, as with sessions: being used is no change that anybody made. */
async function noteUsed(db: Database, id: string, now: Date): Promise<void> {
  await db.transaction((tx) => tx.update(tokens).set({ lastUsedAt: now }).where(and(eq(tokens.id, id), isNull(tokens.revokedAt))));
}
