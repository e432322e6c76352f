import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type ClaimInHand, findClaim } from "../claims/save.ts";
import { type Asking, command, type Scope } from "../command.ts";
import { claimOtherReviews, otherReviews } from "../db/schema/index.ts";
import { DomainError } from "../errors.ts";
import { enqueue, makeSite } from "../jobs/queue.ts";
import { notFound } from "../query.ts";
import { mayMatch } from "./policy.ts";
import { readOthersOfClaim } from "./queries.ts";
import { matchInput } from "./schema.ts";
import type { OthersOfClaim } from "./shapes.ts";
import { showOthers } from "./shown.ts";

/** Says that another publisher checks the same claim. Neither revision nor version change. Matching what is matched gives it as it is. */
export const matchOther = command({
  input: matchInput,
  scope: "write",
  find: findClaim,
  may: (actor, claim: ClaimInHand) => mayMatch(actor, { isLive: isLive(claim) }),
  async run(scope, claim, { otherReviewId }) {
    const { tx, actor, now } = scope;
    const [other] = await tx.select({ id: otherReviews.id }).from(otherReviews).where(eq(otherReviews.id, otherReviewId));
    if (!other) throw new DomainError("invalid", "There is no such check by another publisher.", { fields: { otherReviewId: "no such check" } });
    const made = await tx.insert(claimOtherReviews).values({ claimId: claim.record.id, otherReviewId, by: actor.id, at: now }).onConflictDoNothing().returning();
    if (made.length === 0) return { result: await standing(scope, claim), unchanged: true };
    return { result: await changed(scope, claim), happened: { action: "match_other", thing: { kind: "claim", id: claim.record.id } } };
  },
});

/** Takes that back. Throws not_found for what is not matched. */
export const unmatchOther = (asking: Asking, key: { id: string; otherReviewId: string }): Promise<OthersOfClaim> => unmatch(asking, key, {});

const unmatch = command({
  input: z.strictObject({}),
  scope: "write",
  find: async (scope, { id, otherReviewId }: { id: string; otherReviewId: string }) => ({ claim: await findClaim(scope, id), match: await matchOf(scope, id, otherReviewId) }),
  may: (actor, { claim }) => mayMatch(actor, { isLive: isLive(claim) }),
  async run(scope, { claim, match }) {
    await scope.tx.delete(claimOtherReviews).where(match);
    return { result: await changed(scope, claim), happened: { action: "unmatch_other", thing: { kind: "claim", id: claim.record.id } } };
  },
});

async function matchOf({ tx }: Scope, claimId: string, otherReviewId: string) {
  const match = and(eq(claimOtherReviews.claimId, claimId), eq(claimOtherReviews.otherReviewId, otherReviewId));
  if ((await tx.select({ id: claimOtherReviews.claimId }).from(claimOtherReviews).where(match)).length === 0) throw notFound("match with another publisher's check");
  return match;
}

const isLive = ({ record }: ClaimInHand): boolean => record.publicationNumber > 0 && record.retractedAt === null;

async function changed(scope: Scope, claim: ClaimInHand): Promise<OthersOfClaim> {
  const { id: claimId, slug } = claim.record;
  if (slug && isLive(claim)) {
    await showOthers(scope.tx, { claimId, slug });
    await enqueue(scope, makeSite(scope.now, { slugs: [slug] }));
  }
  return standing(scope, claim);
}

const standing = ({ tx }: Scope, { record }: ClaimInHand): Promise<OthersOfClaim> => readOthersOfClaim(tx, record.id, record.statement);
