/** A capture is promised together with the change that asks for it. I/O: inside a command's transaction. */
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { captures, jobs } from "../db/schema/index.ts";
import type { Reader, Tx } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { enqueue } from "../jobs/queue.ts";
import { MOST_UNDER_WAY } from "./limits.ts";
import { type CaptureCause, underWay } from "./words.ts";

export type CaptureAsked = {
  url: string;
  claimId?: string;
  evidenceId?: string;
  articleId?: string;
  cause: CaptureCause;
  /** Even though the server's certificate is not to be trusted; stays on the record. */
  trustCertificate?: boolean;
};

/** Queues it and answers its id. Throws too_much where this person's own are too many. What still runs for the same item is about an address that was given before: it is left to end. */
export async function queueCapture(scope: Scope, { url, claimId = "", evidenceId = "", articleId = "", cause, trustCertificate = false }: CaptureAsked): Promise<string> {
  const { tx, actor, now, newId } = scope;
  if (cause !== "recheck") await assertRoom(tx, actor.id);
  const id = newId();
  await tx.insert(captures).values({
    id, url, claimId: claimId || null, evidenceId: evidenceId || null, articleId: articleId || null, cause, trustCertificate,
    state: "queued", step: "queued", warnings: [], by: actor.id, at: now,
  });
  await enqueue(scope, { kind: "capture", payload: { captureId: id }, runAt: now, ...(cause === "recheck" && { lane: "rechecks" }) });
  return id;
}

const WAIT_SECONDS = 60;

/** Whoever gives hundreds of addresses at once would keep everybody else waiting. What the desk looks at again by itself is not counted. */
async function assertRoom(tx: Tx, personId: string): Promise<void> {
  const theirs = await tx.$count(captures, and(inArray(captures.state, [...underWay]), eq(captures.by, personId), ne(captures.cause, "recheck")));
  if (theirs < MOST_UNDER_WAY) return;
  throw new DomainError("too_much", `${MOST_UNDER_WAY} of your captures wait or run at this moment, which is the most for one person. Try again when some are done, or stop those that you do not need under “Captures”. Nothing of this was kept.`, { retryAfter: WAIT_SECONDS });
}

/** The one that is under way for this item or article and address, if any. */
export async function captureUnderWay(reader: Reader, { url, ...of }: { url: string } & ({ evidenceId: string } | { articleId: string })): Promise<string | null> {
  const mine = "evidenceId" in of ? eq(captures.evidenceId, of.evidenceId) : eq(captures.articleId, of.articleId);
  const [found] = await reader.select({ id: captures.id }).from(captures)
    .where(and(mine, eq(captures.url, url), inArray(captures.state, [...underWay]))).limit(1);
  return found?.id ?? null;
}

/** Somebody waits for it now, though the desk had queued it for itself: it stands among what people wait for. */
export async function bringForward(tx: Tx, captureId: string): Promise<void> {
  const open = await tx.select({ id: jobs.id, payload: jobs.payload }).from(jobs).where(and(eq(jobs.lane, "rechecks"), isNull(jobs.doneAt)));
  const ids = open.flatMap(({ id, payload }) => (payload["captureId"] === captureId ? id : []));
  if (ids.length > 0) await tx.update(jobs).set({ lane: "captures" }).where(inArray(jobs.id, ids));
}
