/** What readers are shown as the difference between two publications: public fields alone. Pure. */
import type { Change } from "../claims/shapes.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Frozen } from "./frozen.ts";
import { keptCopies } from "./kept-copies.ts";
import type { PublicEvidence } from "./shapes.ts";

/** `ids` are the items' own ids in the order of the evidence, so that an item is known again when its number moved. */
export type Numbered = { frozen: Frozen; ids: readonly string[] };

const fields = ["statement", "kind", "language", "claimedAt", "claimant", "topics", "verdict", "rationale", "stillUnknown", "override", "appearances", "translations"] as const;
const itemFields = [
  "source", "medium", "url", "quote", "language", "translation", "transcript", "locator", "publishedAt", "attribution",
  "reliesOn", "credibility", "authenticity", "finding", "graphic", "snapshots",
] as const;

export function publicChanges(before: Numbered, after: Numbered): Change[] {
  const own = fields.flatMap((field) => changed(field, null, before.frozen[field], after.frozen[field]));
  const was = itemsById(before);
  const is = itemsById(after);
  const added = [...is].filter(([id]) => !was.has(id)).map(([, item]): Change => ({ field: "evidence", evidenceId: item.key, kind: "added", before: null, after: named(item), ...(item.graphic && { graphic: true }) }));
  const removed = [...was].filter(([id]) => !is.has(id)).map(([, item]): Change => ({ field: "evidence", evidenceId: null, kind: "removed", before: named(item), after: null, ...(item.graphic && { graphic: true }) }));
  const kept = [...is].flatMap(([id, item]) => {
    const old = was.get(id);
    return old ? itemFields.flatMap((field) => changed(field, item.key, shownOf(old, field), shownOf(item, field)).map((change) => covered(change, old.graphic || item.graphic))) : [];
  });
  return [...own, ...kept, ...added, ...removed];
}

function itemsById({ frozen, ids }: Numbered): Map<string, PublicEvidence> {
  return new Map(frozen.evidence.map((item, index) => [ids[index] ?? item.key, item]));
}

/** A timestamp that came in later is no change of what was kept. */
const shownOf = (item: PublicEvidence, field: (typeof itemFields)[number]): unknown => (field === "snapshots" ? keptCopies(item.snapshots) : item[field]);

function changed(field: string, evidenceId: string | null, before: unknown, after: unknown): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const kind = isNothing(before) ? "added" : isNothing(after) ? "removed" : "changed";
  return [{ field, evidenceId, kind, before, after }];
}

const words: ReadonlySet<string> = new Set(["quote", "translation", "transcript"]);

/** What is covered where the item stands is covered where its difference stands. */
const covered = (change: Change, isGraphic: boolean): Change => (isGraphic && words.has(change.field) ? { ...change, graphic: true } : change);

const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Enough of an item to recognise it. */
const named = ({ source, medium, finding, quote, language, publishedAt }: PublicEvidence) => ({ source: source.name, medium, finding, quote, language, publishedAt });
