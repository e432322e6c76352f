/** Passwords: argon2id with 64 MiB, three passes, one lane (OWASP's second choice, and what the driver calls its own). */
import { hash, verify } from "@node-rs/argon2";
import type { z } from "zod";
import { DomainError } from "../errors.ts";

const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;
const MOST_WAITING = 100;

/** What to store for a password. Never call it inside a transaction: it takes a tenth of a second. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(folded(password), COST));

/** The hash of the password in an input that parses; null for any other, which the command then refuses with its reason. */
export async function hashIfValid<Field extends string>(schema: z.ZodType<Record<Field, string>>, field: Field, raw: unknown): Promise<string | null> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? hashPassword(parsed.data[field]) : null;
}

/**
 * Is this the password behind the hash? Without a hash (no such person, no password yet) it does the same work
 * and says no, so that the time taken tells nothing.
 */
export async function isPassword(password: string, storedHash: string | null): Promise<boolean> {
  const matches = await inTurn(() => verify(storedHash ?? NOBODYS_HASH, folded(password)));
  return matches && storedHash !== null;
}

/** One password however it is typed: a composed and a decomposed letter, a full-width and a plain one, are the same. */
const folded = (password: string): string => password.normalize("NFKC");

/** Of 32 random bytes that were thrown away, at the cost above. */
const NOBODYS_HASH = "$argon2id$v=19$m=65536,t=3,p=1$rG7M5VqqM3+9IU3tS7vZnw$+2Zqg5U6vLP7C8dpmte8DGRND1SypOw15/2fOCP3XE0";

// Each hash holds 64 MiB; Next evaluates a module several times in one process, and they share one queue.
type Queue = { running: number; waiting: (() => void)[] };
const kept = globalThis as typeof globalThis & { corroboratePasswordQueue?: Queue };
const queue = (kept.corroboratePasswordQueue ??= { running: 0, waiting: [] });

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (queue.waiting.length >= MOST_WAITING) throw new DomainError("too_much", "Many people are signing in at this moment. Try again in a few seconds.", { retryAfter: 5 });
  if (queue.running >= AT_ONCE) await new Promise<void>((resume) => queue.waiting.push(resume));
  else queue.running += 1;
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running -= 1;
  }
}
