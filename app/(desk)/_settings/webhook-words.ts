import type { DeliveryShape } from "../../../lib/webhooks/shapes.ts";
import type { WebhookEvent } from "../../../lib/webhooks/words.ts";

export const eventWords: Record<WebhookEvent, string> = {
  "verdict.published": "Published", "verdict.updated": "Updated", "verdict.corrected": "Corrected", "verdict.clarified": "Clarified", "verdict.retracted": "Retracted",
};

export const typeWords = (type: DeliveryShape["type"]): string => (type === "webhook.test" ? "Test" : eventWords[type]);

/** "200 after 31 ms, 2 bytes". */
export function attemptWords({ status, milliseconds, bytes, why }: DeliveryShape["attempts"][number]): string {
  const took = `after ${new Intl.NumberFormat("en-GB").format(milliseconds)} ms`;
  return status === null ? `${why ?? "No answer."} (${took})` : `${status} ${took}, ${bytes} bytes${why ? `. ${why}` : ""}`;
}
