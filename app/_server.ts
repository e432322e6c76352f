import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { actorOfCookie } from "../lib/auth/actor.ts";
import { SESSION_COOKIE } from "../lib/auth/cookie.ts";
import { config } from "../lib/config.ts";
import { database } from "../lib/db/index.ts";
import type { Database, PublicReader } from "../lib/db/types.ts";
import { invitedBy, isSetUpOpen } from "../lib/invitations/queries.ts";
import type { Actor } from "../lib/people/actor.ts";
import { publicDesk } from "../lib/publishing/queries.ts";
import type { Role } from "../lib/people/words.ts";

/** What a desk page gets: hand it to a query as it is. */
export type SignedIn = { db: Database; actor: Actor; person: { id: string; name: string; roles: readonly Role[] } };

/** Who looks at this desk page; somebody who is not signed in is sent to do so, and comes back afterwards. */
export async function signedIn(): Promise<SignedIn> {
  const viewer = await maybeSignedIn();
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(await pathAsked())}`);
  return viewer;
}

/** The same, or null: looked up once for each request, however many components ask. */
export const maybeSignedIn = cache(async (): Promise<SignedIn | null> => {
  const cookie = (await cookies()).get(SESSION_COOKIE)?.value;
  const db = await database();
  const actor = await actorOfCookie(cookie, db);
  return actor && { db, actor, person: { id: actor.id, name: actor.name, roles: actor.roles } };
});

/** For readers' pages: it sees published things only. Waits for a request, so that no page is made at build time. */
export async function visitor(): Promise<PublicReader> {
  await connection();
  return (await database()).published;
}

/** The desk's name and switches, read once for each request, however many components ask. */
export const theDesk = cache(async () => publicDesk(await visitor()));

/** For pages that come before signing in: whether the desk waits for its first admin, and whom an invitation is for. */
export async function atTheDoor(): Promise<{ setUpOpen: boolean; invited: (code: string) => Promise<{ name: string; email: string } | null> }> {
  await connection();
  const { read } = await database();
  return {
    setUpOpen: await isSetUpOpen(read),
    async invited(code) {
      const person = await invitedBy(read, code, new Date());
      return person ? { name: person.name, email: person.email } : null;
    },
  };
}

/** Where to go after signing in: a path of this desk, never another site's address. */
export { safeNext } from "../lib/auth/next-path.ts";

export const publicUrl = (): string => config().publicUrl;

export const maxUploadBytes = (): number => config().maxUploadBytes;

/** The address that a reader asked for, without its query; null where nobody said. */
export async function pathRead(): Promise<string | null> {
  return (await headers()).get("x-path")?.split("?")[0] ?? null;
}

/** Next does not tell a page its own path; the server in front does (and drops what a client sends by that name). */
async function pathAsked(): Promise<string> {
  return (await headers()).get("x-path") ?? "/desk";
}
