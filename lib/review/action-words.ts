/** What each action of the table is called on a button, and what it does in a sentence, on the desk and in docs/stages.md. */
import type { Action } from "./stages.ts";

export type ActionWords = { label: string; does: string };

export const actionWords: Record<Action, ActionWords> = {
  create: { label: "Make a claim", does: "Makes a draft that is assigned to nobody." },
  edit: { label: "Edit", does: "Saves the change as a new revision. An approval falls away, because it is bound to its revision." },
  submit: { label: "Submit for review", does: "Hands this revision to an editor, who approves it or requests changes." },
  withdraw: { label: "Withdraw the submission", does: "Takes the claim back from review. It is a draft again." },
  request_changes: { label: "Request changes", does: "Sends the claim back with a note that says what to change." },
  approve: { label: "Approve", does: "Approves exactly this revision. An edit afterwards undoes it." },
  withdraw_approval: { label: "Withdraw the approval", does: "Puts the claim back in review, with a note that says why." },
  publish: { label: "Publish", does: "Makes a numbered publication that readers see at once." },
  schedule: { label: "Schedule", does: "Publishes it at a set time, if it still meets what publishing asks. A new schedule replaces it." },
  unschedule: { label: "Cancel the schedule", does: "Nothing is published by itself. The claim stays approved." },
  reopen: { label: "Reopen", does: "Begins the next publication as a draft. The live one stays until the next replaces it." },
  abandon: { label: "Abandon the new work", does: "Puts the content back to the last publication. What was changed stays in the history." },
  discard: { label: "Discard the claim", does: "Hides a claim that was never published from the queues. Its history is kept." },
  restore: { label: "Restore", does: "Makes a discarded claim a draft again." },
  retract: { label: "Retract the verdict", does: "Withdraws the verdict with a public note. The page stays, says so and keeps its history." },
};
