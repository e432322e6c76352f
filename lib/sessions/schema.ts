import { z } from "zod";
import { givenPassword } from "../people/schema.ts";

/** An address of any form: whether it could be one is not for strangers to learn. */
export const signInInput = z.strictObject({ email: z.string("Give your e-mail address.").trim().toLowerCase().min(1, "Give your e-mail address.").max(254, "An e-mail address has 254 characters at most."), password: givenPassword });

export const proveInput = z.strictObject({ password: givenPassword });
