/** What a person changes about a claim, as data: shown at once, sent one after another, undone, held against others' changes. */
import type { NewEvidence } from "../../../../../../lib/evidence/schema.ts";
import type { ClaimShape, EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import type { RelationKind, Verdict } from "../../../../../../lib/claims/words.ts";

type Claimant = { name: string; kind: NonNullable<ClaimShape["claimant"]>["kind"]; sourceId?: string | null };
export type ClaimFields = Pick<ClaimShape, "statement" | "kind" | "language" | "claimedAt" | "topics" | "stillUnknown"> & { claimant: Claimant | null };
export type EvidenceFields = Pick<EvidenceShape,
  "medium" | "url" | "quote" | "language" | "translation" | "transcript" | "locator" | "publishedAt" | "attribution" | "reliesOn"
  | "credibility" | "authenticity" | "finding" | "note" | "graphic" | "released">;
export type VerdictFields = { verdict: Verdict; rationale: string; override?: { reason: string } | null };
export type NewItem = Omit<NewEvidence, "version">;
export type GivenAnchor = { exact: string; prefix?: string; suffix?: string; start?: number; end?: number };
export type NewAppearance = { url: string } | { articleId: string; anchor?: GivenAnchor };

/** Changes of fields: both sides of them can be shown, and they can be undone. */
export type FieldEdit =
  | { on: "claim"; fields: Partial<ClaimFields> }
  | { on: "evidence"; id: string; fields: Partial<EvidenceFields> }
  | { on: "verdict"; fields: VerdictFields };

/** Things added, taken away or put elsewhere. */
export type Act =
  | { on: "attach"; item: NewItem }
  | { on: "detach"; id: string }
  | { on: "snapshot"; id: string; copy: { fileId: string } | { text: string } }
  | { on: "appear"; at: NewAppearance }
  | { on: "appearance"; id: string; to: { first: true } | { url: string } | { anchor: GivenAnchor } }
  | { on: "disappear"; id: string }
  | { on: "relate"; kind: RelationKind; claimId: string }
  | { on: "unrelate"; id: string };

export type Edit = FieldEdit | Act;

export const isFieldEdit = (edit: Edit): edit is FieldEdit => edit.on === "claim" || edit.on === "evidence" || edit.on === "verdict";

/** The claim as it will be once the desk has taken the edit. What only the server can make (a new item) is left to it. */
export function applied(claim: ClaimShape, edit: Edit): ClaimShape {
  switch (edit.on) {
    case "claim": return { ...claim, ...edit.fields, claimant: claimantAfter(claim, edit.fields.claimant) };
    case "evidence": return withItem(claim, edit.id, (item) => ({ ...item, ...edit.fields }));
    case "verdict": return { ...claim, verdict: edit.fields.verdict, rationale: edit.fields.rationale, override: overrideAfter(claim, edit.fields.override) };
    case "detach": return { ...claim, evidence: claim.evidence.filter((item) => item.id !== edit.id) };
    case "disappear": return { ...claim, appearances: claim.appearances.filter((place) => place.id !== edit.id) };
    case "unrelate": return { ...claim, relations: claim.relations.filter((relation) => relation.id !== edit.id) };
    default: return claim;
  }
}

/** The edit that undoes one, or null where that is no simple matter. `before` is the claim it was made on. */
export function inverse(before: ClaimShape, edit: Edit): Edit | null {
  switch (edit.on) {
    case "claim": return { on: "claim", fields: picked(before, edit.fields) };
    case "evidence": {
      const item = before.evidence.find((each) => each.id === edit.id);
      return item ? { on: "evidence", id: edit.id, fields: picked(item, edit.fields) } : null;
    }
    case "verdict": return verdictBefore(before);
    default: return null;
  }
}

/** The edit with only what differs from the claim; null when nothing does. */
export function onlyChanges(claim: ClaimShape, edit: FieldEdit): FieldEdit | null {
  if (edit.on === "verdict") return applied(claim, edit).verdict === claim.verdict && edit.fields.rationale === claim.rationale && sameOverride(claim, edit.fields.override) ? null : edit;
  const base = edit.on === "claim" ? claim : claim.evidence.find((item) => item.id === edit.id);
  const fields = Object.fromEntries(Object.entries(edit.fields).filter(([field, value]) => !same(base?.[field as keyof typeof base], value)));
  return Object.keys(fields).length === 0 ? null : { ...edit, fields };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function withItem(claim: ClaimShape, id: string, change: (item: EvidenceShape) => EvidenceShape): ClaimShape {
  return { ...claim, evidence: claim.evidence.map((item) => (item.id === id ? change(item) : item)) };
}

function claimantAfter({ claimant }: ClaimShape, to: Claimant | null | undefined): ClaimShape["claimant"] {
  if (to === undefined) return claimant;
  return to && { id: claimant?.id ?? "", name: to.name, kind: to.kind, sourceId: to.sourceId ?? null };
}

function overrideAfter({ override }: ClaimShape, to: { reason: string } | null | undefined): ClaimShape["override"] {
  if (to === undefined) return override;
  return to && { reason: to.reason, rules: override?.rules ?? [], confirmedBy: null };
}

const sameOverride = ({ override }: ClaimShape, to: { reason: string } | null | undefined): boolean =>
  to === undefined || (override?.reason ?? null) === (to?.reason ?? null);

/** A verdict, once there, can be changed but not taken away. */
function verdictBefore({ verdict, rationale, override }: ClaimShape): Edit | null {
  return verdict && rationale ? { on: "verdict", fields: { verdict, rationale, override: override && { reason: override.reason } } } : null;
}

function picked<Fields extends object>(from: object, fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, from[field as keyof typeof from] ?? null])) as Fields;
}
