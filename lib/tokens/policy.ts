import { allowed, type Permission, refused } from "../command.ts";
import { type Actor, hasRole, hasScope } from "../people/actor.ts";
import { isCommandLine } from "../people/desk.ts";
import type { TokenScope } from "../people/words.ts";

/**
 * A token acts as its person, so nobody but that person and the command line makes one: an admin who could would be
 * the second pair of eyes. A token makes none that may do more than itself.
 */
export function mayCreateToken(actor: Actor, person: { id: string }, scopes: readonly TokenScope[]): Permission {
  if (actor.id !== person.id && !isCommandLine(actor)) return refused("Only the person themself can make a token that acts as them.");
  const beyond = scopes.filter((scope) => !hasScope(actor, scope));
  return beyond.length === 0 ? allowed : refused(`This token cannot make one with a scope it lacks itself: ${beyond.join(", ")}.`);
}

/** One's own tokens, and as an admin anybody's: to see that they are there, and to end them. */
export function mayManageTokensOf(actor: Actor, person: { id: string }): Permission {
  return actor.id === person.id || hasRole(actor, "admin") ? allowed : refused("Only an admin can look after another person's tokens.");
}
