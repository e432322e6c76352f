import type { PublicationKind } from "../review/words.ts";

/** What readers can see happen, and nothing else: a webhook tells no more than the public pages. */
export const webhookEvents = ["verdict.published", "verdict.updated", "verdict.corrected", "verdict.clarified", "verdict.retracted"] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

export const deliveryStates = ["waiting", "delivered", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A publication that readers can see, or its retraction. */
export type WebhookSubject = { slug: string; publication: number; kind: PublicationKind | "retraction" };
