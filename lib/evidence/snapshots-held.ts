/** Which snapshots an item has now, and whether what was kept last still says what its finding was made on. Pure. */
import type { Content, EvidenceItem } from "../claims/content.ts";

/** A snapshot's row, in the order in which they were made. */
export type Held = { id: string; evidenceId: string; textHash: string | null };

/**
 * The content with every snapshot that its items have: those its revision names, and those that the desk captured since,
 * which make no revision of their own (DOMAIN.md, Revision). The next revision names them too.
 */
export function withSnapshots(content: Content, held: readonly Held[]): Content {
  if (held.length === 0) return content;
  return { ...content, evidence: content.evidence.map((item) => ({ ...item, snapshots: idsOf(item, held) })) };
}

function idsOf({ id, snapshots }: EvidenceItem, held: readonly Held[]): string[] {
  const named = new Set(snapshots);
  const since = held.filter((one) => one.evidenceId === id && !named.has(one.id)).map((one) => one.id);
  return since.length === 0 ? snapshots : [...snapshots, ...since];
}

/** What a finding is pinned to: the last snapshot that the item had when it was marked. */
export const pinOf = ({ snapshots }: Pick<EvidenceItem, "snapshots">): string | null => snapshots.at(-1) ?? null;

/**
 * True when the text that was captured last differs from the one that lay there when the finding was made; where none
 * lay there, from the first that was captured since.
 */
export function changedSinceFinding({ id, finding, findingOn }: Pick<EvidenceItem, "id" | "finding" | "findingOn">, held: readonly Held[]): boolean {
  if (finding === null) return false;
  const own = held.filter((one) => one.evidenceId === id);
  const until = own.findIndex((one) => one.id === findingOn);
  const captured = own.filter((one) => one.textHash !== null);
  const seen = own.slice(0, until + 1).findLast((one) => one.textHash !== null) ?? captured[0];
  const last = captured.at(-1);
  return seen !== undefined && last !== undefined && seen.textHash !== last.textHash;
}
