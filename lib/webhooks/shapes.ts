import { z } from "zod";
import { publicationKinds } from "../review/words.ts";
import { deliveryStates, webhookEvents } from "./words.ts";

export const webhookShape = z.object({
  id: z.string(), url: z.string(), events: z.array(z.enum(webhookEvents)), createdAt: z.string(),
  disabled: z.object({ at: z.string(), why: z.string() }).nullable(),
  /** Since when it took nothing. */
  failingSince: z.string().nullable(),
}).meta({ id: "Webhook" });
export type WebhookShape = z.infer<typeof webhookShape>;

/** `secret` signs what is sent; it is shown this once. */
export const newWebhookShape = webhookShape.extend({ secret: z.string() }).meta({ id: "NewWebhook" });
export type NewWebhookShape = z.infer<typeof newWebhookShape>;

export const deliveryShape = z.object({
  id: z.string(), type: z.enum([...webhookEvents, "webhook.test"]), state: z.enum(deliveryStates), createdAt: z.string(), nextAt: z.string().nullable(),
  subject: z.object({ slug: z.string(), publication: z.int(), kind: z.enum([...publicationKinds, "retraction"]) }).nullable(),
  attempts: z.array(z.object({
    number: z.int(), at: z.string(), status: z.int().nullable(), milliseconds: z.int(), bytes: z.int(), why: z.string().nullable(),
  })),
}).meta({ id: "WebhookDelivery" });
export type DeliveryShape = z.infer<typeof deliveryShape>;
