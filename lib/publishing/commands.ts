import { and, eq, inArray, isNull } from "drizzle-orm";
import { assess, summary } from "../assessment/assess.ts";
import { gather, sourcesOf } from "../assessment/queries.ts";
import { plainFirstParagraph } from "../markdown.ts";
import { assertStage, currentClaim, may } from "../claims/editing.ts";
import type { Content } from "../claims/content.ts";
import { type ClaimInHand, findClaim, noSchedule, saveStanding } from "../claims/save.ts";
import { command, type Scope } from "../command.ts";
import {
  articles, claims, placements, publicEvents, publications, publishedAppearances, publishedVerdicts, revisions,
} from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { snapshotsOfClaim } from "../evidence/queries.ts";
import { enqueue } from "../jobs/queue.ts";
import { z } from "zod";
import { approvalGuards, futureGuard, noteGuard } from "../review/guards.ts";
import { fourEyesOn, moved, refuseUnmet } from "../review/commands.ts";
import { publicationInput, type PublicationInput, retraction, withdrawal } from "../review/schema.ts";
import type { PublicationKind } from "../review/words.ts";
import { foldName } from "../sources/fold.ts";
import { confidentialNamed } from "../sources/queries.ts";
import { publicChanges } from "./changes.ts";
import { claimReviewGuard } from "./claimreview.ts";
import { freeze, publicName } from "./freeze.ts";
import type { Frozen } from "./frozen.ts";
import { projectArticle } from "./project.ts";
import { readDesk } from "./settings.ts";
import { freeSlug, slugOf } from "./slug.ts";

/** Publishes the approved revision, at once or at a time to come. */
export const publishClaim = command({
  input: publicationInput,
  scope: "review",
  proof: "renew",
  find: findClaim,
  may: (actor, claim: ClaimInHand, { publishAt }) => may(publishAt === undefined ? "publish" : "schedule")(actor, claim),
  versionOf: (claim) => claim.record.version,
  current: currentClaim,
  run: async (scope, claim, input) => {
    if (input.publishAt !== undefined) return schedule(scope, claim, input, new Date(input.publishAt));
    const stage = assertStage(claim.record, "publish");
    const kind = kindOf(claim, input);
    const note = input.note ?? claim.record.reopenedNote;
    await publish(scope, claim, { kind, note, slug: await slugFor(scope.tx, claim, input.slug), stage });
    return moved(scope, claim, "publish", note);
  },
});

async function schedule(scope: Scope, claim: ClaimInHand, { kind, note, slug }: PublicationInput, at: Date) {
  const stage = assertStage(claim.record, "schedule");
  refuseUnmet([futureGuard(at, scope.now)]);
  kindOf(claim, { kind, note });
  if (slug !== undefined) await slugFor(scope.tx, claim, slug);
  await saveStanding(scope, claim, {
    stage, scheduledFor: at, scheduledBy: scope.actor.id, scheduleRefused: null,
    scheduledAs: { kind, note: note ?? undefined, slug },
  });
  await enqueue(scope, { kind: "publish-scheduled", payload: { claimId: claim.record.id }, runAt: at });
  return moved(scope, claim, "schedule", note ?? null);
}

export const unscheduleClaim = command({
  input: withdrawal,
  scope: "review",
  find: findClaim,
  may: may("unschedule"),
  versionOf: (claim: ClaimInHand) => claim.record.version,
  current: currentClaim,
  run: async (scope, claim) => {
    const stage = assertStage(claim.record, "unschedule");
    await saveStanding(scope, claim, { stage, ...noSchedule });
    return moved(scope, claim, "unschedule", null);
  },
});

/** Takes the verdict back. The page stays and says so; whatever else is public drops the verdict. */
export const retractClaim = command({
  input: retraction,
  scope: "review",
  proof: "ask",
  find: findClaim,
  may: may("retract"),
  versionOf: (claim: ClaimInHand) => claim.record.version,
  current: currentClaim,
  run: async (scope, claim, { note }) => {
    const { tx, now, newId } = scope;
    const { record } = claim;
    if (!record.slug || record.publicationNumber === 0 || record.retractedAt) {
      throw new DomainError("invalid", "There is no live publication to retract.", { guard: "live-publication" });
    }
    refuseUnmet([noteGuard(note, "Say why it is retracted; readers see this note.")]);
    const stage = assertStage(record, "retract");
    const fell = stage === record.stage ? {} : { submittedBy: null, overrideConfirmedBy: null };
    await saveStanding(scope, claim, { stage, retractedAt: now, retractedNote: note ?? "", ...fell, ...noSchedule });
    const retracted = { retractedAt: now, retractedNote: note ?? "" };
    await tx.update(publications).set(retracted).where(and(eq(publications.slug, record.slug), isNull(publications.retractedAt)));
    await tx.update(publishedVerdicts).set({ ...retracted, verdict: null, reason: null, note: null, searchText: "" }).where(eq(publishedVerdicts.slug, record.slug));
    await tx.insert(publicEvents).values({ id: newId(), slug: record.slug, kind: "retraction", number: record.publicationNumber, note: note ?? "", at: now });
    await projectArticlesOf(tx, record.id, now);
    return moved(scope, claim, "retract", note ?? null);
  },
});

