import { createRoute, z } from "@hono/zod-openapi";
import { changeWebhook, createWebhook, removeWebhook, resendDelivery, rotateSecret, testWebhook } from "../webhooks/commands.ts";
import { assertWebhook, listDeliveries, listWebhooks } from "../webhooks/queries.ts";
import { assertReceiver } from "../webhooks/receiver.ts";
import { webhookChange, webhookInput } from "../webhooks/schema.ts";
import { deliveryShape, newWebhookShape, webhookShape } from "../webhooks/shapes.ts";
import { answer, body, finding, idParam, list, paging, refusals, routes, signedIn, viewerOf } from "./base.ts";

const tags = ["Webhooks"];
const webhookFound = finding((asker, { id = "" }) => assertWebhook(asker, id));
const deliveryParam = idParam.extend({ deliveryId: z.string() });
const done = z.object({}).meta({ id: "Done" });

const sent = `Sends events by the Standard Webhooks specification (https://www.standardwebhooks.com): \`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\` (v1, HMAC-SHA256), and a body of type, timestamp and data (slug, url, publication, kind). It tells nothing that the public page does not.

Anything but 2xx within 15 s is a failure, a redirect too: tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h. 410 ends it, as do five days without success. Only addresses of the public internet are taken, and asked. At least once: the same \`webhook-id\` may come twice.`;

export const webhookRoutes = routes()
  .openapi(createRoute({
    method: "get", path: "/webhooks", tags, summary: "Webhooks, newest first", middleware: signedIn,
    responses: { 200: answer(list(webhookShape), "All of them"), ...refusals },
  }), async (c) => c.json({ items: await listWebhooks(viewerOf(c)), next: null }, 200))
  .openapi(createRoute({
    method: "post", path: "/webhooks", tags, summary: "Make a webhook; its secret is shown once", description: sent, middleware: signedIn,
    request: body(webhookInput), responses: { 201: answer(newWebhookShape, "The webhook, with its secret"), ...refusals },
  }), async (c) => {
    await assertReceiver(viewerOf(c).actor, c.req.valid("json").url);
    return c.json(await createWebhook(c.get("asker"), c.req.valid("json")), 201);
  })
  .openapi(createRoute({
    method: "patch", path: "/webhooks/{id}", tags, summary: "Change address or events; pause it, or start it again", middleware: webhookFound,
    request: { params: idParam, ...body(webhookChange) }, responses: { 200: answer(webhookShape, "The webhook as it now stands"), ...refusals },
  }), async (c) => {
    await assertReceiver(viewerOf(c).actor, c.req.valid("json").url);
    return c.json(await changeWebhook(c.get("asker"), c.req.valid("param").id, c.req.valid("json")), 200);
  })
  .openapi(createRoute({
    method: "delete", path: "/webhooks/{id}", tags, summary: "Remove a webhook; what waits is not sent", middleware: webhookFound,
    request: { params: idParam }, responses: { 200: answer(done, "It is gone"), ...refusals },
  }), async (c) => {
    await removeWebhook(c.get("asker"), c.req.valid("param").id);
    return c.json({}, 200);
  })
  .openapi(createRoute({
    method: "post", path: "/webhooks/{id}/secrets", tags, summary: "Exchange the secret; for a day the one before signs beside it", middleware: webhookFound,
    request: { params: idParam }, responses: { 201: answer(newWebhookShape, "The webhook, with its new secret"), ...refusals },
  }), async (c) => c.json(await rotateSecret(c.get("asker"), c.req.valid("param").id), 201))
  .openapi(createRoute({
    method: "post", path: "/webhooks/{id}/tests", tags, summary: "Send an event `webhook.test`", middleware: webhookFound,
    request: { params: idParam }, responses: { 202: answer(deliveryShape, "The delivery, on its way"), ...refusals },
  }), async (c) => c.json(await testWebhook(c.get("asker"), c.req.valid("param").id), 202))
  .openapi(createRoute({
    method: "get", path: "/webhooks/{id}/deliveries", tags, summary: "What was sent, newest first, with every attempt", middleware: webhookFound,
    request: { params: idParam, query: z.object(paging) }, responses: { 200: answer(list(deliveryShape), "A page of deliveries"), ...refusals },
  }), async (c) => c.json(await listDeliveries(viewerOf(c), c.req.valid("param").id, c.req.valid("query")), 200))
  .openapi(createRoute({
    method: "post", path: "/webhooks/{id}/deliveries/{deliveryId}/resends", tags, summary: "Send it once more, under the same id", middleware: webhookFound,
    request: { params: deliveryParam }, responses: { 202: answer(deliveryShape, "The delivery, on its way"), ...refusals },
  }), async (c) => c.json(await resendDelivery(c.get("asker"), c.req.valid("param")), 202));

export type WebhookRoutes = typeof webhookRoutes;
