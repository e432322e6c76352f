import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import { goneOf } from "../capture/looks.ts";
import type { Gone } from "../capture/gone.ts";
import { claimEvidence, claimRelations, claims, claimSources, claimTopics, people, placements, revisions } from "../db/schema/index.ts";
import { containsFolded } from "../db/search.ts";
import type { Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { heldOf, withFiles } from "../evidence/queries.ts";
import { withSnapshots } from "../evidence/snapshots-held.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import { type Stage, stages } from "../review/words.ts";
import { foldName } from "../sources/fold.ts";
import type { ClaimFilters } from "./schema.ts";
import type { ClaimRow, ClaimShape, PersonRef } from "./shapes.ts";
import type { Content } from "./content.ts";
import { type ClaimRecord } from "./save.ts";
import { showClaim, showGone } from "./show.ts";
import { sourcesOf } from "../assessment/queries.ts";
import { liveRef } from "../publishing/live.ts";

/** The whole claim, as API.md shapes it. Throws not_found. */
export async function getClaim(viewer: Viewer, id: string): Promise<ClaimShape> {
  return readClaim(reading(viewer), id);
}

/** The same inside a command, after its change. */
export async function readClaim(reader: Reader, id: string): Promise<ClaimShape> {
  const [found] = await reader.select({ record: claims, content: revisions.content }).from(claims)
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision)))
    .where(eq(claims.id, id));
  if (!found) throw notFound("claim");
  const { record } = found;
  const held = await heldOf(reader, id);
  const content = withSnapshots(found.content, held);
  return showClaim({
    record, content, held,
    gone: await goneOf(reader, content.evidence),
    sources: await sourcesOf(reader, content),
    snapshots: await withFiles(reader, held),
    placements: await reader.select().from(placements).where(eq(placements.claimId, id)),
    relations: await relationsSeenFrom(reader, id, content),
    people: await namesOf(reader, [record.assigneeId, record.submittedBy, record.overrideConfirmedBy]),
    publication: await liveRef(reader, record),
  });
}

export async function assertClaim(viewer: Viewer, id: string): Promise<void> {
  const found = await reading(viewer).select({ id: claims.id }).from(claims).where(eq(claims.id, id));
  if (found.length === 0) throw notFound("claim");
}

export type SeenRelation = ClaimShape["relations"][number];

/** Its own relations, and those made on other claims: symmetric ones are seen from both, directed ones shown. */
async function relationsSeenFrom(reader: Reader, id: string, content: Content): Promise<SeenRelation[]> {
  const theirs = await reader.select().from(claimRelations).where(eq(claimRelations.otherId, id));
  const seen = [
    ...content.relations.map((relation) => ({ ...relation, own: true })),
    ...theirs.map((row) => ({ id: row.id, kind: row.kind, claimId: row.claimId, own: false })),
  ];
  if (seen.length === 0) return [];
  const others = await reader.select({ id: claims.id, statement: claims.statement, stage: claims.stage, verdict: claims.verdict })
    .from(claims).where(inArray(claims.id, seen.map((relation) => relation.claimId)));
  const byId = new Map(others.map((other) => [other.id, other]));
  return seen.flatMap((relation) => {
    const other = byId.get(relation.claimId);
    return other ? [{ ...relation, statement: other.statement, stage: other.stage, verdict: other.verdict }] : [];
  });
}

