/** Publishes a claim whose time has come, as the editor who scheduled it, with all of publish's guards. */
import { eq } from "drizzle-orm";
import type { Actor } from "../people/actor.ts";
import { commandLineActor } from "../people/commands.ts";
import { claims, people } from "../db/schema/index.ts";
import type { Database } from "../db/types.ts";
import { isDomainError } from "../errors.ts";
import { publishClaim, refuseSchedule } from "../publishing/commands.ts";

/**
 * Carried out once, however often it is asked for: publishing takes the schedule away under the claim's version
 * lock, so whoever comes second finds no schedule, or a stage that publishes no more.
 */
export async function publishScheduled(db: Database, { claimId }: { claimId: string }, now: Date): Promise<void> {
  const [claim] = await db.read.select().from(claims).where(eq(claims.id, claimId));
  if (!claim?.scheduledFor || !claim.scheduledBy || claim.scheduledFor > now) return;
  const actor = await editorAsNow(db, claim.scheduledBy);
  const { kind, note, slug } = claim.scheduledAs ?? {};
  try {
    await publishClaim({ db, actor, now }, claimId, { version: claim.version, ...(kind && { kind }), ...(note && { note }), ...(slug && { slug }) });
  } catch (error) {
    if (!isDomainError(error)) throw error;
    // A conflict: somebody acted in this very moment. The job looks again, and then finds what they did.
    if (error.problem === "conflict") return publishScheduled(db, { claimId }, now);
    await refuseSchedule({ db, actor: await commandLineActor(db), now }, claimId, { version: claim.version, why: error.message });
  }
}

/** With the roles they have now: whoever is no editor any more publishes nothing. */
async function editorAsNow(db: Database, id: string): Promise<Actor> {
  const [person] = await db.read.select().from(people).where(eq(people.id, id));
  const roles = person && person.disabledAt === null ? person.roles : [];
  return { id, name: person?.name ?? "", roles, scopes: null, session: null };
}
