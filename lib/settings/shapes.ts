import { z } from "zod";

export const settingsShape = z.object({
  version: z.int(), deskName: z.string(), language: z.string(), fourEyes: z.boolean(), notice: z.string().nullable(), about: z.string().nullable(), mediaReview: z.boolean(),
}).meta({ id: "Settings" });
export type SettingsShape = z.infer<typeof settingsShape>;
