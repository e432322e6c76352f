/** Where a link or a key of the workbench puts the focus. */
import { ADD_SOURCE_ID, focusAddSource } from "../_evidence/evidence-column";
import type { Target } from "../_model/missing.ts";

export type Part = "passage" | "evidence" | "verdict";

/** Ids of the controls, shared with what renders them. The evidence column gives each item's control `finding-{id}`. */
export const ids = { verdict: "verdict", rationale: "rationale", override: "override-reason", stillUnknown: "still-unknown", finding: (id: string) => `finding-${id}` };

/** The column, or on a phone the tab, that holds it. */
export const partOf = ({ part }: Target): Part => (part === "add" || part === "finding" ? "evidence" : "verdict");

export function idOf(target: Target): string {
  if (target.part === "add") return ADD_SOURCE_ID;
  return target.part === "finding" ? ids.finding(target.evidenceId) : ids[target.part];
}

/** After the part is shown. */
export function focusOn(target: Target): void {
  // A form may stand in the place of the field.
  if (target.part === "add") return focusAddSource();
  const found = document.getElementById(idOf(target));
  const control = found?.matches("textarea") ? found : found?.querySelector<HTMLElement>("input:checked") ?? found?.querySelector<HTMLElement>("input");
  control?.focus();
  if (control instanceof HTMLTextAreaElement) goOnWriting(control);
  control?.scrollIntoView({ block: "nearest" });
}

/** At the end of what is written. */
function goOnWriting(area: HTMLTextAreaElement): void {
  area.setSelectionRange(area.value.length, area.value.length);
  area.scrollTop = area.scrollHeight;
}

/** Whether 1 2 3 mean the verdict now. */
export const isJudgingVerdict = (): boolean => Boolean(document.activeElement?.closest(`#${ids.verdict}`));

/** Escape leaves a field of the workbench; lists and dialogs have their own. */
export function leaveField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches("textarea, input:not([type=radio], [type=checkbox]), select")) return;
  if (!field.closest("[role=dialog], .float, [aria-expanded=true]")) field.blur();
}
