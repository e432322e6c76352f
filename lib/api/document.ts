/** What the OpenAPI document says beyond the routes' own schemas: who may ask, and what every request may carry. Pure. */
import type { OpenAPIHono } from "@hono/zod-openapi";

type Document = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** Where nobody need be signed in: readers' resources, and the doors by which people come in. */
const OPEN = /^\/api\/v1\/(verdicts|tips|published|invitations|setup)(\/|$)/;

const idempotencyKey = {
  name: "Idempotency-Key", in: "header" as const, required: false, schema: { type: "string" as const, maxLength: 200 },
  description: "The same key and body gives the first answer again; another body gives 422.",
};

export function completed(document: Document, { keyed }: { keyed: (path: string) => boolean }): Document {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const open = OPEN.test(path);
    for (const operation of [item.get, item.post, item.put, item.patch, item.delete]) if (operation && open) operation.security = [];
    if (item.post && !open && keyed(path)) item.post.parameters = [...(item.post.parameters ?? []), idempotencyKey];
  }
  return document;
}
