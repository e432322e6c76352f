import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Content } from "../claims/content.ts";
import { claimRelations, claims, fileFates, files, snapshotFiles, sources } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { textsOf } from "../evidence/snapshot-texts.ts";
import { aboutRoles } from "../evidence/words.ts";
import { assess } from "./assess.ts";
import type { AssessedClaim, AssessedSource, Assessment } from "./types.ts";

export type SourceRecord = typeof sources.$inferSelect;

/** The policy applied to this content as the registry, the snapshots and the other claims stand now. */
export async function assessContent(reader: Reader, claimId: string, content: Content): Promise<Assessment> {
  return assess(await gather(reader, claimId, content));
}

/** Everything the policy reads, in a fixed number of statements. `nameOf` says how a source is called in sentences. */
export async function gather(
  reader: Reader, claimId: string, content: Content, nameOf: (source: SourceRecord) => string = (source) => source.name,
): Promise<AssessedClaim> {
  const registry = await sourcesOf(reader, content);
  // Texts are read only for items with a quotation: nothing else looks in them.
  const texts = await textsOf(reader, content.evidence.filter((item) => item.quote).flatMap((item) => item.snapshots));
  const erased = await erasedSnapshots(reader, content);
  const textsIn = (id: string): string[] => (texts.get(id) ?? []).map(({ text }) => text);
  const assessed = (id: string): AssessedSource => {
    const source = registry.get(id);
    if (!source) throw new Error(`Claim ${claimId} names source ${id}, which is not in the registry`);
    return { id, name: nameOf(source), kind: source.kind, affiliation: source.affiliation, reliability: source.reliability };
  };
  return {
    kind: content.kind,
    claimantSource: content.claimant?.sourceId ? assessed(content.claimant.sourceId) : null,
    evidence: content.evidence.map((item) => ({
      ...item,
      source: assessed(item.sourceId),
      reliesOn: item.reliesOn.map(assessed),
      lastTexts: textsIn(item.snapshots.at(-1) ?? ""),
      snapshotTexts: [...new Set(item.snapshots.filter((id) => !erased.has(id)).flatMap((id) => (texts.has(id) ? textsIn(id) : [null])))],
    })),
    contradictedByLiveConfirmed: await contradictedByLiveConfirmed(reader, claimId, content),
  };
}

/** Every source the content names: an item's own, those it relies on, and the claimant's. */
export function sourceIdsOf(content: Content): string[] {
  const named = content.evidence.flatMap((item) => [item.sourceId, ...item.reliesOn]);
  if (content.claimant?.sourceId) named.push(content.claimant.sourceId);
  return [...new Set(named)];
}

export async function sourcesOf(reader: Reader, content: Content): Promise<Map<string, SourceRecord>> {
  const ids = sourceIdsOf(content);
  if (ids.length === 0) return new Map();
  const rows = await reader.select().from(sources).where(inArray(sources.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Copies of which an admin erased every file that came from the source: they keep nothing any more. */
async function erasedSnapshots(reader: Reader, content: Content): Promise<Set<string>> {
  const ids = content.evidence.flatMap((item) => item.snapshots);
  if (ids.length === 0) return new Set();
  const rows = await reader.select({ id: snapshotFiles.snapshotId, fate: fileFates.fate }).from(snapshotFiles)
    .innerJoin(files, eq(files.id, snapshotFiles.fileId)).leftJoin(fileFates, eq(fileFates.sha256, files.sha256))
    .where(and(inArray(snapshotFiles.snapshotId, ids), notInArray(snapshotFiles.role, [...aboutRoles])));
  return new Set([...Map.groupBy(rows, (row) => row.id)].filter(([, kept]) => kept.every(({ fate }) => fate === "erased")).map(([id]) => id));
}

async function contradictedByLiveConfirmed(reader: Reader, claimId: string, content: Content): Promise<boolean> {
  const own = content.relations.filter((relation) => relation.kind === "contradicts").map((relation) => relation.claimId);
  const theirs = await reader.select({ id: claimRelations.claimId }).from(claimRelations)
    .where(and(eq(claimRelations.otherId, claimId), eq(claimRelations.kind, "contradicts")));
  const ids = [...new Set([...own, ...theirs.map((row) => row.id)])];
  if (ids.length === 0) return false;
  const live = await reader.select({ id: claims.id }).from(claims)
    .where(and(inArray(claims.id, ids), eq(claims.publishedVerdict, "confirmed"), isNull(claims.retractedAt))).limit(1);
  return live.length > 0;
}
