/** Safe to repeat: the same Idempotency-Key and body gives the first answer again (API.md, Conventions). */
import { and, eq } from "drizzle-orm";
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { idempotencyKeys } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { ApiEnv } from "./base.ts";

const STALE_AFTER_MS = 60_000;
/** What carries a password or answers a secret is kept nowhere, not even as the hash of a body. */
const SECRET = /^\/api\/v1\/(me|tokens|people|invitations|setup)(\/|$)/;

export const idempotent: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const key = c.req.header("idempotency-key");
  const { db, actor } = c.get("asker");
  if (!key || !actor || c.req.method !== "POST" || c.req.path === "/api/v1/files" || SECRET.test(c.req.path)) return next();
  if (key.length > 200) throw new DomainError("invalid", "An Idempotency-Key has at most 200 characters.");
  const requestHash = createHash("sha256").update(`${c.req.path}\n${await c.req.raw.clone().text()}`).digest("hex");
  const id = { personId: actor.id, key };
  const first = await claim(db, { ...id, requestHash });
  if (first) {
    c.res = first;
    return undefined;
  }
  await next();
  await keep(db, id, c.res);
  return undefined;
};

type Key = { personId: string; key: string };
const isKey = ({ personId, key }: Key) => and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key));

/** The first answer; null when this request is the first and is to be carried out. */
async function claim(db: Database, { requestHash, ...key }: Key & { requestHash: string }): Promise<Response | null> {
  return db.transaction(async (tx) => {
    const now = new Date();
    const made = await tx.insert(idempotencyKeys).values({ ...key, requestHash, at: now }).onConflictDoNothing().returning();
    if (made.length > 0) return null;
    const [kept] = await tx.select().from(idempotencyKeys).where(isKey(key));
    if (!kept) return null;
    if (kept.requestHash !== requestHash) throw new DomainError("invalid", "This Idempotency-Key was used for another request. Use a new one.");
    if (kept.status !== null) return new Response(kept.answer, { status: kept.status, headers: { "content-type": "application/json", "idempotent-replay": "true" } });
    if (now.getTime() - kept.at.getTime() < STALE_AFTER_MS) throw new DomainError("conflict", "The first request with this Idempotency-Key is still being carried out.");
    await tx.update(idempotencyKeys).set({ at: now }).where(isKey(key));
    return null;
  });
}

/** Success is kept; a refusal changed nothing, so the key may be tried again. */
async function keep(db: Database, key: Key, response: Response): Promise<void> {
  const answer = response.ok ? await response.clone().text() : null;
  await db.transaction(async (tx) => {
    if (answer === null) await tx.delete(idempotencyKeys).where(isKey(key));
    else await tx.update(idempotencyKeys).set({ status: response.status, answer }).where(isKey(key));
  });
}
