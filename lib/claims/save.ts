/** The one place where a claim is written: its content as a new revision, its standing under the version lock. */
import { and, eq } from "drizzle-orm";
import { assessContent, sourceIdsOf } from "../assessment/queries.ts";
import type { Assessment } from "../assessment/types.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Scope } from "../command.ts";
import { claimEvidence, claimRelations, claims, claimSources, claimTopics, placements, revisions } from "../db/schema/index.ts";
import type { Reader, Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { goneOf } from "../capture/looks.ts";
import { heldOf } from "../evidence/queries.ts";
import { changedSinceFinding, type Held, withSnapshots } from "../evidence/snapshots-held.ts";
import { unmetOverridable } from "../review/guards.ts";
import { foldName } from "../sources/fold.ts";
import type { Content } from "./content.ts";
import { tallyOf } from "./tally.ts";

export type ClaimRecord = typeof claims.$inferSelect;
/** A claim found by a command: where it stands, and the content of its working revision. */
export type ClaimInHand = { record: ClaimRecord; content: Content };

export type Standing = Partial<Omit<ClaimRecord, "id" | "version" | "revision" | "createdAt" | "createdBy">>;

/** Finds a claim for a command; throws not_found. */
export async function findClaim({ tx }: { tx: Reader }, id: string): Promise<ClaimInHand> {
  const [found] = await tx.select({ record: claims, content: revisions.content }).from(claims)
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision)))
    .where(eq(claims.id, id));
  if (!found) throw new DomainError("not_found", "There is no such claim.");
  return { ...found, content: withSnapshots(found.content, await heldOf(tx, id)) };
}

/** Writes what the claim is now, as revision 1. */
export async function insertClaim(scope: Scope, id: string, content: Content): Promise<void> {
  const { tx, actor, now } = scope;
  const assessment = await assessContent(tx, id, content);
  await tx.insert(claims).values({
    id, stage: "draft", stageSince: now, createdBy: actor.id, createdAt: now, updatedAt: now, ...listed(content, { assessment, held: [] }),
  });
  await tx.insert(revisions).values({ claimId: id, number: 1, content, what: "create", by: actor.id, at: now });
  await index(tx, id, content);
}

/**
 * Saves changed content as the next revision, together with a change of standing; the standing alone when the content
 * is the same as before. Answers false when there was nothing to write.
 */
export async function saveContent(scope: Scope, claim: ClaimInHand, content: Content, standing: Standing & { what?: string } = {}): Promise<boolean> {
  const { tx, actor, now } = scope;
  const { what = "edit", ...other } = standing;
  const assessment = await assessContent(tx, claim.record.id, content);
  const whole = { ...content, override: overrideOf(content, assessment) };
  if (canonicalJson(whole) === canonicalJson(claim.content)) {
    if (Object.keys(other).length === 0) return false;
    await saveStanding(scope, claim, other);
    return true;
  }
  const number = claim.record.revision + 1;
  await tx.insert(revisions).values({ claimId: claim.record.id, number, content: whole, what, by: actor.id, at: now });
  await update(scope, claim.record, { ...listed(whole, { assessment, held: await heldOf(tx, claim.record.id) }), sourceGone: await isGone(tx, whole), ...fallOfApproval(claim.record, now), ...other, revision: number });
  await index(tx, claim.record.id, whole);
  return true;
}

/** A capture ended in the background: the queue shows whether a finding is to be looked at again. Neither version nor revision changes. */
export async function noteChangedEvidence(tx: Tx, claimId: string): Promise<void> {
  const { content } = await findClaim({ tx }, claimId);
  const held = await heldOf(tx, claimId);
  await tx.update(claims).set({ changedSinceFinding: content.evidence.some((item) => changedSinceFinding(item, held)), sourceGone: await isGone(tx, content) }).where(eq(claims.id, claimId));
}

const isGone = async (tx: Tx, { evidence }: Content): Promise<boolean> => (await goneOf(tx, evidence)).size > 0;

/** Moves a claim without changing its content. */
export async function saveStanding(scope: Scope, { record }: ClaimInHand, standing: Standing): Promise<void> {
  await update(scope, record, standing);
}

