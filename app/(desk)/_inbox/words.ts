/** What comes from readers, as people read it. */
import type { InboxItem } from "../../../lib/inbox/shapes.ts";
import type { InboxKind, InboxState } from "../../../lib/inbox/words.ts";

export const inboxKindWords: Record<InboxKind, string> = { tip: "Tip", error_report: "Error report" };
export const inboxStateWords: Record<InboxState, string> = { new: "New", taken_over: "Taken over", answered: "Answered", closed: "Put away", spam: "Spam" };

/** "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat("en-GB", { style: "unit", unit, maximumFractionDigits: 1 }).format(Math.max(0.1, amount));
}

/** Whether putting it away erases something that cannot come back. */
export const holdsMore = ({ contact, file }: InboxItem): boolean => contact !== null || file !== null;
