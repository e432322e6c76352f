/** The difference between two revisions, by our own list of fields. Pure. */
import { canonicalJson } from "../canonical-json.ts";
import type { Content, EvidenceItem } from "./content.ts";
import type { Change } from "./shapes.ts";

const fields = ["statement", "kind", "language", "claimedAt", "claimant", "topics", "stillUnknown", "verdict", "rationale", "override"] as const;
const itemFields = [
  "sourceId", "medium", "url", "fileId", "quote", "language", "translation", "transcript", "locator", "publishedAt", "attribution", "reliesOn",
  "credibility", "authenticity", "finding", "note", "graphic", "released", "snapshots",
] as const;

/** Own fields first, then appearances, relations and language versions, then evidence in the order of `after`. */
export function diffContent(before: Content, after: Content): Change[] {
  return [
    ...fields.flatMap((field) => changed(field, null, before[field], after[field])),
    ...diffList("appearances", before.appearances, after.appearances, (entry) => entry.id),
    ...diffList("relations", before.relations, after.relations, (entry) => entry.id),
    ...diffList("translations", before.translations, after.translations, (entry) => entry.language),
    ...diffEvidence(before.evidence, after.evidence),
  ];
}

function diffEvidence(before: readonly EvidenceItem[], after: readonly EvidenceItem[]): Change[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const is = new Set(after.map((item) => item.id));
  const here = after.flatMap((item): Change[] => {
    const old = was.get(item.id);
    if (!old) return [{ field: "evidence", evidenceId: item.id, kind: "added", before: null, after: item }];
    return itemFields.flatMap((field) => changed(field, item.id, old[field], item[field]));
  });
  const gone = before.filter((item) => !is.has(item.id)).map((item): Change => ({ field: "evidence", evidenceId: item.id, kind: "removed", before: item, after: null }));
  return [...here, ...gone];
}

function diffList<Entry>(field: string, before: readonly Entry[], after: readonly Entry[], idOf: (entry: Entry) => string): Change[] {
  const was = new Map(before.map((entry) => [idOf(entry), entry]));
  const is = new Map(after.map((entry) => [idOf(entry), entry]));
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.flatMap((id) => changed(field, null, was.get(id) ?? null, is.get(id) ?? null));
}

function changed(field: string, evidenceId: string | null, before: unknown, after: unknown): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const kind = isNothing(before) ? "added" : isNothing(after) ? "removed" : "changed";
  return [{ field, evidenceId, kind, before, after }];
}

const isNothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
