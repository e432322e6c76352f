/** What every file of routes stands on: the typed Hono app, who asks, and the parts a route is described with. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { z } from "zod";
import { invalidInput } from "../command.ts";
import type { Database } from "../db/types.ts";
import { DomainError } from "../errors.ts";
import type { FileStore } from "../evidence/files.ts";
import { problemShape } from "../http.ts";
import type { Actor } from "../people/actor.ts";

export type Asker = { db: Database; actor: Actor | null };
export type ApiEnv = { Variables: { asker: Asker; files: FileStore } };

export function routes() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(result.error);
    },
  });
}

/** Who asks, once `signedIn` has let them through. */
export function viewerOf(c: Context<ApiEnv>): { db: Database; actor: Actor } {
  const { db, actor } = c.get("asker");
  if (!actor) throw new DomainError("not_signed_in", "Sign in first, or send a token.");
  return { db, actor };
}

/** 401 before anything else is looked at. */
export const signedIn: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!c.get("asker").actor) throw new DomainError("not_signed_in", "Sign in first, or send a token.");
  await next();
};

/** 401, then 404, before the validator speaks: `look` throws not_found when the path's thing does not exist for this person. */
export function finding(look: (asker: Asker, params: Record<string, string>) => Promise<unknown>): MiddlewareHandler<ApiEnv>[] {
  return [signedIn, async (c, next) => {
    await look(c.get("asker"), c.req.param() as Record<string, string>);
    await next();
  }];
}

export const body = <Schema extends z.ZodType>(schema: Schema) =>
  ({ body: { required: true, content: { "application/json": { schema } } } }) as const;

export const answer = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  ({ description, content: { "application/json": { schema } } }) as const;

const problem = (description: string) =>
  ({ description, content: { "application/problem+json": { schema: problemShape } } }) as const;

/** The refusals any desk route may give, in the order in which they are checked. */
export const refusals = {
  401: problem("Not signed in"),
  404: problem("No such thing, for this person"),
  422: problem("Wrong input, or a guard that is not met"),
  403: problem("Not allowed to this person, or by this token"),
  409: problem("Somebody changed it in the meantime: `current` shows what stands"),
  413: problem("More than is taken: 4 MB of JSON, or the biggest file the desk is set to"),
  415: problem("A body of another type than is asked for"),
  429: problem("Too many wrong passwords or codes, or too much under way for one person: `Retry-After` says how long to wait"),
} as const;

export const notThere = { 404: problem("Nothing public under this name"), 422: problem("Wrong input") } as const;

export const list = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), next: z.string().nullable() });

export const idParam = z.object({ id: z.string() });
export const paging = { limit: z.coerce.number().int().min(1).max(200).optional(), cursor: z.string().optional() };
