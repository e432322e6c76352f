/**
 * What a person has chosen and written but not saved yet: verdict, rationale, what we do not know, the reason of an
 * override. Each field with what stood there when they began, so that somebody else's change is never written over.
 */
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { type Verdict, verdicts } from "../../../../../../lib/claims/words.ts";
import type { FieldEdit } from "../_model/edits.ts";
import { mergedTexts } from "../_model/merge.ts";

export const draftFields = ["verdict", "rationale", "stillUnknown", "reason"] as const;
export type DraftField = (typeof draftFields)[number];
export type Draft = Partial<Record<DraftField, { base: string; value: string }>>;
/** Nothing is the empty string. */
export type Values = Record<DraftField, string>;
type Judged = Pick<ClaimShape, "verdict" | "rationale" | "stillUnknown" | "override">;

export function valuesIn({ verdict, rationale, stillUnknown, override }: Judged): Values {
  return { verdict: verdict ?? "", rationale: rationale ?? "", stillUnknown: stillUnknown ?? "", reason: override?.reason ?? "" };
}

/** What the fields show: the claim with the draft over it. */
export function shown(draft: Draft, claim: Judged): Values {
  const values = valuesIn(claim);
  return { ...values, ...Object.fromEntries(draftFields.flatMap((field) => (draft[field] ? [[field, draft[field].value]] : []))) };
}

/**
 * The draft against the claim as it stands now. What was saved meanwhile leaves it; where somebody else changed a text,
 * both are put together; where they chose another verdict, theirs stands. `met` names those fields.
 */
export function rebased(draft: Draft, claim: Judged): { draft: Draft; met: DraftField[] } {
  const now = valuesIn(claim);
  const met: DraftField[] = [];
  const kept = draftFields.flatMap((field) => {
    const own = draft[field];
    if (!own || own.value.trim() === now[field]) return [];
    if (own.base === now[field]) return [[field, own] as const];
    met.push(field);
    return field === "verdict" ? [] : [[field, { base: now[field], value: mergedTexts(own.base, now[field], own.value) }] as const];
  });
  return { draft: Object.fromEntries(kept), met };
}

/** The draft after a field was changed. White space at the end of what is being typed stays until it is saved. */
export function typed(draft: Draft, claim: Judged, { field, value }: { field: DraftField; value: string }): Draft {
  const { [field]: _, ...others } = draft;
  const base = valuesIn(claim)[field];
  return value === base ? others : { ...others, [field]: { base, value } };
}

/** What of the draft can be saved now, and what stays one: a verdict needs a rationale, and the other way round. */
export function editsFrom(draft: Draft, claim: Judged): { edits: FieldEdit[]; left: Draft } {
  const { verdict, rationale, stillUnknown, reason, ...left } = rebased(draft, claim).draft;
  const values = shown(draft, claim);
  const chosen = verdicts.find((each) => each === values.verdict);
  const words = values.rationale.trim();
  const isJudged = verdict !== undefined || rationale !== undefined || reason !== undefined;
  const override = reason === undefined ? {} : { override: reason.value.trim() ? { reason: reason.value.trim() } : null };
  const judged: FieldEdit[] = isJudged && chosen && words ? [{ on: "verdict", fields: { verdict: chosen, rationale: words, ...override } }] : [];
  const unknown: FieldEdit[] = stillUnknown ? [{ on: "claim", fields: { stillUnknown: stillUnknown.value.trim() || null } }] : [];
  const held = judged.length > 0 ? {} : { ...(verdict && { verdict }), ...(rationale && { rationale }), ...(reason && { reason }) };
  return { edits: [...unknown, ...judged], left: { ...left, ...held } };
}

export const isEmpty = (draft: Draft): boolean => Object.keys(draft).length === 0;

export const verdictIn = ({ verdict }: Values): Verdict | null => verdicts.find((each) => each === verdict) ?? null;

/** A draft as the device or the desk kept it; whatever else is found there is left out. */
export function parsedDraft(kept: unknown): Draft {
  if (!kept || typeof kept !== "object") return {};
  return Object.fromEntries(draftFields.flatMap((field) => {
    const found: unknown = (kept as Record<string, unknown>)[field];
    return isField(found) ? [[field, { base: found.base, value: found.value }]] : [];
  }));
}

function isField(found: unknown): found is { base: string; value: string } {
  return typeof found === "object" && found !== null && "base" in found && "value" in found && typeof found.base === "string" && typeof found.value === "string";
}