/** The first publication is `first`; a later one has the kind and the note it was reopened as, unless changed. */
function kindOf({ record }: ClaimInHand, { kind, note }: Pick<PublicationInput, "kind" | "note">): PublicationKind {
  if (record.publicationNumber === 0) {
    if (kind === undefined || kind === "first") return "first";
    throw new DomainError("invalid", "The first publication is neither an update nor a correction.", { fields: { kind: "first" } });
  }
  const later = kind ?? record.reopenedKind ?? "update";
  if (later === "first") throw new DomainError("invalid", "Only publication 1 is the first.", { fields: { kind: "update, correction or clarification" } });
  refuseUnmet([noteGuard(note ?? record.reopenedNote, "Say what changed; readers see this note.")]);
  return later;
}

/** Chosen or made with the first publication; it never changes afterwards. */
async function slugFor(tx: Tx, { record, content }: ClaimInHand, given: string | undefined): Promise<string> {
  if (record.slug) {
    if (given === undefined || given === record.slug) return record.slug;
    throw new DomainError("invalid", "The address was given with the first publication and never changes.", { fields: { slug: `stays ${record.slug}` } });
  }
  const isTaken = async (slug: string) => (await tx.$count(claims, eq(claims.slug, slug))) > 0;
  if (given === undefined) return freeSlug(slugOf(content.statement, content.language), isTaken);
  if (await isTaken(given)) throw new DomainError("invalid", "Another verdict has this address.", { guard: "slug", fields: { slug: "is taken" } });
  return given;
}

type Publication = { kind: PublicationKind; note: string | null; slug: string; stage: ClaimInHand["record"]["stage"] };

async function publish(scope: Scope, claim: ClaimInHand, { kind, note, slug, stage }: Publication): Promise<void> {
  const { tx, now } = scope;
  const { record, content } = claim;
  const number = record.publicationNumber + 1;
  const frozen = await freezeClaim(scope, claim, { number, kind, note, slug });
  const changes = await changesSince(tx, claim, frozen);
  await tx.insert(publications).values({ slug, number, kind, note, publishedAt: now, frozen, changes });
  await saveStanding(scope, claim, {
    stage, slug, publicationNumber: number, publishedRevision: record.revision, publishedVerdict: content.verdict,
    retractedAt: null, retractedNote: null, reopenedKind: null, reopenedNote: null, ...noSchedule,
  });
  await list(scope, frozen);
  await appear(scope, record.id, slug, content);
}

/** Recomputes the guards on what stands now, and makes the copy that readers get. */
async function freezeClaim({ tx, now }: Scope, { record, content }: ClaimInHand, { slug, ...publication }: Omit<Publication, "stage"> & { number: number }): Promise<Frozen> {
  const assessment = assess(await gather(tx, record.id, content, publicName));
  refuseUnmet(approvalGuards({ content, assessment, confirmed: record.overrideConfirmedBy !== null }));
  const frozen = freeze({
    content, slug, assessment, summary: summary(assessment),
    fourEyes: await fourEyesOn(tx),
    publication: { ...publication, publishedAt: now.toISOString() },
    sources: await sourcesOf(tx, content),
    snapshots: await snapshotsOfClaim(tx, record.id),
    articles: await articlesOf(tx, content),
    places: await placesOf(tx, record.id),
    claimantName: await claimantNameOf(tx, content),
  });
  refuseUnmet([claimReviewGuard(frozen, await readDesk(tx))]);
  return frozen;
}

/**
 * A claimant who is a confidential source is called what readers may call that source: when linked to it, and also when
 * only the name is the same, as two entries of that name, or one made later, leave a claimant unlinked.
 */
