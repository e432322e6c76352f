import { allowed, type Permission, refused } from "../command.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import type { InboxKind } from "./words.ts";

/** What readers write, and how they can be reached, is for those who work on claims. */
export const mayReadInbox = (actor: Actor): Permission =>
  hasRole(actor, "fact_checker", "editor") ? allowed : refused("Only fact-checkers and editors read the inbox. An admin can give you one of these roles.");

/** A tip is anybody's work; an error report says that we erred, and an editor resolves it (DOMAIN.md §1). */
export function mayResolve(actor: Actor, { kind }: { kind: InboxKind }): Permission {
  const may = mayReadInbox(actor);
  if (!may.ok || kind === "tip" || hasRole(actor, "editor")) return may;
  return refused("Only an editor may resolve an error report.");
}
