import { and, desc, eq, isNull, lt } from "drizzle-orm";
import { people, tokens } from "../db/schema/index.ts";
import type { Database, Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { Actor } from "../people/actor.ts";
import { personById } from "../people/queries.ts";
import { hashOfSecret } from "../people/secrets.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { mayManageTokensOf } from "./policy.ts";
import type { TokenShape } from "./shapes.ts";

const NOTED_AT_MOST_EVERY_MS = 60_000;

/** The person a bearer token acts as, within its scopes; null when it is unknown, revoked, expired or its person disabled. */
export async function actorOfToken(db: Database, token: string, now: Date): Promise<Actor | null> {
  const [found] = await withPerson(db.read).where(eq(tokens.hash, hashOfSecret(token)));
  if (!found || found.token.revokedAt || found.person.disabledAt) return null;
  if (found.token.expiresAt && found.token.expiresAt <= now) return null;
  const { id, lastUsedAt, scopes } = found.token;
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() >= NOTED_AT_MOST_EVERY_MS) await noteUsed(db, id, now);
  return { id: found.person.id, name: found.person.name, roles: found.person.roles, scopes, session: null };
}

/** The tokens of a person that are not revoked, newest first: one's own, or for an admin anybody's. */
export async function listTokens(viewer: Viewer, { personId, limit, cursor }: { personId?: string | undefined; limit?: number | undefined; cursor?: string | undefined } = {}) {
  const reader = reading(viewer);
  const { actor } = viewer;
  const person = actor && (await personById(reader, personId ?? actor.id));
  if (!person) throw notFound("person");
  const permission = mayManageTokensOf(actor, person);
  if (!permission.ok) throw new DomainError("not_allowed", permission.why);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "text")?.[0];
  const rows = await withPerson(reader)
    .where(and(eq(tokens.personId, person.id), isNull(tokens.revokedAt), after === undefined ? undefined : lt(tokens.id, after)))
    .orderBy(desc(tokens.id)).limit(size + 1);
  return page(rows, size, (row) => [row.token.id], showToken);
}

/** Throws not_found unless the token is there, one's own or for an admin anybody's. */
export async function assertToken(viewer: Viewer, id: string): Promise<void> {
  const found = await tokenById(reading(viewer), id);
  if (!found || !viewer.actor || !mayManageTokensOf(viewer.actor, found.person).ok) throw notFound("token");
}

/** A token that is not revoked. */
export async function tokenById(reader: Reader, id: string): Promise<TokenRecord | undefined> {
  return (await withPerson(reader).where(and(eq(tokens.id, id), isNull(tokens.revokedAt))))[0];
}

export type TokenRecord = { token: typeof tokens.$inferSelect; person: typeof people.$inferSelect };

export function showToken({ token, person }: TokenRecord): TokenShape {
  return {
    id: token.id, name: token.name, person: { id: person.id, name: person.name }, scopes: token.scopes, createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString() ?? null, lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  };
}

function withPerson(reader: Reader) {
  return reader.select({ token: tokens, person: people }).from(tokens).innerJoin(people, eq(people.id, tokens.personId));
}

/** Outside `command`, as with sessions: being used is no change that anybody made. */
async function noteUsed(db: Database, id: string, now: Date): Promise<void> {
  await db.transaction((tx) => tx.update(tokens).set({ lastUsedAt: now }).where(and(eq(tokens.id, id), isNull(tokens.revokedAt))));
}