/** The lock: whoever comes second finds another version and hears a conflict. */
async function update({ tx, now }: Scope, record: ClaimRecord, values: Standing & { revision?: number }): Promise<void> {
  const moved = values.stage !== undefined && values.stage !== record.stage ? { stageSince: now } : {};
  const rows = await tx.update(claims).set({ ...values, ...moved, version: record.version + 1, updatedAt: now })
    .where(and(eq(claims.id, record.id), eq(claims.version, record.version))).returning({ id: claims.id });
  if (rows.length === 0) throw new DomainError("conflict", "Somebody else changed this claim in the meantime.");
}

/** An approval is bound to its revision: new content takes it away, and with it any schedule. */
function fallOfApproval(record: ClaimRecord, now: Date): Standing {
  const confirmation = { overrideConfirmedBy: null };
  if (record.stage !== "approved") return confirmation;
  return { ...confirmation, stage: "draft", stageSince: now, submittedBy: null, ...noSchedule };
}

export const noSchedule = { scheduledFor: null, scheduledBy: null, scheduledAs: null, scheduleRefused: null } as const;

/** An override names the guards that are not met at its revision; the reason is the person's, the list is ours. */
function overrideOf(content: Content, assessment: Assessment): Content["override"] {
  if (!content.override) return null;
  return { reason: content.override.reason, rules: content.verdict ? unmetOverridable(content.verdict, assessment) : [] };
}

/** What lists filter and order by. */
function listed(content: Content, { assessment, held }: { assessment: Assessment; held: readonly Held[] }) {
  return {
    statement: content.statement,
    kind: content.kind,
    language: content.language,
    verdict: content.verdict,
    claimantName: content.claimant?.name ?? null,
    topics: content.topics,
    tally: tallyOf(content, assessment),
    changedSinceFinding: content.evidence.some((item) => changedSinceFinding(item, held)),
    searchText: foldName([content.statement, content.claimant?.name ?? "", ...content.topics].join(" ")),
  };
}

async function index(tx: Tx, claimId: string, content: Content): Promise<void> {
  await tx.delete(claimSources).where(eq(claimSources.claimId, claimId));
  await tx.delete(claimTopics).where(eq(claimTopics.claimId, claimId));
  await tx.delete(claimRelations).where(eq(claimRelations.claimId, claimId));
  const sourceIds = sourceIdsOf(content);
  if (sourceIds.length > 0) await tx.insert(claimSources).values(sourceIds.map((sourceId) => ({ claimId, sourceId })));
  if (content.topics.length > 0) await tx.insert(claimTopics).values(content.topics.map((topic) => ({ claimId, topic })));
  if (content.relations.length > 0) {
    await tx.insert(claimRelations).values(content.relations.map(({ id, kind, claimId: otherId }) => ({ id, claimId, otherId, kind })));
  }
  await indexEvidence(tx, claimId, content);
  await place(tx, claimId, content);
}

async function indexEvidence(tx: Tx, claimId: string, content: Content): Promise<void> {
  await tx.delete(claimEvidence).where(eq(claimEvidence.claimId, claimId));
  if (content.evidence.length > 0) await tx.insert(claimEvidence).values(content.evidence.map(({ id, url }) => ({ evidenceId: id, claimId, url })));
}

/** Appearances that are new or were mended by hand stand where they were put; those gone lose their place. */
async function place(tx: Tx, claimId: string, content: Content): Promise<void> {
  const standing = await tx.select().from(placements).where(eq(placements.claimId, claimId));
  const placeOf = new Map(standing.map((row) => [row.appearanceId, row]));
  const anchored = content.appearances.filter((appearance) => appearance.articleId && appearance.anchor);
  for (const { id, articleId, articleVersion, anchor } of anchored) {
    const present = placeOf.get(id);
    placeOf.delete(id);
    // A background move keeps its newer place; only an anchor made against the same or a newer version replaces it.
    if (!articleId || !articleVersion || !anchor || (present && present.articleVersion > articleVersion)) continue;
    const row = { claimId, appearanceId: id, articleId, articleVersion, state: "ok" as const, ...anchor };
    if (present && present.state === "ok" && present.articleVersion === articleVersion && present.start === anchor.start && present.end === anchor.end) continue;
    await tx.insert(placements).values(row).onConflictDoUpdate({ target: [placements.claimId, placements.appearanceId], set: row });
  }
  for (const id of placeOf.keys()) {
    await tx.delete(placements).where(and(eq(placements.claimId, claimId), eq(placements.appearanceId, id)));
  }
}
