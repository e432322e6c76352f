import { type Against, sinceWords } from "../_model/events.ts";

/** "5 changes since you last looked at it", "Nothing changed since …", "The whole claim". */
export function ledgerTitle({ view, since, isLooking }: { view: "changes" | "whole"; since: Against | null; isLooking: boolean }, count: number | null): string {
  if (isLooking) return "The claim";
  if (view === "whole") return "The whole claim";
  const changes = count === null ? "Changes" : count === 0 ? "Nothing changed" : `${count} change${count === 1 ? "" : "s"}`;
  return since ? `${changes} ${sinceWords[since.why]}` : changes;
}
