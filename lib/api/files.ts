import { createRoute, z } from "@hono/zod-openapi";
import { mayCreate } from "../claims/permission.ts";
import { DomainError } from "../errors.ts";
import { hasScope } from "../people/actor.ts";
import { keepFile } from "../evidence/commands.ts";
import { getFile } from "../evidence/queries.ts";
import { once } from "./idempotency.ts";
import { answer, finding, idParam, refusals, routes, signedIn } from "./base.ts";

const tags = ["Evidence"];
const fileShape = z.object({ id: z.string(), sha256: z.string(), bytes: z.int(), mediaType: z.string(), name: z.string() }).meta({ id: "File" });

export const fileRoutes = routes()
  .openapi(createRoute({
    method: "post", path: "/files", tags, summary: "Upload a file (multipart, field `file`)", middleware: signedIn,
    // Described, not validated by zod: the body is streamed to the store and never held in memory.
    request: { body: { required: true, content: { "multipart/form-data": { schema: { type: "object" as const, properties: { file: { type: "string" as const, format: "binary" } }, required: ["file"] } } } } },
    responses: { 201: answer(fileShape, "The file, hashed on the way"), ...refusals },
  }), async (c) => {
    const { actor } = c.get("asker");
    if (actor) refuseEarly(actor);
    const stored = await c.get("files").receive(c.req.raw);
    // The same file again, under its key, is the first file; the response is the one that `c.json` types, or its copy.
    return (await once(c, JSON.stringify(stored), async () => {
      const text = await c.get("files").textOf(stored);
      return c.json(await keepFile(c.get("asker"), null, { ...stored, text }), 201);
    })) as never;
  })
  .openapi(createRoute({
    method: "get", path: "/files/{id}", tags, summary: "Sends on to a signed address on the evidence host, good for five minutes",
    middleware: finding((asker, { id = "" }) => getFile(asker, id)),
    request: { params: idParam }, responses: { 302: { description: "The signed address" }, ...refusals },
  }), async (c) => c.redirect(c.get("files").addressOf(await getFile(c.get("asker"), c.req.valid("param").id), new Date()), 302));

/** Whoever may not keep a file need not send gigabytes to hear it. */
function refuseEarly(actor: Parameters<typeof mayCreate>[0]): void {
  const may = mayCreate(actor);
  if (!may.ok) throw new DomainError("not_allowed", may.why);
  if (!hasScope(actor, "write")) throw new DomainError("not_allowed", 'This token lacks the scope "write".');
}

export type FileRoutes = typeof fileRoutes;
