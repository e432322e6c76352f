import type { Role, TokenScope } from "./words.ts";

/** Who is asking. Made by lib/auth from a session or a token, and by the command line for its own work. */
export type Actor = {
  id: string;
  name: string;
  roles: readonly Role[];
  /** A token's scopes, which only narrow; null for a session, which narrows nothing. */
  scopes: readonly TokenScope[] | null;
  session: { idHash: string; provenAt: Date; provenSince: Date } | null;
};

export const hasRole = (actor: Actor, ...anyOf: Role[]): boolean => anyOf.some((role) => actor.roles.includes(role));

/** `read` comes with every other scope. */
export function hasScope(actor: Actor, scope: TokenScope): boolean {
  return actor.scopes === null || actor.scopes.includes(scope) || (scope === "read" && actor.scopes.length > 0);
}

const PROOF_LASTS_MS = 15 * 60_000;
const PROOF_RENEWS_FOR_MS = 2 * 60 * 60_000;

/**
 * Step-up: did a session's person give the password lately (15 minutes, renewed by each approval or publication,
 * two hours at most)? Tokens are never asked: nobody types at them.
 */
export function recentlyProven(actor: Actor, now: Date): boolean {
  const until = provenUntil(actor);
  return until === null || now <= until;
}

/** Until when the password counts as lately given; null for whom it is never asked. */
export function provenUntil(actor: Actor): Date | null {
  if (!actor.session) return null;
  const { provenAt, provenSince } = actor.session;
  return new Date(Math.min(provenAt.getTime() + PROOF_LASTS_MS, provenSince.getTime() + PROOF_RENEWS_FOR_MS));
}