/** Names for ids of people; those that are null or unknown are left out. */
export async function namesOf(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, PersonRef>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await reader.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The claims of a queue: oldest in their stage first, or newest first. Discarded ones only when asked for. */
export async function listClaims(viewer: Viewer, filters: ClaimFilters = {}): Promise<{ items: ClaimRow[]; next: string | null }> {
  const reader = reading(viewer);
  const size = pageSize(filters.limit);
  const newest = filters.order === "newest";
  const cursor = fromCursor(filters.cursor, "time", "text");
  const after = cursor && beyond(cursor[0], cursor[1], newest);
  const rows = await reader.select({ claim: claims, assignee: people.name }).from(claims)
    .leftJoin(people, eq(people.id, claims.assigneeId))
    .where(and(...conditions(reader, filters, viewer.actor?.id ?? ""), after ?? undefined))
    .orderBy(...(newest ? [desc(claims.stageSince), desc(claims.id)] : [asc(claims.stageSince), asc(claims.id)]))
    .limit(size + 1);
  const gone = await goneUnder(reader, rows.flatMap(({ claim }) => (claim.sourceGone ? claim.id : [])));
  return page(rows, size, ({ claim }) => [claim.stageSince.getTime(), claim.id], ({ claim, assignee }) => rowOf(claim, { assignee, gone: gone.get(claim.id) }));
}

/** Of each of these claims the page that is gone longest. */
async function goneUnder(reader: Reader, claimIds: readonly string[]): Promise<Map<string, Gone>> {
  if (claimIds.length === 0) return new Map();
  const items = await reader.select({ id: claimEvidence.evidenceId, claimId: claimEvidence.claimId, url: claimEvidence.url }).from(claimEvidence).where(inArray(claimEvidence.claimId, [...claimIds]));
  const gone = await goneOf(reader, items);
  const newestFirst = items.flatMap(({ id, claimId }) => { const found = gone.get(id); return found ? [[claimId, found] as const] : []; }).sort(([, a], [, b]) => b.since.getTime() - a.since.getTime());
  return new Map(newestFirst);
}

function beyond(at: Date, id: string, newest: boolean): SQL | undefined {
  const further = newest ? lt : gt;
  return or(further(claims.stageSince, at), and(eq(claims.stageSince, at), further(claims.id, id)));
}

function conditions(reader: Reader, filters: ClaimFilters, me: string): (SQL | undefined)[] {
  const { stage, assignee, verdict, topic, source, article, again, q } = filters;
  return [
    stage === undefined ? ne(claims.stage, "discarded") : inArray(claims.stage, stagesIn(stage)),
    assignee === undefined ? undefined : assignee === "none" ? isNull(claims.assigneeId) : eq(claims.assigneeId, assignee === "me" ? me : assignee),
    verdict === undefined ? undefined : verdict === "none" ? isNull(claims.verdict) : eq(claims.verdict, verdict),
    topic ? inArray(claims.id, reader.select({ id: claimTopics.claimId }).from(claimTopics).where(eq(claimTopics.topic, topic))) : undefined,
    source ? inArray(claims.id, reader.select({ id: claimSources.claimId }).from(claimSources).where(eq(claimSources.sourceId, source))) : undefined,
    article ? inArray(claims.id, reader.select({ id: placements.claimId }).from(placements).where(eq(placements.articleId, article))) : undefined,
    again ? toLookAtAgain : undefined,
    q ? containsFolded(claims.searchText, foldName(q)) : undefined,
  ];
}

const toLookAtAgain = or(eq(claims.changedSinceFinding, true), eq(claims.sourceGone, true));

/** One stage, or several with commas between. */
function stagesIn(given: string): Stage[] {
  const named = given.split(",");
  const known = stages.filter((stage) => named.includes(stage));
  if (known.length === named.length) return known;
  throw new DomainError("invalid", `A stage is one of ${stages.join(", ")}.`, { fields: { stage: "not a stage" } });
}

function rowOf(claim: ClaimRecord, { assignee, gone }: { assignee: string | null; gone: Gone | undefined }): ClaimRow {
  return {
    id: claim.id, version: claim.version, revision: claim.revision, stage: claim.stage, statement: claim.statement, kind: claim.kind,
    language: claim.language, verdict: claim.verdict, claimantName: claim.claimantName, topics: claim.topics,
    assignee: claim.assigneeId ? { id: claim.assigneeId, name: assignee ?? "" } : null,
    tally: claim.tally, scheduledFor: claim.scheduledFor?.toISOString() ?? null,
    publicationNumber: claim.publicationNumber || null, isRetracted: claim.retractedAt !== null,
    changedSinceFinding: claim.changedSinceFinding, gone: showGone(gone), stageSince: claim.stageSince.toISOString(), updatedAt: claim.updatedAt.toISOString(),
  };
}

/** How many claims stand where: `mine` and `unassigned` count open work, `again` those whose evidence changed or is gone since its finding, `oldest` is when the oldest of it came to its stage. */
export async function queue(viewer: Viewer): Promise<{ stages: Record<Stage, number>; mine: number; unassigned: number; again: number; oldest: string | null }> {
  const reader = reading(viewer);
  const open = inArray(claims.stage, ["draft", "in_review", "changes_requested", "approved"]);
  const counts = await Promise.all(stages.map(async (stage) => [stage, await reader.$count(claims, eq(claims.stage, stage))] as const));
  const [oldest] = await reader.select({ at: claims.stageSince }).from(claims).where(open).orderBy(asc(claims.stageSince)).limit(1);
  return {
    stages: Object.fromEntries(counts) as Record<Stage, number>,
    mine: await reader.$count(claims, and(open, eq(claims.assigneeId, viewer.actor?.id ?? ""))),
    unassigned: await reader.$count(claims, and(open, isNull(claims.assigneeId))),
    again: await reader.$count(claims, and(ne(claims.stage, "discarded"), toLookAtAgain)),
    oldest: oldest?.at.toISOString() ?? null,
  };
}

/** The topics in use, by name. */
export async function listTopics(viewer: Viewer): Promise<string[]> {
  const rows = await reading(viewer).selectDistinct({ topic: claimTopics.topic }).from(claimTopics);
  return rows.map((row) => row.topic).sort((a, b) => a.localeCompare(b));
}

