import { inArray } from "drizzle-orm";
import { z } from "zod";
import { getClaim } from "../claims/queries.ts";
import type { EvidenceShape } from "../claims/shapes.ts";
import { fileTexts } from "../db/schema/index.ts";
import { reading, type Viewer } from "../query.ts";
import { MOST_READ, type SharedWording, sharedWording } from "./shared-wording.ts";

/** The zod twin of `SharedWording` in shared-wording.ts. */
export const sharedWordingShape = z.object({
  items: z.tuple([z.string(), z.string()]), words: z.int(), shares: z.tuple([z.number(), z.number()]), longest: z.string(),
}).meta({ id: "SharedWording" });

/** Which of a claim's items, each of a source of its own, carry one another's words. Throws not_found. */
export async function getSharedWording(viewer: Viewer, claimId: string): Promise<{ items: SharedWording[] }> {
  const { evidence } = await getClaim(viewer, claimId);
  const textFiles = new Map(evidence.flatMap((item) => { const id = textFileOf(item); return id === undefined ? [] : [[item.id, id]]; }));
  const rows = textFiles.size === 0 ? [] : await reading(viewer).select().from(fileTexts).where(inArray(fileTexts.fileId, [...textFiles.values()]));
  const read = new Map(rows.map(({ fileId, text }) => [fileId, text.slice(0, MOST_READ)]));
  const texts = evidence.map(({ id, transcript }) => ({ id, text: read.get(textFiles.get(id) ?? "") ?? transcript ?? "" }));
  const sourceOf = new Map(evidence.map(({ id, source }) => [id, source.id]));
  return { items: sharedWording(texts).filter(({ items: [one, other] }) => sourceOf.get(one) !== sourceOf.get(other)) };
}

/** What the newest copy says: of a captured page its text, of anything else the first file that can have one. */
function textFileOf({ snapshots }: EvidenceShape): string | undefined {
  const files = snapshots.at(-1)?.files ?? [];
  return (files.find(({ role }) => role === "text") ?? files[0])?.id;
}
