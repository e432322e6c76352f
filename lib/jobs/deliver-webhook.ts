/** One attempt to deliver one event to one receiver, and what follows from its outcome. I/O. */
import { and, eq } from "drizzle-orm";
import type { IncomingMessage } from "node:http";
import { webhookAttempts, webhookDeliveries, webhooks } from "../db/schema/index.ts";
import type { Database, Tx } from "../db/types.ts";
import { guardedRequest } from "../outside/guarded-request.ts";
import { isOutsideRefusal } from "../outside/refusal.ts";
import { commandLineActor } from "../people/commands.ts";
import { giveUpWebhook } from "../webhooks/commands.ts";
import { bodyOf, signedHeaders } from "../webhooks/message.ts";
import type { DeliveryRecord, WebhookRecord } from "../webhooks/queries.ts";
import { isHopeless, nextAttempt } from "../webhooks/schedule.ts";
import { unseal } from "../webhooks/sealed.ts";
import type { JobParts } from "./parts.ts";

const PATIENCE_MS = 15_000;
/** Of what a receiver answers only the size is kept, and no more is waited for. */
const MOST_ANSWER_BYTES = 64 * 1024;
const GONE = 410;

type Outcome = { status: number | null; milliseconds: number; bytes: number; why: string | null };

/** Answers when to try again. At least once: whoever dies between sending and noting it is followed by one who sends again, under the same id. */
export async function deliverWebhook(db: Database, { deliveryId }: { deliveryId: string }, now: Date, parts: JobParts): Promise<{ at: Date } | void> {
  const [found] = await db.read.select({ delivery: webhookDeliveries, webhook: webhooks }).from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhookId)).where(eq(webhookDeliveries.id, deliveryId));
  if (!found || found.delivery.state !== "waiting") return;
  const { delivery, webhook } = found;
  if (webhook.disabledAt || webhook.removedAt) return noteUndeliverable(db, delivery);
  const outcome = await attempt(delivery, webhook, parts);
  const again = await db.transaction((tx) => note(tx, { delivery, webhook, outcome, now }));
  const why = whyGiveUp(outcome, webhook, now);
  if (why) return giveUpWebhook({ db, actor: await commandLineActor(db), now }, webhook.id, { why });
  return again ? { at: again } : undefined;
}

async function attempt(delivery: DeliveryRecord, webhook: WebhookRecord, { secret, publicUrl, allowPrivate }: JobParts): Promise<Outcome> {
  const begun = performance.now();
  const ended = (rest: Omit<Outcome, "milliseconds">): Outcome => ({ ...rest, milliseconds: Math.round(performance.now() - begun) });
  // The clock of the wall, not of the schedule: receivers compare it with theirs.
  const at = new Date();
  const secrets = secretsOf(webhook, { deskSecret: secret, at });
  if (secrets.length === 0) return ended({ status: null, bytes: 0, why: "Its secret cannot be read: the desk’s own secret has changed. Rotate it." });
  const body = bodyOf(delivery, publicUrl);
  try {
    const answer = await guardedRequest(webhook.url, {
      method: "POST", body, headers: { ...signedHeaders(delivery, body, { secrets, at }), "content-length": String(Buffer.byteLength(body)) },
      signal: AbortSignal.timeout(PATIENCE_MS), allowPrivate,
    });
    const status = answer.statusCode ?? 0;
    return ended({ status, bytes: await sizeOf(answer), why: whyFailed(status) });
  } catch (error) {
    if (!isOutsideRefusal(error)) throw error;
    return ended({ status: null, bytes: 0, why: error.message });
  }
}

function secretsOf({ id, secret, previousSecret, previousUntil }: WebhookRecord, { deskSecret, at }: { deskSecret: string; at: Date }): string[] {
  const sealed = previousSecret && previousUntil && previousUntil > at ? [secret, previousSecret] : [secret];
  return sealed.flatMap((one) => unseal(one, { deskSecret, id }) ?? []);
}

function whyFailed(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? `The receiver answered ${status}: redirects are not followed.` : `The receiver answered ${status}.`;
}

async function sizeOf(answer: IncomingMessage): Promise<number> {
  let bytes = 0;
  try {
    for await (const chunk of answer) {
      bytes += (chunk as Buffer).length;
      if (bytes >= MOST_ANSWER_BYTES) break;
    }
  } catch {
    // Its status came; that the rest broke off changes nothing.
  } finally {
    answer.destroy();
  }
  return bytes;
}

/** All of it at once, and only if nobody else noted this attempt meanwhile. */
async function note(tx: Tx, { delivery, webhook, outcome, now }: { delivery: DeliveryRecord; webhook: WebhookRecord; outcome: Outcome; now: Date }): Promise<Date | null> {
  const { id, attempts, tries } = delivery;
  const delivered = outcome.why === null;
  const again = delivered ? null : nextAttempt(tries + 1, now, Math.random());
  const standing = { state: delivered ? "delivered" as const : again ? "waiting" as const : "failed" as const, nextAt: again, tries: tries + 1, attempts: attempts + 1 };
  const noted = await tx.update(webhookDeliveries).set(standing)
    .where(and(eq(webhookDeliveries.id, id), eq(webhookDeliveries.attempts, attempts))).returning({ id: webhookDeliveries.id });
  if (noted.length === 0) return null;
  await tx.insert(webhookAttempts).values({ deliveryId: id, number: attempts + 1, at: now, ...outcome });
  await tx.update(webhooks).set({ failingSince: delivered ? null : webhook.failingSince ?? now }).where(eq(webhooks.id, webhook.id));
  return again;
}

function whyGiveUp({ status, why }: Outcome, { failingSince }: WebhookRecord, now: Date): string | null {
  if (status === GONE) return "The receiver answered 410: it is gone and wants no more.";
  return why !== null && isHopeless(failingSince, now) ? `It took nothing for five days. ${why}` : null;
}

async function noteUndeliverable(db: Database, { id }: DeliveryRecord): Promise<void> {
  await db.transaction((tx) => tx.update(webhookDeliveries).set({ state: "failed", nextAt: null }).where(eq(webhookDeliveries.id, id)).then(() => undefined));
}
