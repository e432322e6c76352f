/** Safe to repeat: the same Idempotency-Key and body gives the first answer again (API.md, Conventions). */
import { and, eq, lt } from "drizzle-orm";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Context, MiddlewareHandler } from "hono";
import { idempotencyKeys } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { ApiEnv } from "./base.ts";

const STALE_AFTER_MS = 60_000;
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 100;
/** Whoever repeats a request does so within minutes; answers need not be kept for ever. */
const KEPT_FOR_MS = 7 * 24 * 60 * 60_000;
/** What carries a password or answers a secret is kept nowhere, not even as the hash of a body. */
const SECRET = /^\/api\/v1\/(me|tokens|people|invitations|setup|webhooks)(\/|$)/;
export const takesKey = (path: string): boolean => !SECRET.test(path);
/** Its route calls `once` itself when it knows what came: the body is streamed and never held. */
const STREAMED = "/api/v1/files";

export const idempotent: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!keyIn(c) || c.req.path === STREAMED) return next();
  const answer = await once(c, await c.req.raw.clone().text(), async () => {
    await next();
    return c.res;
  });
  if (answer !== c.res) c.res = answer;
  return undefined;
};

/**
 * The answer of `work`, or the first answer when this key was used for the same `content` before; while that is still
 * being given, it is waited for. Throws invalid for a key that was used for another request.
 */
export async function once(c: Context<ApiEnv>, content: string, work: () => Promise<Response>): Promise<Response> {
  const id = keyIn(c);
  if (!id) return work();
  const { db } = c.get("asker");
  const first = await firstAnswer(db, { ...id, requestHash: createHash("sha256").update(`${c.req.path}\n${content}`).digest("hex") });
  if (first) return first;
  try {
    const response = await work();
    await keep(db, id, response);
    return response;
  } catch (error) {
    await forget(db, id);
    throw error;
  }
}

type Key = { personId: string; key: string };
const isKey = ({ personId, key }: Key) => and(eq(idempotencyKeys.personId, personId), eq(idempotencyKeys.key, key));

function keyIn(c: Context<ApiEnv>): Key | null {
  const key = c.req.header("idempotency-key");
  const { actor } = c.get("asker");
  if (!key || !actor || c.req.method !== "POST" || !takesKey(c.req.path)) return null;
  if (key.length > 200) throw new DomainError("invalid", "An Idempotency-Key has at most 200 characters.");
  return { personId: actor.id, key };
}

/** Null when this request is the first and is to be carried out. */
async function firstAnswer(db: Database, key: Key & { requestHash: string }): Promise<Response | null> {
  for (const giveUp = Date.now() + PATIENCE_MS; ; await sleep(LOOK_EVERY_MS)) {
    const found = await claim(db, key);
    if (found !== "in hand") return found;
    if (Date.now() > giveUp) throw new DomainError("conflict", "The first request with this Idempotency-Key is still being carried out.");
  }
}

async function claim(db: Database, { requestHash, ...key }: Key & { requestHash: string }): Promise<Response | "in hand" | null> {
  return db.transaction(async (tx) => {
    const now = new Date();
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.at, new Date(now.getTime() - KEPT_FOR_MS)));
    const made = await tx.insert(idempotencyKeys).values({ ...key, requestHash, at: now }).onConflictDoNothing().returning();
    if (made.length > 0) return null;
    const [kept] = await tx.select().from(idempotencyKeys).where(isKey(key));
    // Whoever held it was refused a moment ago and let go of it: the next look makes it ours.
    if (!kept) return "in hand";
    if (kept.requestHash !== requestHash) throw new DomainError("invalid", "This Idempotency-Key was used for another request. Use a new one.");
    if (kept.status !== null) return new Response(kept.answer, { status: kept.status, headers: { "content-type": "application/json", "idempotent-replay": "true" } });
    if (now.getTime() - kept.at.getTime() < STALE_AFTER_MS) return "in hand";
    const taken = await tx.update(idempotencyKeys).set({ at: now }).where(and(isKey(key), eq(idempotencyKeys.at, kept.at))).returning();
    return taken.length > 0 ? null : "in hand";
  });
}

/** Success is kept; a refusal changed nothing, so the key may be tried again. */
async function keep(db: Database, key: Key, response: Response): Promise<void> {
  if (!response.ok) return forget(db, key);
  const answer = await response.clone().text();
  await db.transaction((tx) => tx.update(idempotencyKeys).set({ status: response.status, answer }).where(isKey(key)).then(() => undefined));
}

async function forget(db: Database, key: Key): Promise<void> {
  await db.transaction((tx) => tx.delete(idempotencyKeys).where(isKey(key)).then(() => undefined));
}