async function claimantNameOf(tx: Tx, content: Content): Promise<string | null> {
  const { claimant } = content;
  if (!claimant) return null;
  const linked = claimant.sourceId ? (await sourcesOf(tx, content)).get(claimant.sourceId) : undefined;
  const source = linked?.confidential ? linked : await confidentialNamed(tx, claimant.name);
  return source ? publicName(source) : claimant.name;
}

async function changesSince(tx: Tx, { record, content }: ClaimInHand, frozen: Frozen) {
  if (!record.slug || record.publishedRevision === null) return [];
  const [before] = await tx.select({ frozen: publications.frozen, content: revisions.content }).from(publications)
    .innerJoin(revisions, and(eq(revisions.claimId, record.id), eq(revisions.number, record.publishedRevision)))
    .where(and(eq(publications.slug, record.slug), eq(publications.number, record.publicationNumber)));
  if (!before) return [];
  const idsOf = (of: Content) => of.evidence.map((item) => item.id);
  return publicChanges({ frozen: before.frozen, ids: idsOf(before.content) }, { frozen, ids: idsOf(content) });
}

/** The row that lists, search and feeds read. */
async function list({ tx, now, newId }: Scope, frozen: Frozen): Promise<void> {
  const { slug, verdict, statement, language, claimant, claimedAt, topics, publication: { number, kind, note } } = frozen;
  const sourceSlugs = [...new Set(frozen.evidence.flatMap((item) => [item.source, ...item.reliesOn]).flatMap((source) => source.slug ?? []))];
  const reason = plainFirstParagraph(frozen.rationale ?? "");
  const searchText = foldName([statement, claimant?.name, frozen.rationale, ...topics].join(" "));
  const row = {
    slug, number, verdict, reason, statement, language, claimantName: claimant?.name ?? null, claimedAt, topics, sourceSlugs,
    kind, note, publishedAt: now, retractedAt: null, retractedNote: null, searchText,
  };
  await tx.insert(publishedVerdicts).values(row).onConflictDoUpdate({ target: publishedVerdicts.slug, set: row });
  await tx.insert(publicEvents).values({ id: newId(), slug, kind, number, note, at: now });
}

/** Articles it appears in, and those it no longer appears in, get their public pages made anew. */
async function appear({ tx, now }: Scope, claimId: string, slug: string, content: Content): Promise<void> {
  const before = await tx.select({ id: publishedAppearances.articleId }).from(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  await tx.delete(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  const articleIds = [...new Set(content.appearances.flatMap((appearance) => appearance.articleId ?? []))];
  for (const articleId of articleIds) {
    const anchors = content.appearances.filter((appearance) => appearance.articleId === articleId).flatMap((appearance) => appearance.anchor ?? []);
    await tx.insert(publishedAppearances).values({ claimId, articleId, slug, anchors });
  }
  for (const articleId of new Set([...before.map((row) => row.id), ...articleIds])) await projectArticle(tx, articleId, now);
}

async function projectArticlesOf(tx: Tx, claimId: string, now: Date): Promise<void> {
  const rows = await tx.select({ id: publishedAppearances.articleId }).from(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  for (const { id } of rows) await projectArticle(tx, id, now);
}

async function articlesOf(tx: Tx, content: Content) {
  const ids = content.appearances.flatMap((appearance) => appearance.articleId ?? []);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await tx.select({ id: articles.id, slug: articles.slug, title: articles.title, publisher: articles.publisher }).from(articles).where(inArray(articles.id, ids));
  return new Map(rows.map(({ id, ...article }) => [id, article]));
}

async function placesOf(tx: Tx, claimId: string) {
  const rows = await tx.select().from(placements).where(eq(placements.claimId, claimId));
  return new Map(rows.map(({ appearanceId, exact, prefix, suffix, start, end, state }) => [appearanceId, { exact, prefix, suffix, start, end, state }]));
}

/** A schedule that could not be carried out: the claim stays approved, and the editor is told why. */
export const refuseSchedule = command({
  input: z.strictObject({ version: z.int(), why: z.string() }),
  scope: "review",
  find: findClaim,
  // The desk's own work: whoever scheduled it may have lost the role that this is refused for.
  may: () => ({ ok: true }),
  versionOf: (claim: ClaimInHand) => claim.record.version,
  current: currentClaim,
  run: async (scope, claim, { why }) => {
    await saveStanding(scope, claim, { ...noSchedule, scheduleRefused: why });
    return moved(scope, claim, "unschedule", null);
  },
});
