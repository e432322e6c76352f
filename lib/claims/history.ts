/** A claim's revisions, and what differs between two. */
import { and, desc, eq, lt } from "drizzle-orm";
import { assessContent } from "../assessment/queries.ts";
import type { Assessment, RuleName, RuleOutcome } from "../assessment/types.ts";
import { people, revisions } from "../db/schema/index.ts";
import { fromCursor, isNumberOfSomething, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import type { Content } from "./content.ts";
import { diffContent } from "./diff.ts";
import { type Names, namesFor } from "./names.ts";
import type { Change } from "./shapes.ts";
import type { Verdict } from "./words.ts";

export type RevisionRow = { number: number; at: string; by: { id: string; name: string }; what: string };
type Paging = { limit?: number | undefined; cursor?: string | undefined };

/** Newest first. */
export async function listRevisions(viewer: Viewer, claimId: string, { limit, cursor }: Paging = {}): Promise<{ items: RevisionRow[]; next: string | null }> {
  const size = pageSize(limit);
  const after = fromCursor(cursor, "number");
  const rows = await reading(viewer).select({ number: revisions.number, at: revisions.at, id: revisions.by, name: people.name, what: revisions.what })
    .from(revisions).leftJoin(people, eq(people.id, revisions.by))
    .where(and(eq(revisions.claimId, claimId), after ? lt(revisions.number, after[0]) : undefined))
    .orderBy(desc(revisions.number)).limit(size + 1);
  return page(rows, size, (row) => [row.number], ({ number, at, id, name, what }) => ({ number, at: at.toISOString(), by: { id, name: name ?? "" }, what }));
}

export async function getRevision(viewer: Viewer, claimId: string, number: number): Promise<RevisionRow & { content: Content }> {
  const reader = reading(viewer);
  if (!isNumberOfSomething(number)) throw notFound("revision of this claim");
  const [row] = await reader.select({ revision: revisions, name: people.name }).from(revisions)
    .leftJoin(people, eq(people.id, revisions.by)).where(and(eq(revisions.claimId, claimId), eq(revisions.number, number)));
  if (!row) throw notFound("revision of this claim");
  const { at, by, what, content } = row.revision;
  return { number, at: at.toISOString(), by: { id: by, name: row.name ?? "" }, what, content };
}

export type RevisionDiff = {
  from: number;
  to: number;
  changes: Change[];
  names: Names;
  /** What the policy makes of both, by the registry and the other claims as they stand now. */
  follows: Follows;
};
export type Follows = { before: Verdict; after: Verdict; rules: { rule: RuleName; before: RuleOutcome; after: RuleOutcome; why: string }[] };

/** What revision `number` changed against another; against the one before it when none is named. */
export async function diffRevisions(viewer: Viewer, claimId: string, number: number, against?: number): Promise<RevisionDiff> {
  const from = against ?? Math.max(number - 1, 1);
  const [before, after] = [await getRevision(viewer, claimId, from), await getRevision(viewer, claimId, number)];
  const reader = reading(viewer);
  return {
    from, to: number, changes: diffContent(before.content, after.content),
    names: await namesFor(reader, [before.content, after.content]),
    follows: followsFrom(await assessContent(reader, claimId, before.content), await assessContent(reader, claimId, after.content)),
  };
}

function followsFrom(before: Assessment, after: Assessment): Follows {
  const was = new Map(before.rules.map(({ rule, outcome }) => [rule, outcome]));
  const rules = after.rules.flatMap(({ rule, outcome, why }) => {
    const old = was.get(rule);
    return old === undefined || old === outcome ? [] : [{ rule, before: old, after: outcome, why }];
  });
  return { before: before.suggested, after: after.suggested, rules };
}
