import type { Actor } from "./actor.ts";
import type { Role } from "./words.ts";

/** The command line acts under a name of its own, so that history says where a change came from. */
export const DESK_ID = "desk";

/** Whoever can run it on the server's machine administers the desk. Its row (`commandLineActor`) cannot sign in. */
export const commandLine: Actor = { id: DESK_ID, name: "Command line", roles: ["admin"], scopes: null, session: null };

export const isCommandLine = (actor: Actor): boolean => actor.id === DESK_ID;

/** A person acting without session or token: by a one-time code, by a password just given, or through the command line. */
export function acting(person: { id: string; name: string; roles: readonly Role[] }): Actor {
  return { id: person.id, name: person.name, roles: person.roles, scopes: null, session: null };
}

/** Whoever writes to the desk from outside: nothing is known of them, and history says no more than this. */
export const aReader: Actor = { id: "reader", name: "A reader", roles: [], scopes: null, session: null };
