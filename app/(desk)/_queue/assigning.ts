/** Which assignments the queue offers. The server decides by the same rule (DOMAIN.md §1), and says why not. */
import type { PersonRef } from "../../../lib/claims/shapes.ts";
import type { Role } from "../../../lib/people/words.ts";

type Person = { id: string; roles: readonly Role[] };

export function canTake(person: Person, assignee: PersonRef | null): boolean {
  if (assignee?.id === person.id) return false;
  return person.roles.includes("editor") || (person.roles.includes("fact_checker") && assignee === null);
}

export const canGiveUp = (person: Person, assignee: PersonRef | null): boolean => assignee?.id === person.id && person.roles.some((role) => role !== "admin");
