/** What was done with a claim, each as the sentence that a person would say. */
import type { EventShape } from "../../../../../../lib/claims/shapes.ts";

/** "approved revision 7": goes after the name of whoever did it. */
export function didWords({ action, revision }: Pick<EventShape, "action" | "revision">): string {
  const it = revision === null ? "it" : `revision ${revision}`;
  switch (action) {
    case "create": return "made the claim";
    case "edit": return revision === null ? "edited it" : `saved revision ${revision}`;
    case "submit": return `submitted ${it} for review`;
    case "withdraw": return `withdrew ${it} from review`;
    case "request_changes": return `requested changes to ${it}`;
    case "approve": return `approved ${it}`;
    case "withdraw_approval": return `withdrew the approval of ${it}`;
    case "publish": return `published ${it}`;
    case "schedule": return `scheduled ${it}`;
    case "unschedule": return "cancelled the schedule";
    case "reopen": return "reopened it";
    case "abandon": return `abandoned the new work; ${it} is as it was last published`;
    case "discard": return "discarded the claim";
    case "restore": return "restored the claim";
    case "retract": return "retracted the verdict";
    case "assign": return "assigned it";
    case "comment": return "commented";
    case "resolve_comment": return "resolved a comment";
    default: return action.replaceAll("_", " ");
  }
}

/** Work around a claim that changes neither its content nor where it stands. */
const besideTheClaim = ["comment", "resolve_comment", "assign"];
export const changesTheClaim = ({ action }: Pick<EventShape, "action">): boolean => !besideTheClaim.includes(action);

/** What the claim went through after a moment, oldest first: edits by one person in a row are one. */
export function doneSince(events: readonly EventShape[], since: string): EventShape[] {
  const after = events.filter((event) => changesTheClaim(event) && event.at > since).toReversed();
  return after.filter((event, at) => !(event.action === "edit" && after[at + 1]?.action === "edit" && after[at + 1]?.by.id === event.by.id));
}

const decisions = ["approve", "request_changes"];

export type Against = { revision: number; at: string; why: "you" | "decision" | "publication" };

/**
 * The revision a reviewer has in mind: the one this person last decided or wrote on, else the last that anybody decided
 * on, else the last published. Null for a claim that nobody has looked at yet. `events` are newest first.
 */
export function againstFor(events: readonly EventShape[], me: string, revision: number): Against | null {
  const earlier = events.filter((event) => event.revision !== null && event.revision < revision);
  const find = (why: Against["why"], fits: (event: EventShape) => boolean): Against | null => {
    const found = earlier.find(fits);
    return found ? { revision: found.revision ?? 0, at: found.at, why } : null;
  };
  return find("you", ({ action, by }) => by.id === me && [...decisions, "publish", "withdraw_approval", "comment"].includes(action))
    ?? find("decision", ({ action }) => decisions.includes(action))
    ?? find("publication", ({ action }) => action === "publish");
}

/** "since you last looked at it", "since it was last decided on". */
export const sinceWords: Record<Against["why"], string> = {
  you: "since you last looked at it", decision: "since it was last decided on", publication: "since it was last published",
};
