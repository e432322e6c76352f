import { config } from "../config.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { Actor } from "../people/actor.ts";
import { actorOfSession } from "../sessions/queries.ts";
import { actorOfToken } from "../tokens/queries.ts";
import { cookieIn, SESSION_COOKIE, sessionIdIn } from "./cookie.ts";

/**
 * Who asks: the person of the bearer token, else of the signed-in session, else nobody (null). Whoever sends an
 * Authorization header is answered by it: a bad one throws not_signed_in and never falls back to the cookie.
 */
export async function actorOf(request: Request, db: Database, now = new Date()): Promise<Actor | null> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return actorOfCookie(cookieIn(request, SESSION_COOKIE), db, now);
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  const actor = token ? await actorOfToken(db, token, now) : null;
  if (!actor) throw new DomainError("not_signed_in", "This token is not valid here: it is unknown, expired or revoked. Make a new one in settings.");
  return actor;
}

/** The same for a page, which knows the cookie alone. */
export async function actorOfCookie(cookie: string | undefined, db: Database, now = new Date()): Promise<Actor | null> {
  const id = await sessionIdIn(cookie, config().secret);
  return id ? actorOfSession(db, id, now) : null;
}
