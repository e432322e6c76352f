/**
 * Where secrets are compared: passwords and one-time codes. Each try takes a point from the account and from the
 * address it comes from; a right one gives it back, so that failures alone count, and many at once gain nothing.
 */
import { createHash } from "node:crypto";
import { lt } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { rateLimits } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { isPassword } from "../people/password.ts";
import { personById } from "../people/queries.ts";

/** Nobody is signed in yet: `address` is the network address the request came from, null when nobody can tell. */
export type Door = { db: Database; address: string | null; now?: Date };

const WINDOW_SECONDS = 15 * 60;
/** Many people may share an address, so it may fail more often than an account. */
const FAILURES = { account: 10, address: 100 };

type Kind = keyof typeof FAILURES;
type From = { db: Database } & { [K in Kind]?: string | null };

/** The answer of `check`, null for a wrong guess. Throws too_much, with the wait, before anything is compared. */
export async function guess<T>({ db, ...from }: From, check: () => Promise<T | null>): Promise<T | null> {
  const keys = (["account", "address"] as const).flatMap((kind) => (from[kind] ? [{ kind, key: keyOf(from[kind]) }] : []));
  const waits = await db.transaction((tx) => takePoints(tx, keys));
  if (waits > 0) throw tooOften(waits);
  const found = await check();
  if (found !== null) await db.transaction((tx) => givePointsBack(tx, keys));
  return found;
}

/** The stored hash that a signed-in person's password matches; null when it is the wrong one. */
export async function matchingHash(db: Database, personId: string, password: string): Promise<string | null> {
  const person = await personById(db.read, personId);
  if (!person) return null;
  return guess({ db, account: person.email }, async () => ((await isPassword(password, person.passwordHash)) ? person.passwordHash : null));
}

type Key = { kind: Kind; key: string };

/** Milliseconds to wait; 0 when the guess may be made. */
async function takePoints(tx: Tx, keys: Key[]): Promise<number> {
  await tx.delete(rateLimits).where(lt(rateLimits.expire, new Date()));
  let waits = 0;
  for (const { kind, key } of keys) waits = Math.max(waits, await limiter(tx, kind).consume(key).then(() => 0, waitIn));
  return waits;
}

async function givePointsBack(tx: Tx, keys: Key[]): Promise<void> {
  for (const { kind, key } of keys) await limiter(tx, kind).reward(key);
}

/** One for each transaction: the limiter's counts then take their turn like every other write, on both engines. */
function limiter(tx: Tx, kind: Kind): RateLimiterDrizzle {
  return new RateLimiterDrizzle({ storeClient: tx, schema: rateLimits, keyPrefix: kind, points: FAILURES[kind], duration: WINDOW_SECONDS, clearExpiredByTimeout: false });
}

/** The limiter rejects with a result when there are no points left; anything else is a bug. */
function waitIn(rejected: unknown): number {
  if (rejected instanceof RateLimiterRes) return Math.max(rejected.msBeforeNext, 1);
  throw rejected;
}

/** Neither addresses nor e-mail addresses are kept in the clear. */
const keyOf = (value: string): string => createHash("sha256").update(value).digest("base64url");

function tooOften(ms: number): DomainError {
  const seconds = Math.ceil(ms / 1000);
  return new DomainError("too_much", `Too many wrong tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`, { retryAfter: seconds });
}
