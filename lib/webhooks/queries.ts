import { and, asc, desc, eq, inArray, isNull, lt, or } from "drizzle-orm";
import { webhookAttempts, webhookDeliveries, webhooks } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import { mayManageDesk } from "../people/policy.ts";
import { fromCursor, notFound, page, pageSize, reading, type Viewer } from "../query.ts";
import type { DeliveryShape, WebhookShape } from "./shapes.ts";

export type WebhookRecord = typeof webhooks.$inferSelect;
export type DeliveryRecord = typeof webhookDeliveries.$inferSelect;

/** Every webhook of the desk, the newest first; there are never many. Admins alone. */
export async function listWebhooks(viewer: Viewer): Promise<WebhookShape[]> {
  const rows = await forAdmins(viewer).select().from(webhooks).where(isNull(webhooks.removedAt)).orderBy(desc(webhooks.createdAt), desc(webhooks.id));
  return rows.map(showWebhook);
}

/** What was sent to it, the newest first, with every attempt. */
export async function listDeliveries(viewer: Viewer, webhookId: string, { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {}) {
  const reader = forAdmins(viewer);
  await webhookById(reader, webhookId);
  const size = pageSize(limit);
  const after = fromCursor(cursor, "time", "text");
  const rows = await reader.select().from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), after ? or(lt(webhookDeliveries.createdAt, after[0]), and(eq(webhookDeliveries.createdAt, after[0]), lt(webhookDeliveries.id, after[1]))) : undefined))
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id)).limit(size + 1);
  const ids = rows.map(({ id }) => id);
  const attempts = ids.length === 0 ? [] : await reader.select().from(webhookAttempts).where(inArray(webhookAttempts.deliveryId, ids)).orderBy(asc(webhookAttempts.number));
  return page(rows, size, (row) => [row.createdAt.getTime(), row.id], (row) => showDelivery(row, attempts.filter(({ deliveryId }) => deliveryId === row.id)));
}

/** Throws not_found for one that is gone. */
export async function webhookById(reader: Reader, id: string): Promise<WebhookRecord> {
  const [found] = await reader.select().from(webhooks).where(and(eq(webhooks.id, id), isNull(webhooks.removedAt)));
  if (!found) throw notFound("webhook");
  return found;
}

export async function assertWebhook(viewer: Viewer, id: string): Promise<void> {
  await webhookById(reading(viewer), id);
}

function forAdmins(viewer: Viewer): Reader {
  const reader = reading(viewer);
  const may = viewer.actor ? mayManageDesk(viewer.actor) : { ok: true as const };
  if (!may.ok) throw new DomainError("not_allowed", may.why);
  return reader;
}

export function showWebhook({ id, url, events, createdAt, disabledAt, disabledWhy, failingSince }: WebhookRecord): WebhookShape {
  return {
    id, url, events, createdAt: createdAt.toISOString(), failingSince: failingSince?.toISOString() ?? null,
    disabled: disabledAt ? { at: disabledAt.toISOString(), why: disabledWhy ?? "" } : null,
  };
}

export function showDelivery({ id, type, state, createdAt, nextAt, subject }: DeliveryRecord, attempts: (typeof webhookAttempts.$inferSelect)[]): DeliveryShape {
  return {
    id, type, state, createdAt: createdAt.toISOString(), nextAt: nextAt?.toISOString() ?? null, subject,
    attempts: attempts.map(({ number, at, status, milliseconds, bytes, why }) => ({ number, at: at.toISOString(), status, milliseconds, bytes, why })),
  };
}
