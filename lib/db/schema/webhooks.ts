import type { DeliveryState, WebhookEvent, WebhookSubject } from "../../webhooks/words.ts";
import { index, integer, json, primaryKey, table, text, timestamp } from "../columns.ts";

export const webhooks = table("webhooks", {
  id: text("id").primaryKey(),
  url: text("url").notNull(),
  events: json("events").$type<WebhookEvent[]>().notNull(),
  /** Encrypted (lib/webhooks/sealed.ts): it must sign, so its hash would not do. */
  secret: text("secret").notNull(),
  /** The one before, which signs beside the new one until `previousUntil`. */
  previousSecret: text("previous_secret"),
  previousUntil: timestamp("previous_until"),
  disabledAt: timestamp("disabled_at"),
  disabledWhy: text("disabled_why"),
  /** Since when nothing was taken; null while it answers. */
  failingSince: timestamp("failing_since"),
  createdAt: timestamp("created_at").notNull(),
  removedAt: timestamp("removed_at"),
});

/** One event for one receiver. Its id is the `webhook-id`, the same at every attempt. */
export const webhookDeliveries = table("webhook_deliveries", {
  id: text("id").primaryKey(),
  webhookId: text("webhook_id").notNull().references(() => webhooks.id),
  type: text("type").$type<WebhookEvent | "webhook.test">().notNull(),
  /** What it is about; the body is made of it anew at each attempt, and is the same each time. */
  subject: json("subject").$type<WebhookSubject>(),
  state: text("state").$type<DeliveryState>().notNull(),
  /** Attempts since it was last sent off; `attempts` counts all. */
  tries: integer("tries").notNull().default(0),
  attempts: integer("attempts").notNull().default(0),
  nextAt: timestamp("next_at"),
  createdAt: timestamp("created_at").notNull(),
}, (t) => [index("webhook_deliveries_idx").on(t.webhookId, t.createdAt, t.id)]);

/** What came of each attempt: neither what was sent nor what was answered, beyond its status and size. */
export const webhookAttempts = table("webhook_attempts", {
  deliveryId: text("delivery_id").notNull().references(() => webhookDeliveries.id),
  number: integer("number").notNull(),
  at: timestamp("at").notNull(),
  status: integer("status"),
  milliseconds: integer("milliseconds").notNull(),
  bytes: integer("bytes").notNull(),
  why: text("why"),
}, (t) => [primaryKey({ columns: [t.deliveryId, t.number] })]);
