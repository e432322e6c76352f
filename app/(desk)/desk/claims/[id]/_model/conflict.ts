/** Somebody else was faster: both sides of a conflict, field by field, and what is sent once the person has chosen. */
import type { ClaimShape, EvidenceShape, PersonRef } from "../../../../../../lib/claims/shapes.ts";
import { next } from "../../../../../../lib/review/stages.ts";
import type { Stage } from "../../../../../../lib/review/words.ts";
import { applied, type Edit, type FieldEdit, isFieldEdit, same } from "./edits.ts";
import { mergedTexts } from "./merge.ts";

/** What the desk tells the loser of a race (`current` of the problem). */
export type Current = { version: number; revision: number; by: PersonRef | null; at: string | null; claim: ClaimShape };

export type Row = {
  key: string;
  field: string;
  evidenceId: string | null;
  sourceName: string | null;
  base: unknown;
  theirs: unknown;
  yours: unknown;
  /** Both changed it, and not to the same. */
  collides: boolean;
  /** Both texts in one, where both are texts. */
  together: string | null;
};

export type Conflict = {
  current: Current;
  /** What yours was made on. */
  base: Pick<ClaimShape, "revision" | "updatedAt">;
  /** What you changed, each with what stands there now. */
  rows: Row[];
  /** What they changed that you did not touch. */
  others: Pick<Row, "key" | "field" | "sourceName" | "base" | "theirs">[];
  /** Additions and removals of yours: they collide with nothing but a vanished item. */
  acts: Edit[];
  /** Yours that can no longer be made, as what they were about is gone or the claim takes no edits now. */
  lost: Edit[];
};

export type Choice = "theirs" | "yours" | { text: string };

export function conflictOf(base: ClaimShape, current: Current, yours: readonly Edit[]): Conflict {
  const theirs = current.claim;
  const mine = yours.reduce(applied, base);
  const open = takesEdits(theirs.stage);
  const lost = yours.filter((edit) => isGone(edit, theirs) || (!open && !isFieldEdit(edit)));
  const fieldEdits = yours.filter(isFieldEdit).filter((edit) => !lost.includes(edit));
  // A verdict and its rationale are sent together: what of an edit is as it was before is nobody's change.
  const rows = touchedBy(fieldEdits).map((field) => rowOf(field, { base, theirs, mine })).filter((row) => !same(row.base, row.yours));
  const seen = new Set(rows.map((row) => row.key));
  const others = changedBetween(base, theirs).filter((row) => !seen.has(row.key));
  return { current, base: { revision: base.revision, updatedAt: base.updatedAt }, rows, others, acts: yours.filter((edit) => !isFieldEdit(edit) && !lost.includes(edit)), lost };
}

/** Whether the table lets content be changed from here; nothing but the stage matters for that. */
export const takesEdits = (stage: Stage): boolean => next(stage, "edit", { hasLivePublication: false, everPublished: false }) !== null;

/** The edits to send against their version. What is left as theirs is not sent. */
export function resolved({ rows, acts, current }: Conflict, choices: ReadonlyMap<string, Choice>): Edit[] {
  const kept = rows.flatMap((row) => {
    const choice = choices.get(row.key) ?? usualChoice(row);
    if (choice === "theirs") return [];
    return [{ row, value: choice === "yours" ? row.yours : choice.text }];
  });
  const claimFields = kept.filter(({ row }) => row.evidenceId === null && !verdictFields.includes(row.field));
  const verdict = kept.filter(({ row }) => verdictFields.includes(row.field) && row.evidenceId === null);
  const items = [...new Set(kept.flatMap(({ row }) => row.evidenceId ?? []))];
  return [
    ...(claimFields.length > 0 ? [{ on: "claim", fields: fieldsOf(claimFields) } as FieldEdit] : []),
    ...items.map((id) => ({ on: "evidence", id, fields: fieldsOf(kept.filter(({ row }) => row.evidenceId === id)) }) as FieldEdit),
    ...(verdict.length > 0 ? verdictEdit(current.claim, fieldsOf(verdict)) : []),
    ...acts,
  ];
}

/** Yours where only you changed it; both texts together where both wrote; else theirs, until the person says otherwise. */
export function usualChoice({ collides, together }: Pick<Row, "collides" | "together">): Choice {
  if (!collides) return "yours";
  return together === null ? "theirs" : { text: together };
}

type Field = { field: string; evidenceId: string | null };
type Sides = { base: ClaimShape; theirs: ClaimShape; mine: ClaimShape };
type Kept = { row: Row; value: unknown };

