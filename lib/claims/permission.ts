import { allowed, type Permission, refused } from "../command.ts";
import { type Actor, hasRole } from "../people/actor.ts";

/** Who may add to the desk: articles, claims, sources, evidence, files. */
export const mayCreate = (actor: Actor): Permission =>
  hasRole(actor, "fact_checker", "editor") ? allowed : refused("Only fact-checkers and editors may do this. An admin can give you one of these roles.");
