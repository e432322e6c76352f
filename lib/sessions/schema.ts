import { z } from "zod";
import { isStorable } from "../input.ts";
import { givenPassword } from "../people/schema.ts";

/** An address of any form: whether it could be one is not for strangers to learn. */
export const signInInput = z.strictObject({ email: z.string("Give your e-mail address.").trim().toLowerCase().min(1, "Give your e-mail address.").max(254, "An e-mail address has 254 characters at most.").refine(isStorable, "This text holds a broken character."), password: givenPassword });

export const proveInput = z.strictObject({ password: givenPassword });
