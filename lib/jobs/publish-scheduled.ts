/** Publishes a claim whose time has come, as the editor who scheduled it, with all of publish's guards. */
import { eq } from "drizzle-orm";
import { commandLineActor } from "../people/commands.ts";
import { claims } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { isDomainError } from "../errors.ts";
import { publishClaim, refuseSchedule } from "../publishing/commands.ts";
import type { JobParts } from "./parts.ts";
import { asTheyAreNow } from "./whose.ts";

/**
 * Carried out once, however often it is asked for: publishing takes the schedule away under the claim's version
 * lock, so whoever comes second finds no schedule, or a stage that publishes no more.
 */
export async function publishScheduled(db: Database, { claimId }: { claimId: string }, now: Date, parts: Pick<JobParts, "store">): Promise<void> {
  const [claim] = await db.read.select().from(claims).where(eq(claims.id, claimId));
  if (!claim?.scheduledFor || !claim.scheduledBy || claim.scheduledFor > now) return;
  // Whoever is no editor any more publishes nothing.
  const actor = await asTheyAreNow(db, claim.scheduledBy);
  const { kind, note, slug } = claim.scheduledAs ?? {};
  try {
    await publishClaim({ db, actor, now, store: parts.store }, claimId, { version: claim.version, ...(kind && { kind }), ...(note && { note }), ...(slug && { slug }) });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // A conflict: somebody acted in this very moment. The job looks again, and then finds what they did.
    if (error.problem === "conflict") return publishScheduled(db, { claimId }, now, parts);
    await refuseSchedule({ db, actor: await commandLineActor(db), now }, claimId, { version: claim.version, why: error.message });
  }
}
