/** What can be done with an item of the inbox in which state. Pure. */
import { DomainError } from "../errors.ts";
import type { InboxKind, InboxState } from "./words.ts";

export type InboxAction = "take_over" | "answer" | "close";

const table: Record<InboxState, Partial<Record<InboxAction, readonly InboxKind[]>>> = {
  new: { take_over: ["tip"], answer: ["error_report"], close: ["tip", "error_report"] },
  // One tip may hold more than one claim, and an article beside them.
  taken_over: { take_over: ["tip"], close: ["tip"] },
  answered: {},
  closed: {},
  spam: {},
};

type Standing = { kind: InboxKind; state: InboxState };

export const canBe = ({ kind, state }: Standing, action: InboxAction): boolean => table[state][action]?.includes(kind) ?? false;

/** Throws invalid with guard `stage`, saying why it leads nowhere. */
export function assertCanBe(item: Standing, action: InboxAction): void {
  if (!canBe(item, action)) throw new DomainError("invalid", whyNot(item, action), { guard: "stage" });
}

function whyNot({ kind, state }: Standing, action: InboxAction): string {
  if (action === "answer" && kind === "tip") return "A tip is not answered in public. Only an error report is.";
  if (action === "take_over" && kind === "error_report") return "An error report is about a verdict that stands already: reopen its claim, and answer the report.";
  return `This is done with: it is ${state === "spam" ? "marked as spam" : state.replace("_", " ")}.`;
}
