import { z } from "zod";
import { httpUrl } from "../input.ts";
import { webhookEvents } from "./words.ts";

const events = z.array(z.enum(webhookEvents, `An event is one of ${webhookEvents.join(", ")}.`)).min(1, "Choose at least one event.")
  .transform((given) => webhookEvents.filter((event) => given.includes(event)));

export const webhookInput = z.strictObject({ url: httpUrl, events });
export const webhookChange = z.strictObject({ url: httpUrl.optional(), events: events.optional(), enabled: z.boolean().optional() });
