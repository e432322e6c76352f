/** The fields of a claim as a form holds them, and what was changed in it. */
import type { ClaimShape } from "../../../../../lib/claims/shapes.ts";
import type { ClaimantKind, ClaimKind } from "../../../../../lib/claims/words.ts";
import { type ClaimFields, same } from "../[id]/_model/edits.ts";

/** Without a `sourceId` the desk links it to the registry by itself, when one source has that name. */
export type ClaimantValue = { name: string; kind: ClaimantKind; sourceId?: string | null };
export type ClaimValues = {
  statement: string; kind: ClaimKind; language: string; claimedAt: string; claimant: ClaimantValue | null; topics: string[]; stillUnknown: string;
};

export const emptyClaim: ClaimValues = { statement: "", kind: "fact", language: "en", claimedAt: "", claimant: null, topics: [], stillUnknown: "" };
export const claimNames = ["statement", "kind", "language", "claimedAt", "claimant", "topics", "stillUnknown"] as const satisfies readonly (keyof ClaimValues)[];

export function valuesOf({ statement, kind, language, claimedAt, claimant, topics, stillUnknown }: ClaimShape): ClaimValues {
  return {
    statement, kind, language, topics, claimedAt: claimedAt ?? "", stillUnknown: stillUnknown ?? "",
    claimant: claimant && { name: claimant.name, kind: claimant.kind, sourceId: claimant.sourceId },
  };
}

/** As the API takes them: nothing is null. */
export function fieldsOf({ claimedAt, stillUnknown, statement, ...values }: ClaimValues): ClaimFields {
  return { ...values, statement: statement.trim(), claimedAt: claimedAt.trim() || null, stillUnknown: stillUnknown.trim() || null };
}

/** Only what the person changed since the form was opened. */
export function changesSince(opened: ClaimValues, values: ClaimValues): Partial<ClaimFields> {
  const fields = fieldsOf(values);
  return Object.fromEntries(claimNames.filter((name) => !same(fieldsOf(opened)[name], fields[name])).map((name) => [name, fields[name]]));
}

/** Fields that this person and somebody else changed meanwhile, not to the same: each is asked about before it is saved. */
export function collisions(values: ClaimValues, { opened, now }: { opened: ClaimValues; now: ClaimValues }): (keyof ClaimValues)[] {
  const mine = Object.keys(changesSince(opened, values));
  return claimNames.filter((name) => mine.includes(name) && !same(opened[name], now[name]) && !same(now[name], values[name]));
}

/** What stands there now, for the words beside a field. */
export function inWords(value: ClaimValues[keyof ClaimValues]): string {
  if (Array.isArray(value)) return value.join(", ") || "nothing";
  if (value && typeof value === "object") return value.name;
  return value || "nothing";
}
