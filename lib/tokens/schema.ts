import { z } from "zod";
import { nameInput } from "../people/schema.ts";
import { scopes } from "../people/words.ts";
import { readExpiry, USUAL_EXPIRY } from "./expiry.ts";

export const createTokenInput = z.strictObject({
  name: nameInput,
  scopes: z.array(z.enum(scopes, `A scope is one of ${scopes.join(", ")}.`)).min(1, "Give at least one scope.")
    .transform((given) => scopes.filter((scope) => given.includes(scope))),
  expires: z.string().refine((given) => readExpiry(given) !== null, "Give a time such as 90d, 12w or 1y, a year at most.").default(USUAL_EXPIRY),
});
