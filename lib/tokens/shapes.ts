import { z } from "zod";
import { personRef } from "../claims/shapes.ts";
import { scopes } from "../people/words.ts";

export const tokenShape = z.object({
  id: z.string(), name: z.string(), person: personRef, scopes: z.array(z.enum(scopes)),
  createdAt: z.string(), expiresAt: z.string().nullable(), lastUsedAt: z.string().nullable(),
}).meta({ id: "Token" });
export type TokenShape = z.infer<typeof tokenShape>;

/** `token` is the secret itself, shown this once. */
export const newTokenShape = tokenShape.extend({ token: z.string() }).meta({ id: "NewToken" });
export type NewTokenShape = z.infer<typeof newTokenShape>;
