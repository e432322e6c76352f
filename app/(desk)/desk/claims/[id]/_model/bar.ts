/** The decision bar: where the claim stands in words, what this person may do about it, and why not what not. */
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { PermittedAction } from "../../../../../../lib/review/queries.ts";
import { type Action, actionsFrom } from "../../../../../../lib/review/stages.ts";
import { sayDate } from "../../../../../../lib/when.ts";

export type BarButton = { action: Action; words: string; keys?: string; kind: "primary" | "other" };
export type MoreItem = { action: Action; words: string; detail: string; refused: boolean };
export type Bar = { words: string; buttons: BarButton[]; more: MoreItem[] };

type Facts = { claim: ClaimShape; permitted: readonly PermittedAction[] };

/** For a claim that is not being worked on: in review, approved, published or discarded. */
export function decisionBar({ claim, permitted }: Facts): Bar {
  const buttons = buttonsFor(claim).filter(({ action }) => may(permitted, action));
  return { words: wordsFor(claim, permitted), buttons, more: moreActions({ claim, permitted }, buttons.map(({ action }) => action)) };
}

/** Everything else the table has from here; what this person may not do says why. */
export function moreActions({ claim, permitted }: Facts, shown: readonly Action[] = []): MoreItem[] {
  const facts = { hasLivePublication: claim.publication !== null && claim.retracted === null, everPublished: claim.publication !== null };
  const possible = actionsFrom(claim.stage, facts).filter((action) => !shown.includes(action) && actionWords[action] !== undefined);
  const relevant = possible.filter((action) => action !== "unschedule" || claim.scheduledFor !== null);
  return relevant.map((action) => {
    const refusal = permitted.find((each) => each.action === action && !each.ok);
    const why = refusal && !refusal.ok ? refusal.why : null;
    return { action, words: actionWords[action] ?? action, detail: why ?? detailOf(action, claim), refused: why !== null };
  });
}

export const may = (permitted: readonly PermittedAction[], action: Action): boolean => permitted.some((each) => each.action === action && each.ok);

function buttonsFor({ stage, revision, override, scheduledFor }: ClaimShape): BarButton[] {
  switch (stage) {
    case "in_review": return [
      { action: "request_changes", words: "Request changes", keys: "R", kind: "other" },
      { action: "approve", words: override ? `Approve revision ${revision} and its override` : `Approve revision ${revision}`, keys: "A", kind: "primary" },
    ];
    case "approved": return [
      { action: "edit", words: "Edit", kind: "other" },
      { action: "publish", words: scheduledFor ? "Publish now" : `Publish revision ${revision}`, keys: "P", kind: "primary" },
    ];
    case "published": return [{ action: "reopen", words: "Reopen", kind: "other" }];
    case "discarded": return [{ action: "restore", words: "Restore", kind: "primary" }];
    default: return [];
  }
}

function wordsFor(claim: ClaimShape, permitted: readonly PermittedAction[]): string {
  const approve = permitted.find((each) => each.action === "approve");
  switch (claim.stage) {
    case "in_review":
      if (approve?.ok) return "You did not work on it, so you may decide. An edit after approval undoes it.";
      if (approve && may(permitted, "request_changes")) return approve.why;
      return may(permitted, "withdraw") ? "You submitted it. An editor who did not work on it decides." : "An editor who did not work on it decides.";
    case "approved":
      if (claim.scheduleRefused) return `The schedule was not carried out: ${claim.scheduleRefused}`;
      if (claim.scheduledFor) return `It is published by itself on ${sayDate(claim.scheduledFor)}. An edit cancels that.`;
      return may(permitted, "publish") ? "Readers do not see it yet. An edit undoes the approval." : "Readers do not see it yet. An editor publishes it.";
    case "published": return publishedWords(claim);
    case "discarded": return "It stands in no queue. Its history is kept.";
    default: return "";
  }
}

function publishedWords({ publication, retracted }: ClaimShape): string {
  if (retracted) return `Retracted on ${sayDate(retracted.at.slice(0, 10))}. Reopen it to publish a new verdict.`;
  if (!publication) return "";
  return `Publication ${publication.number} of ${sayDate(publication.publishedAt.slice(0, 10))} is what readers see.`;
}

const actionWords: Partial<Record<Action, string>> = {
  edit: "Edit", withdraw: "Withdraw the submission", request_changes: "Request changes", approve: "Approve", withdraw_approval: "Withdraw the approval",
  publish: "Publish", unschedule: "Cancel the schedule", reopen: "Reopen", abandon: "Abandon the new work", discard: "Discard the claim",
  restore: "Restore", retract: "Retract the verdict",
};

function detailOf(action: Action, { publication }: ClaimShape): string {
  switch (action) {
    case "withdraw": return "Back to a draft";
    case "withdraw_approval": return "Back to review, with a note";
    case "abandon": return `Back to what publication ${publication?.number ?? ""} says`;
    case "discard": return "Out of the queues; history is kept";
    case "retract": return "Readers see a note in place of the verdict";
    case "reopen": return "What readers see stays until the next publication";
    case "edit": return "Undoes the approval";
    default: return "";
  }
}
