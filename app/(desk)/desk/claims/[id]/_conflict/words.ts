/** The sentences of a conflict: who was faster, what both sides are called, what of yours is left. */
import type { Conflict, Row } from "../_model/conflict.ts";
import type { Edit } from "../_model/edits.ts";
import { fieldWords } from "../_model/labels.ts";
import { said } from "../_model/ledger.ts";

const noNames = { sources: {}, claims: {}, articles: {} };

/** "Checker changed the rationale while you wrote". */
export function titleOf({ current: { by }, rows, acts, lost }: Conflict, me: string): string {
  const who = by === null ? "Somebody" : by.id === me ? "You, elsewhere," : by.name;
  const collided = rows.filter((row) => row.collides);
  const yours = rows.length + acts.length + lost.length > 0;
  if (!yours) return `${who} was faster`.replace("elsewhere, was", "elsewhere, were");
  if (collided.length === 0) return `${who} changed this claim while you wrote`;
  return `${who} changed ${list(collided.map(fieldOf))} while you wrote`;
}

/** "the rationale", "the finding for Interfax". */
export function fieldOf({ field, sourceName }: Pick<Row, "field" | "sourceName">): string {
  const word = (fieldWords[field] ?? field).toLowerCase();
  if (field === "evidence") return sourceName ?? "an item";
  const what = field === "stillUnknown" ? word : `the ${word}`;
  return sourceName ? `${what} of ${sourceName}` : what;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One side's value as a person would say it; a dash for nothing. */
export function sideWords(field: string, value: unknown): string {
  if (value && typeof value === "object" && "reason" in value) return String(value.reason);
  if (field === "verdict" || field === "finding") return value ? capital(String(value)) : "–";
  if (field === "reliesOn" && Array.isArray(value)) return value.length === 0 ? "–" : `${value.length} source${value.length === 1 ? "" : "s"}`;
  return said(field, value, noNames) ?? "–";
}

/** An addition or removal of yours in words: kept, or to be copied where it can no longer be made. */
export function actWords(edit: Edit): { what: string; words: string } {
  switch (edit.on) {
    case "attach": return { what: "A source that you attached", words: edit.item.quote ?? edit.item.url ?? "" };
    case "detach": return { what: "An item that you removed", words: "" };
    case "snapshot": return { what: "A copy that you added", words: "text" in edit.copy ? edit.copy.text : "" };
    case "appear": return { what: "A place where it appears", words: "url" in edit.at ? edit.at.url : (edit.at.anchor?.exact ?? "") };
    case "appearance": return { what: "A place that you mended", words: "anchor" in edit.to ? edit.to.anchor.exact : "" };
    case "disappear": return { what: "A place that you removed", words: "" };
    case "relate": return { what: "A relation that you made", words: "" };
    case "unrelate": return { what: "A relation that you removed", words: "" };
    case "claim": case "evidence": case "verdict": return { what: "What you wrote", words: fieldsInWords(edit.fields) };
  }
}

function fieldsInWords(fields: object): string {
  return Object.entries(fields).map(([field, value]) => `${fieldWords[field] ?? field}: ${sideWords(field, value)}`).join("\n");
}

function list(words: readonly string[]): string {
  if (words.length > 3) return `${words.length} things`;
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
