import { z } from "zod";
import { roles, scopes } from "./words.ts";

/** E-mail address and whether an invitation is still open are for admins; others get null. */
export const personShape = z.object({
  id: z.string(), name: z.string(), roles: z.array(z.enum(roles)), disabled: z.boolean(),
  email: z.string().nullable(), invited: z.boolean().nullable(),
}).meta({ id: "DeskPerson" });
export type PersonShape = z.infer<typeof personShape>;

export const meShape = z.object({
  id: z.string(), name: z.string(), email: z.string(), roles: z.array(z.enum(roles)),
  /** A token's scopes; null for a session, which narrows nothing. */
  scopes: z.array(z.enum(scopes)).nullable(),
  /** Until when a session may do what asks for a recent sign-in; null for a token, which is never asked. */
  provenUntil: z.string().nullable(),
}).meta({ id: "Me" });
export type MeShape = z.infer<typeof meShape>;
