/** Promises a delivery to every webhook that asked for an event, in the same transaction as what happened. I/O. */
import { and, isNull } from "drizzle-orm";
import type { Scope } from "../command.ts";
import { webhookDeliveries, webhooks } from "../db/schema/index.ts";
import { enqueue } from "../jobs/queue.ts";
import { eventOf } from "./message.ts";
import type { WebhookEvent, WebhookSubject } from "./words.ts";

/** One job for each receiver: one that is slow or gone keeps no other waiting. */
export async function announce(scope: Scope, subject: WebhookSubject): Promise<void> {
  const type = eventOf[subject.kind];
  const listening = await scope.tx.select().from(webhooks).where(and(isNull(webhooks.removedAt), isNull(webhooks.disabledAt)));
  for (const { id, events } of listening) if (events.includes(type)) await sendOff(scope, { webhookId: id, type, subject });
}

type News = { webhookId: string; type: WebhookEvent | "webhook.test"; subject: WebhookSubject | null };

export async function sendOff({ tx, now, newId }: Scope, { webhookId, type, subject }: News): Promise<typeof webhookDeliveries.$inferSelect> {
  const delivery = { id: `msg_${newId()}`, webhookId, type, subject, state: "waiting" as const, tries: 0, attempts: 0, nextAt: now, createdAt: now };
  await tx.insert(webhookDeliveries).values(delivery);
  await promiseDelivery({ tx, newId }, { delivery, at: now });
  return delivery;
}

/** Those to one receiver go one after the other. */
export async function promiseDelivery(scope: Pick<Scope, "tx" | "newId">, { delivery, at }: { delivery: { id: string; webhookId: string }; at: Date }): Promise<void> {
  await enqueue(scope, { kind: "deliver-webhook", payload: { deliveryId: delivery.id }, runAt: at, turn: `webhook ${delivery.webhookId}` });
}
