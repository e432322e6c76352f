import { z } from "zod";
import { emailInput, nameInput, newPassword, rolesInput } from "../people/schema.ts";

export const invitePersonInput = z.strictObject({ email: emailInput, name: nameInput, roles: rolesInput });

export const acceptInvitationInput = z.strictObject({ password: newPassword });

export const setUpInput = z.strictObject({ code: z.string("Give the code from the terminal.").max(200, "This is not the code from the terminal."), email: emailInput, name: nameInput, password: newPassword });
