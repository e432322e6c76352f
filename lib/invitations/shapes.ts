import { z } from "zod";
import { personShape } from "../people/shapes.ts";
import { roles } from "../people/words.ts";

/** `invitation` is a one-time address, shown once and good for seven days. */
export const invitationShape = z.object({ person: personShape, invitation: z.url() }).meta({ id: "Invitation" });
export type InvitationShape = z.infer<typeof invitationShape>;

/** Whoever has just come in, by an invitation or by setting up the desk, and may now sign in. */
export const newcomerShape = z.object({ id: z.string(), name: z.string(), email: z.string(), roles: z.array(z.enum(roles)) }).meta({ id: "Newcomer" });
export type NewcomerShape = z.infer<typeof newcomerShape>;
