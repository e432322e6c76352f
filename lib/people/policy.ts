import { allowed, type Permission, refused } from "../command.ts";
import { type Actor, hasRole } from "./actor.ts";
import { isCommandLine } from "./desk.ts";

/** People, their roles and sessions, and the desk's settings: admins. */
export function mayManageDesk(actor: Actor): Permission {
  return hasRole(actor, "admin") ? allowed : refused("Only an admin can do this.");
}

/** Whoever knows another's password could act as them and be the second pair of eyes, so no admin sets one. */
export function maySetPasswordOfAnother(actor: Actor): Permission {
  return isCommandLine(actor) ? allowed : refused("Only the command line can set another person's password. An admin can invite.");
}
