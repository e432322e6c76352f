import { z } from "zod";
import { searchedText, thingId } from "../input.ts";

export const matchInput = z.strictObject({ otherReviewId: thingId });
export const otherFilters = z.object({ q: searchedText(300).optional(), limit: z.coerce.number().int().min(1).max(200).optional(), cursor: searchedText(500).optional() });
export type OtherFilters = z.infer<typeof otherFilters>;
