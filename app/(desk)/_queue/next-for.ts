import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import type { Role } from "../../../lib/people/words.ts";
import type { Stage } from "../../../lib/review/words.ts";

/** The claim that waits longest for this person: to decide for an editor, to work on for a fact-checker. Null when none does. */
export function nextFor(person: { id: string; roles: readonly Role[] }, rows: readonly ClaimRow[]): { id: string; label: string } | null {
  const isMine = (row: ClaimRow) => row.assignee === null || row.assignee.id === person.id;
  const decide = person.roles.includes("editor") ? longest(rows, ["in_review"]) : undefined;
  if (decide) return { id: decide.id, label: "Next to decide" };
  const work = person.roles.some((role) => role !== "admin") ? longest(rows.filter(isMine), ["changes_requested", "draft"]) : undefined;
  return work ? { id: work.id, label: "Next to work on" } : null;
}

function longest(rows: readonly ClaimRow[], stages: readonly Stage[]): ClaimRow | undefined {
  return rows.filter((row) => stages.includes(row.stage)).sort((a, b) => a.stageSince.localeCompare(b.stageSince))[0];
}
