/** What is sent, and how it is signed (https://www.standardwebhooks.com). Pure. */
import { Webhook } from "standardwebhooks";
import type { PublicationKind } from "../review/words.ts";
import type { WebhookEvent, WebhookSubject } from "./words.ts";

export const eventOf: Record<PublicationKind | "retraction", WebhookEvent> = {
  first: "verdict.published", update: "verdict.updated", correction: "verdict.corrected", clarification: "verdict.clarified", retraction: "verdict.retracted",
};

type Delivery = { id: string; type: string; createdAt: Date; subject: WebhookSubject | null };

/** Thin: what happened, and where to read it. Nothing in it is more than the public page tells. */
export function bodyOf({ type, createdAt, subject }: Delivery, publicUrl: string): string {
  const data = subject ? { slug: subject.slug, url: `${publicUrl}/verdicts/${subject.slug}`, publication: subject.publication, kind: subject.kind } : {};
  return JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
}

/** While a secret is being exchanged both sign, the new one first. */
export function signedHeaders({ id }: Delivery, body: string, { secrets, at }: { secrets: readonly string[]; at: Date }): Record<string, string> {
  return {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Corroborate",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
