import { and, asc, eq, gt, inArray, like, ne, or, sql } from "drizzle-orm";
import { claims, claimSources, sources } from "../db/schema/index.ts";
import { containsFolded } from "../db/search.ts";
import type { Reader } from "../db/types.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { foldName } from "./fold.ts";
import { likelyDuplicates } from "./likeness.ts";
import type { SourceFilters } from "./schema.ts";
import type { SourceRow, SourceShape } from "./shapes.ts";

export type SourceRecord = typeof sources.$inferSelect;

export async function getSource(viewer: Viewer, id: string): Promise<SourceShape> {
  return readSource(reading(viewer), id);
}

/** The same inside a command, after its change. Throws not_found. */
export async function readSource(reader: Reader, id: string): Promise<SourceShape> {
  const [record] = await reader.select().from(sources).where(eq(sources.id, id));
  if (!record) throw notFound("source");
  return { ...shown(record), likelyDuplicates: await duplicatesOf(reader, record) };
}

/** Sources whose name or an alias holds the words asked for, in any script, by name. */
export async function listSources(viewer: Viewer, filters: SourceFilters = {}): Promise<{ items: SourceRow[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(filters.limit);
  const cursor = fromCursor(filters.cursor, "text", "text");
  const after = cursor && or(gt(sources.name, cursor[0]), and(eq(sources.name, cursor[0]), gt(sources.id, cursor[1])));
  const rows = await reader.select().from(sources)
    .where(and(filters.q ? containsFolded(sources.searchText, foldName(filters.q)) : undefined, after ?? undefined))
    .orderBy(asc(sources.name), asc(sources.id)).limit(size + 1);
  const counts = await claimCounts(reader, rows.map((row) => row.id));
  return page(rows, size, (row) => [row.name, row.id], (row) => ({ ...shown(row), claims: counts.get(row.id) ?? 0 }));
}

/** As the list of claims by source counts them: without discarded ones. */
async function claimCounts(reader: Reader, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await reader.select({ id: claimSources.sourceId, claims: sql<number>`count(*)` }).from(claimSources)
    .innerJoin(claims, eq(claims.id, claimSources.claimId))
    .where(and(inArray(claimSources.sourceId, ids), ne(claims.stage, "discarded"))).groupBy(claimSources.sourceId);
  return new Map(rows.map((row) => [row.id, Number(row.claims)]));
}

/** The one source with exactly this name or alias, folded; null when none or several have it. */
export async function sourceNamed(reader: Reader, name: string): Promise<string | null> {
  const rows = await reader.select({ id: sources.id }).from(sources).where(isNamed(name)).limit(2);
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** A confidential source with exactly this name or alias, folded; null when none has it. */
export async function confidentialNamed(reader: Reader, name: string): Promise<SourceRecord | null> {
  const [found] = await reader.select().from(sources).where(and(isNamed(name), eq(sources.confidential, true))).limit(1);
  return found ?? null;
}

function isNamed(name: string) {
  const line = foldName(name).replace(/[\\%_]/g, "\\$&");
  return like(sources.searchText, `%\n${line}\n%`);
}

/** Affiliations in use: the free registry of parties. */
export async function listAffiliations(viewer: Viewer): Promise<string[]> {
  const rows = await reading(viewer).selectDistinct({ affiliation: sources.affiliation }).from(sources);
  return rows.map((row) => row.affiliation).sort();
}

/** Sources that a new one of this name would likely be again, most alike first: to be seen before it is made. */
export async function sourcesLike(viewer: Viewer, name: string): Promise<SourceRow[]> {
  const reader = reading(viewer);
  const registry = await reader.select({ id: sources.id, name: sources.name, aliases: sources.aliases }).from(sources);
  const ids = likelyDuplicates({ name, aliases: [] }, registry).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await reader.select().from(sources).where(inArray(sources.id, ids));
  const counts = await claimCounts(reader, ids);
  return ids.flatMap((id) => rows.filter((row) => row.id === id)).map((row) => ({ ...shown(row), claims: counts.get(row.id) ?? 0 }));
}

async function duplicatesOf(reader: Reader, record: SourceRecord): Promise<{ id: string; name: string }[]> {
  const registry = await reader.select({ id: sources.id, name: sources.name, aliases: sources.aliases }).from(sources);
  return likelyDuplicates(record, registry.filter((other) => other.id !== record.id));
}

/** What search looks in: name and aliases, folded, one per line, with a line end on either side of each. */
export const searchTextOf = ({ name, aliases }: { name: string; aliases: readonly string[] }): string =>
  `\n${[name, ...aliases].map(foldName).join("\n")}\n`;

function shown({ searchText: _, createdBy: __, createdAt: ___, updatedAt: ____, ...record }: SourceRecord) {
  return record;
}