const verdictFields = ["verdict", "rationale", "override"];
const claimFields = ["statement", "kind", "language", "claimedAt", "claimant", "topics", "stillUnknown", ...verdictFields];
const itemFields: readonly (keyof EvidenceShape)[] = [
  "medium", "url", "quote", "language", "translation", "transcript", "locator", "publishedAt", "attribution", "reliesOn", "credibility",
  "authenticity", "finding", "note", "graphic", "released",
];

function rowOf(at: Field, { base, theirs, mine }: Sides): Row {
  const [was, is, yours] = [valueAt(base, at), valueAt(theirs, at), valueAt(mine, at)];
  const collides = !same(was, is) && !same(is, yours);
  const texts = typeof is === "string" && typeof yours === "string" && isProse(at.field);
  const together = collides && texts ? mergedTexts(typeof was === "string" ? was : "", is, yours) : null;
  return { ...at, key: keyOf(at), sourceName: nameOf(theirs, at), base: was, theirs: is, yours, collides, together };
}

/** Fields in the order first touched, each once. */
function touchedBy(edits: readonly FieldEdit[]): Field[] {
  const fields = edits.flatMap((edit) => Object.keys(edit.fields).map((field) => ({ field, evidenceId: edit.on === "evidence" ? edit.id : null })));
  return [...new Map(fields.map((field) => [keyOf(field), field])).values()];
}

function changedBetween(base: ClaimShape, theirs: ClaimShape): Conflict["others"] {
  const items = theirs.evidence.flatMap((item) => itemFields.map((field) => ({ field, evidenceId: item.id })));
  const fields: Field[] = [...claimFields.map((field) => ({ field, evidenceId: null })), ...items];
  const changed = fields.filter((at) => hasItem(base, at) && !same(valueAt(base, at), valueAt(theirs, at)))
    .map((at) => ({ key: keyOf(at), field: at.field, sourceName: nameOf(theirs, at), base: valueAt(base, at), theirs: valueAt(theirs, at) }));
  return [...changed, ...addedOrRemoved(base, theirs)];
}

function addedOrRemoved(base: ClaimShape, theirs: ClaimShape): Conflict["others"] {
  const name = (item: EvidenceShape) => ({ key: item.id, field: "evidence", sourceName: item.source.name });
  const isIn = (claim: ClaimShape, id: string) => claim.evidence.some((item) => item.id === id);
  return [
    ...theirs.evidence.filter((item) => !isIn(base, item.id)).map((item) => ({ ...name(item), base: null, theirs: item.source.name })),
    ...base.evidence.filter((item) => !isIn(theirs, item.id)).map((item) => ({ ...name(item), base: item.source.name, theirs: null })),
  ];
}

function isGone(edit: Edit, { evidence, appearances, relations }: ClaimShape): boolean {
  switch (edit.on) {
    case "evidence": case "snapshot": case "detach": return !evidence.some((item) => item.id === edit.id);
    case "appearance": case "disappear": return !appearances.some((place) => place.id === edit.id);
    case "unrelate": return !relations.some((relation) => relation.id === edit.id);
    default: return false;
  }
}

function verdictEdit(theirs: ClaimShape, chosen: Record<string, unknown>): Edit[] {
  const { verdict, rationale, override } = { verdict: theirs.verdict, rationale: theirs.rationale, override: theirs.override, ...chosen };
  if (!verdict || !rationale) return [];
  return [{ on: "verdict", fields: { verdict, rationale, override: override && { reason: override.reason } } }];
}

/** An override is compared by its reason: which rules it covers is the desk's to say. */
function valueAt(claim: ClaimShape, { field, evidenceId }: Field): unknown {
  const from = evidenceId === null ? claim : claim.evidence.find((item) => item.id === evidenceId);
  const value = from?.[field as keyof typeof from] as unknown;
  if (field === "override" && claim.override) return { reason: claim.override.reason };
  if (field === "claimant" && claim.claimant) return { name: claim.claimant.name, kind: claim.claimant.kind, sourceId: claim.claimant.sourceId };
  return value ?? null;
}

const keyOf = ({ field, evidenceId }: Field): string => `${evidenceId ?? "claim"} ${field}`;
const hasItem = (claim: ClaimShape, { evidenceId }: Field): boolean => evidenceId === null || claim.evidence.some((item) => item.id === evidenceId);
const nameOf = (claim: ClaimShape, { evidenceId }: Field): string | null => claim.evidence.find((item) => item.id === evidenceId)?.source.name ?? null;
const fieldsOf = (kept: readonly Kept[]): Record<string, unknown> => Object.fromEntries(kept.map(({ row, value }) => [row.field, value]));
const isProse = (field: string): boolean => ["statement", "rationale", "stillUnknown", "quote", "translation", "transcript", "note"].includes(field);
