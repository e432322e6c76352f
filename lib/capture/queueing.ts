/** A capture is promised together with the change that asks for it. I/O: inside a command's transaction. */
import { and, eq, inArray } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { captures } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { enqueue } from "../jobs/queue.ts";
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

/** Queues it and answers its id. What still runs for the same item is about an address that was given before: it is left to end. */
export async function queueCapture(scope: Scope, { url, claimId = "", evidenceId = "", articleId = "", cause, trustCertificate = false }: CaptureAsked): Promise<string> {
  const { tx, actor, now, newId } = scope;
  const id = newId();
  await tx.insert(captures).values({
    id, url, claimId: claimId || null, evidenceId: evidenceId || null, articleId: articleId || null, cause, trustCertificate,
    state: "queued", step: "queued", warnings: [], by: actor.id, at: now,
  });
  await enqueue(scope, { kind: "capture", payload: { captureId: id }, runAt: now });
  return id;
}

/** The one that is under way for this item or article and address, if any. */
export async function captureUnderWay(reader: Reader, { url, ...of }: { url: string } & ({ evidenceId: string } | { articleId: string })): Promise<string | null> {
  const mine = "evidenceId" in of ? eq(captures.evidenceId, of.evidenceId) : eq(captures.articleId, of.articleId);
  const [found] = await reader.select({ id: captures.id }).from(captures)
    .where(and(mine, eq(captures.url, url), inArray(captures.state, [...underWay]))).limit(1);
  return found?.id ?? null;
}
