import { and, eq, isNull } from "drizzle-orm";
import { plainFirstParagraph } from "../markdown.ts";
import { assertStage, currentClaim, may } from "../claims/editing.ts";
import type { Content } from "../claims/content.ts";
import type { ClaimShape } from "../claims/shapes.ts";
import { type ClaimInHand, findClaim, noSchedule, saveStanding } from "../claims/save.ts";
import { type Asking, command, type Scope } from "../command.ts";
import { config } from "../config.ts";
import { publicEvents, publications, publishedAppearances, publishedVerdicts } from "../db/schema/index.ts";
import type { Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { damagedFilesOf, evidenceHashesOf } from "../evidence/fates.ts";
import type { Store } from "../evidence/store.ts";
import { readAgain } from "../evidence/verifying.ts";
import { enqueue, makeSite } from "../jobs/queue.ts";
import { hideOthers, showOthers } from "../others/shown.ts";
import { z } from "zod";
import { approvalGuards, futureGuard, intactGuard, noteGuard } from "../review/guards.ts";
import { moved, refuseUnmet } from "../review/commands.ts";
import { publicationInput, type PublicationInput, retraction, withdrawal } from "../review/schema.ts";
import type { PublicationKind } from "../review/words.ts";
import { foldName } from "../sources/fold.ts";
import { announce } from "../webhooks/announce.ts";
import { checkClaimReview } from "./claimreview-lint.ts";
import { changesSinceLast, frozenOf } from "./freezing.ts";
import type { Frozen } from "./frozen.ts";
import { namedSources, placePublication, placeRetraction, shelvesOf } from "./placing.ts";
import { projectArticles } from "./project.ts";
import { readDesk } from "./settings.ts";
import { isTaken, madeSlug } from "./slugs.ts";

type Publishing = Asking & { store: Pick<Store, "verify"> };

/** Asked for within the transaction, after all else was found in order: these files have to be read before there is a publication. */
class Unread extends Error {
  readonly hashes: readonly string[];

  constructor(hashes: readonly string[]) {
    super("Not every file was read again");
    this.hashes = hashes;
  }
}

/**
 * Publishes the approved revision, at once or at a time to come. What it rests on is read again each time, all of it: a
 * byte may have changed on the disk a minute ago. That takes seconds for each gigabyte, so nobody's turn is held meanwhile;
 * what was captured in between is read as well before anything is public.
 */
export async function publishClaim({ store, ...asking }: Publishing, id: string, raw: unknown): Promise<ClaimShape> {
  const read = new Set<string>();
  for (;;) {
    try {
      return await publishing(read)(asking, id, raw);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      await readAgain(asking.db, store, error.hashes, asking.now);
      for (const hash of error.hashes) read.add(hash);
    }
  }
}

const publishing = (read: ReadonlySet<string>) => command({
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
    await publish(scope, claim, { kind, note, slug: await slugFor(scope.tx, claim, input.slug), stage, read });
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
    const before = await shelvesOf(tx, record.slug);
    await tx.update(publishedVerdicts).set({ ...retracted, verdict: null, reason: null, note: null, searchText: "" }).where(eq(publishedVerdicts.slug, record.slug));
    // What was answered to readers speaks of the verdict as it stood.
    await tx.update(publicEvents).set({ answer: null }).where(and(eq(publicEvents.slug, record.slug), eq(publicEvents.kind, "answer")));
    const eventId = newId();
    await tx.insert(publicEvents).values({ id: eventId, slug: record.slug, kind: "retraction", number: record.publicationNumber, note: note ?? "", at: now });
    await placeRetraction(tx, { slug: record.slug, eventId, before });
    const articles = await projectArticlesOf(tx, record.id, now);
    await hideOthers(tx, record.slug);
    await announce(scope, { slug: record.slug, publication: record.publicationNumber, kind: "retraction" });
    await enqueue(scope, makeSite(now, { slugs: [record.slug], articles }));
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
  if (given === undefined) return madeSlug(tx, content);
  if (await isTaken(tx, given)) throw new DomainError("invalid", "Another verdict has this address.", { guard: "slug", fields: { slug: "is taken" } });
  return given;
}

type Publication = { kind: PublicationKind; note: string | null; slug: string; stage: ClaimInHand["record"]["stage"]; /** Files that were read for it. */ read: ReadonlySet<string> };

async function publish(scope: Scope, claim: ClaimInHand, { kind, note, slug, stage, read }: Publication): Promise<void> {
  const { tx, now } = scope;
  const { record, content } = claim;
  const number = record.publicationNumber + 1;
  const frozen = await freezeClaim(scope, claim, { number, kind, note, slug, read });
  const changes = await changesSinceLast(tx, claim, frozen);
  await tx.insert(publications).values({ slug, number, kind, note, publishedAt: now, frozen, changes });
  await saveStanding(scope, claim, {
    stage, slug, publicationNumber: number, publishedRevision: record.revision, publishedVerdict: content.verdict,
    retractedAt: null, retractedNote: null, reopenedKind: null, reopenedNote: null, ...noSchedule,
  });
  await list(scope, frozen);
  const articles = await appear(scope, record.id, slug, content);
  await showOthers(tx, { claimId: record.id, slug });
  await announce(scope, { slug, publication: number, kind });
  await enqueue(scope, makeSite(now, { slugs: [slug], articles }));
}

/** Recomputes the guards on what stands now, and makes the copy that readers get. */
async function freezeClaim({ tx, now }: Scope, claim: ClaimInHand, { read, ...publication }: Omit<Publication, "stage"> & { number: number }): Promise<Frozen> {
  const { frozen, assessment } = await frozenOf(tx, claim, { ...publication, publishedAt: now });
  refuseUnmet(approvalGuards({ content: claim.content, assessment, confirmed: claim.record.overrideConfirmedBy !== null }));
  refuseUnmet([checkClaimReview(frozen, await readDesk(tx), { publicUrl: config().publicUrl, now }).check]);
  const unread = (await evidenceHashesOf(tx, claim.record.id)).filter((hash) => !read.has(hash));
  if (unread.length > 0) throw new Unread(unread);
  refuseUnmet([intactGuard(await damagedFilesOf(tx, claim.record.id))]);
  return frozen;
}

/** The row that lists, search and feeds read. */
async function list({ tx, now, newId }: Scope, frozen: Frozen): Promise<void> {
  const { slug, verdict, statement, language, claimant, claimedAt, topics, publication: { number, kind, note } } = frozen;
  const before = await shelvesOf(tx, slug);
  const sourceSlugs = namedSources(frozen).map((source) => source.slug);
  const reason = plainFirstParagraph(frozen.rationale ?? "");
  const searchText = foldName(wordsOf(frozen).join(" "));
  const row = {
    slug, number, verdict, reason, statement, language, claimantName: claimant?.name ?? null, claimedAt, topics, sourceSlugs,
    kind, note, publishedAt: now, retractedAt: null, retractedNote: null, searchText,
  };
  await tx.insert(publishedVerdicts).values(row).onConflictDoUpdate({ target: publishedVerdicts.slug, set: row });
  const eventId = newId();
  await tx.insert(publicEvents).values({ id: eventId, slug, kind, number, note, at: now });
  await placePublication(tx, { frozen, eventId, before });
}

/** What a reader may search by: the claim and its reasons in every language they are given in, who said it, its topics and sources. */
function wordsOf({ statement, claimant, rationale, topics, translations, evidence }: Frozen): string[] {
  const sources = evidence.flatMap((item) => [item.source, ...item.reliesOn]).map((source) => source.name);
  const versions = translations.flatMap((version) => [version.statement, version.rationale]);
  return [statement, claimant?.name ?? "", rationale ?? "", ...topics, ...versions, ...new Set(sources)];
}

/** Articles it appears in, and those it no longer appears in, get their public pages made anew. Answers their slugs. */
async function appear({ tx, now }: Scope, claimId: string, slug: string, content: Content): Promise<string[]> {
  const before = await tx.select({ id: publishedAppearances.articleId }).from(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  await tx.delete(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  const articleIds = [...new Set(content.appearances.flatMap((appearance) => appearance.articleId ?? []))];
  for (const articleId of articleIds) {
    const anchors = content.appearances.filter((appearance) => appearance.articleId === articleId).flatMap((appearance) => appearance.anchor ?? []);
    await tx.insert(publishedAppearances).values({ claimId, articleId, slug, anchors });
  }
  return projectArticles(tx, [...new Set([...before.map((row) => row.id), ...articleIds])], now);
}

async function projectArticlesOf(tx: Tx, claimId: string, now: Date): Promise<string[]> {
  const rows = await tx.select({ id: publishedAppearances.articleId }).from(publishedAppearances).where(eq(publishedAppearances.claimId, claimId));
  return projectArticles(tx, rows.map(({ id }) => id), now);
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
