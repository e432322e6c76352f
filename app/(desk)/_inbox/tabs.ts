/** What of the inbox is shown. Pure. */
import type { InboxFilters } from "../../../lib/inbox/schema.ts";

export const inboxTabs = ["open", "tips", "reports", "answered", "closed", "spam"] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const tabWords: Record<InboxTab, string> = { open: "Open", tips: "Tips", reports: "Error reports", answered: "Answered", closed: "Put away", spam: "Spam" };

export const tabFilters: Record<InboxTab, Pick<InboxFilters, "kind" | "state">> = {
  open: { state: "open" }, tips: { kind: "tip", state: "open" }, reports: { kind: "error_report", state: "open" },
  answered: { state: "answered" }, closed: { state: "closed" }, spam: { state: "spam" },
};

export const tabOf = (given: unknown): InboxTab => inboxTabs.find((tab) => tab === given) ?? "open";

/** The address of a tab, with the item that is read in it. */
export function inboxHref(tab: InboxTab, at?: string): string {
  const query = new URLSearchParams({ ...(tab !== "open" && { show: tab }), ...(at && { at }) }).toString();
  return query ? `/desk/inbox?${query}` : "/desk/inbox";
}
