import { z } from "zod";
import { getClaim } from "../claims/queries.ts";
import { reading, type Viewer } from "../query.ts";
import { type SharedWording, sharedWording } from "./shared-wording.ts";
import { readableTexts } from "./snapshot-texts.ts";

/** The zod twin of `SharedWording` in shared-wording.ts. */
export const sharedWordingShape = z.object({
  items: z.tuple([z.string(), z.string()]), words: z.int(), shares: z.tuple([z.number(), z.number()]), longest: z.string(),
}).meta({ id: "SharedWording" });

/** Which of a claim's items, each of a source of its own, carry one another's words. Throws not_found. */
export async function getSharedWording(viewer: Viewer, claimId: string): Promise<{ items: SharedWording[] }> {
  const { evidence } = await getClaim(viewer, claimId);
  const last = new Map(evidence.flatMap(({ id, snapshots }) => { const newest = snapshots.at(-1); return newest ? [[id, newest.id] as const] : []; }));
  const read = await readableTexts(reading(viewer), [...last.values()]);
  const texts = evidence.map(({ id, transcript }) => ({ id, text: read.get(last.get(id) ?? "") ?? transcript ?? "" }));
  const sourceOf = new Map(evidence.map(({ id, source }) => [id, source.id]));
  return { items: sharedWording(texts).filter(({ items: [one, other] }) => sourceOf.get(one) !== sourceOf.get(other)) };
}
