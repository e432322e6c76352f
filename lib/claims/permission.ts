import { allowed, type Permission, refused } from "../command.ts";
import { DomainError } from "../errors.ts";
import { type Actor, hasRole, hasScope } from "../people/actor.ts";

/** Who may add to the desk: articles, claims, sources, evidence, files. */
export const mayCreate = (actor: Actor): Permission =>
  hasRole(actor, "fact_checker", "editor") ? allowed : refused("Only fact-checkers and editors may do this. An admin can give you one of these roles.");

/** The same before a body is taken in: whoever may not keep a file need not send gigabytes to hear it. Throws not_allowed. */
export function assertMayCreate(actor: Actor): void {
  const may = mayCreate(actor);
  if (!may.ok) throw new DomainError("not_allowed", may.why);
  if (!hasScope(actor, "write")) throw new DomainError("not_allowed", 'This token lacks the scope "write".');
}
