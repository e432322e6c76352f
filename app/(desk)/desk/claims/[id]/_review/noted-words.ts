/** What the dialogs of the actions say: what is asked, what will happen, and what is wrong when nothing is written. */
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { NotedAction } from "./send-action.ts";

export type NotedWords = { title: string; says: string; label: string; help: string; needed: string; button: string; after: string };

export function notedWords(action: NotedAction, { revision, publication, stage }: Pick<ClaimShape, "revision" | "publication" | "stage">): NotedWords {
  const number = publication?.number ?? 1;
  switch (action) {
    case "request_changes": return {
      title: `Request changes to revision ${revision}`, says: "The claim goes back to be worked on, with your note. It is not published.", label: "What should be changed", help: "The desk alone sees this.",
      needed: "Say what should be changed.", button: "Request changes", after: "Changes are requested",
    };
    case "withdraw_approval": return {
      title: `Withdraw the approval of revision ${revision}`, says: "The claim goes back to review. A schedule is cancelled.", label: "Why it is withdrawn", help: "The desk alone sees this.",
      needed: "Say why the approval is withdrawn.", button: "Withdraw the approval", after: "The approval is withdrawn",
    };
    case "retract": return {
      title: "Retract the verdict",
      says: `Readers will see “Retracted” and your note in place of the verdict, its reason and its evidence. The page stays at its address; publication${number > 1 ? `s 1 to ${number} stay` : " 1 stays"} readable under ${number > 1 ? "their numbers" : "its number"}, headed “Retracted”. The ClaimReview is withdrawn, and lists and feeds drop the verdict.${stage === "approved" ? " What is approved now becomes a draft again." : ""}`,
      label: "Note to readers", help: "Shown on the page and under corrections, for good. Say what was wrong.", needed: "Say why it is retracted; readers see this note.", button: "Retract the verdict", after: "The verdict is retracted",
    };
    case "reopen": return {
      title: "Reopen the claim", says: `It becomes a draft for publication ${number + 1}. What readers see stays as it is until then.`, label: "Note to readers", help: "It can be changed until the next publication; then it stays on the page for good.",
      needed: "Say why it is opened again; readers see this note.", button: "Reopen", after: "The claim is a draft again",
    };
  }
}
