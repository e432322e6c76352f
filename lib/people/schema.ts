/** What people type about themselves and each other. */
import { z } from "zod";
import { words } from "../input.ts";
import { roles } from "./words.ts";

const SHORTEST = 12;
const LONGEST = 256;

export const emailInput = z.string("Give an e-mail address.").trim().toLowerCase().max(254, "An e-mail address has 254 characters at most.")
  .regex(z.regexes.email, "Give an e-mail address such as name@newsroom.example.");

export const nameInput = words(200);

/** Counted in characters as people see them typed (code points, after NFKC); spaces are welcome. */
export const newPassword = z.string("Give a password.")
  .refine((password) => lengthOf(password) >= SHORTEST, `Use ${SHORTEST} characters or more; a sentence with spaces is fine.`)
  .refine((password) => lengthOf(password) <= LONGEST, `Use ${LONGEST} characters at most.`);

/** A password to compare with the stored one: no rule but that there is one. */
export const givenPassword = z.string("Give your password.").min(1, "Give your password.").max(4 * LONGEST, "That is too long for a password.");

export const rolesInput = z.array(z.enum(roles, `A role is one of ${roles.join(", ")}.`)).min(1, "Give at least one role.")
  .transform((given) => roles.filter((role) => given.includes(role)));

export const addPersonInput = z.strictObject({ email: emailInput, name: nameInput, roles: rolesInput, password: newPassword });

export const changePersonInput = z.strictObject({ name: nameInput.optional(), roles: rolesInput.optional(), disabled: z.boolean().optional() });
export type ChangePersonInput = z.output<typeof changePersonInput>;

export const changePasswordInput = z.strictObject({ current: givenPassword, next: newPassword });

export const resetPasswordInput = z.strictObject({ password: newPassword });

/** For commands that take no words but the thing itself. */
export const nothing = z.strictObject({});

function lengthOf(password: string): number {
  return [...password.normalize("NFKC")].length;
}
