import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Asking, command, type Scope } from "../command.ts";
import { config } from "../config.ts";
import { webhookDeliveries, webhooks } from "../db/schema/index.ts";
import { definedOnly } from "../defined.ts";
import { DomainError } from "../errors.ts";
import { mayManageDesk } from "../people/policy.ts";
import { nothing } from "../people/schema.ts";
import { notFound } from "../query.ts";
import { promiseDelivery, sendOff } from "./announce.ts";
import { type DeliveryRecord, showDelivery, showWebhook, webhookById, type WebhookRecord } from "./queries.ts";
import { newSigningSecret, seal } from "./sealed.ts";
import { webhookChange, webhookInput } from "./schema.ts";
import type { DeliveryShape, NewWebhookShape, WebhookShape } from "./shapes.ts";

const MOST_WEBHOOKS = 50;
/** How long the secret before signs beside the new one: so long has a receiver to take it up. */
const BOTH_SIGN_MS = 24 * 60 * 60_000;

const thing = (id: string) => ({ kind: "webhook", id });

/** A new receiver; its secret is in this answer and nowhere else. */
export const createWebhook = (asking: Asking, raw: unknown): Promise<NewWebhookShape> => create(asking, null, raw);

const create = command({
  input: webhookInput,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, _key: null) => tx.$count(webhooks, isNull(webhooks.removedAt)),
  may: mayManageDesk,
  async run({ tx, now, newId }, standing, { url, events }) {
    if (standing >= MOST_WEBHOOKS) throw new DomainError("invalid", `A desk has at most ${MOST_WEBHOOKS} webhooks. Remove one that is not needed.`);
    const [id, secret] = [newId(), newSigningSecret()];
    const record = {
      id, url, events, secret: seal(secret, { deskSecret: config().secret, id }), previousSecret: null, previousUntil: null,
      disabledAt: null, disabledWhy: null, failingSince: null, createdAt: now, removedAt: null,
    };
    await tx.insert(webhooks).values(record);
    return { result: { ...showWebhook(record), secret }, happened: { action: "create", thing: thing(id), detail: { events } } };
  },
});

/** Another address or other events; `enabled` pauses it, or starts one again that was paused or given up. */
export const changeWebhook = (asking: Asking, id: string, raw: unknown): Promise<WebhookShape> => change(asking, id, raw);

const change = command({
  input: webhookChange,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, id: string) => webhookById(tx, id),
  may: mayManageDesk,
  async run({ tx, now }, before, { enabled, ...given }) {
    const standing = enabled === undefined ? {} : enabled ? { disabledAt: null, disabledWhy: null, failingSince: null } : { disabledAt: now, disabledWhy: "An admin paused it." };
    const [after] = await tx.update(webhooks).set({ ...definedOnly(given), ...standing, id: before.id }).where(eq(webhooks.id, before.id)).returning();
    const changed = [...Object.keys(definedOnly(given)), ...(enabled === undefined ? [] : [enabled ? "enabled" : "disabled"])];
    return { result: showWebhook(after ?? before), happened: { action: "edit", thing: thing(before.id), detail: { changed } } };
  },
});

export const removeWebhook = (asking: Asking, id: string): Promise<void> => remove(asking, id, {});

const remove = command({
  input: nothing,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, id: string) => webhookById(tx, id),
  may: mayManageDesk,
  async run({ tx, now }, { id }) {
    // Its log stays; its secrets do not.
    await tx.update(webhooks).set({ removedAt: now, secret: "", previousSecret: null }).where(eq(webhooks.id, id));
    await tx.update(webhookDeliveries).set({ state: "failed", nextAt: null }).where(and(eq(webhookDeliveries.webhookId, id), eq(webhookDeliveries.state, "waiting")));
    return { result: undefined, happened: { action: "remove", thing: thing(id) } };
  },
});

/** A new secret, shown this once; for a day the one before signs beside it. */
export const rotateSecret = (asking: Asking, id: string): Promise<NewWebhookShape> => rotate(asking, id, {});

const rotate = command({
  input: nothing,
  scope: "admin",
  proof: "ask",
  find: ({ tx }, id: string) => webhookById(tx, id),
  may: mayManageDesk,
  async run({ tx, now }, before) {
    const secret = newSigningSecret();
    const keys = { secret: seal(secret, { deskSecret: config().secret, id: before.id }), previousSecret: before.secret, previousUntil: new Date(now.getTime() + BOTH_SIGN_MS) };
    await tx.update(webhooks).set(keys).where(eq(webhooks.id, before.id));
    return { result: { ...showWebhook(before), secret }, happened: { action: "rotate_secret", thing: thing(before.id) } };
  },
});

/** Sends an event that says nothing, to see whether it arrives. */
export const testWebhook = (asking: Asking, id: string): Promise<DeliveryShape> => sendTest(asking, id, {});

const sendTest = command({
  input: nothing,
  scope: "admin",
  find: ({ tx }, id: string) => webhookById(tx, id),
  may: mayManageDesk,
  async run(scope, webhook) {
    refuseDisabled(webhook);
    const delivery = await sendOff(scope, { webhookId: webhook.id, type: "webhook.test", subject: null });
    return { result: showDelivery(delivery, []), happened: { action: "test", thing: thing(webhook.id) } };
  },
});

/** Sends once more what was delivered or given up, under the same id: a receiver that has it knows it again. */
export const resendDelivery = (asking: Asking, key: { id: string; deliveryId: string }): Promise<DeliveryShape> => resend(asking, key, {});

const resend = command({
  input: nothing,
  scope: "admin",
  find: findDelivery,
  may: mayManageDesk,
  async run({ tx, now, newId }, { webhook, delivery }) {
    refuseDisabled(webhook);
    if (delivery.state === "waiting") throw new DomainError("invalid", "It is on its way already.");
    const sent = { ...delivery, state: "waiting" as const, tries: 0, nextAt: now };
    await tx.update(webhookDeliveries).set({ state: sent.state, tries: 0, nextAt: now }).where(eq(webhookDeliveries.id, delivery.id));
    await promiseDelivery({ tx, newId }, { delivery, at: now });
    return { result: showDelivery(sent, []), happened: { action: "resend", thing: thing(webhook.id) } };
  },
});

async function findDelivery({ tx }: Scope, { id, deliveryId }: { id: string; deliveryId: string }): Promise<{ webhook: WebhookRecord; delivery: DeliveryRecord }> {
  const webhook = await webhookById(tx, id);
  const [delivery] = await tx.select().from(webhookDeliveries).where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.webhookId, id)));
  if (!delivery) throw notFound("delivery");
  return { webhook, delivery };
}

function refuseDisabled({ disabledAt }: WebhookRecord): void {
  if (disabledAt) throw new DomainError("invalid", "This webhook is paused. Start it again first.");
}

/** The desk's own work: a receiver that is gone, or took nothing for days. Admins read of it in settings and in the activity. */
export const giveUpWebhook = command({
  input: z.strictObject({ why: z.string() }),
  scope: "admin",
  find: ({ tx }, id: string) => webhookById(tx, id),
  may: mayManageDesk,
  async run({ tx, now }, webhook, { why }) {
    if (webhook.disabledAt) return { result: undefined, unchanged: true };
    await tx.update(webhooks).set({ disabledAt: now, disabledWhy: why }).where(eq(webhooks.id, webhook.id));
    await tx.update(webhookDeliveries).set({ state: "failed", nextAt: null }).where(and(eq(webhookDeliveries.webhookId, webhook.id), eq(webhookDeliveries.state, "waiting")));
    return { result: undefined, happened: { action: "give_up", thing: thing(webhook.id), note: why } };
  },
});
