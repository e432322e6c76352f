import { settings } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

export type Desk = { name: string; language: string; notice: string | null; fourEyes: boolean; about: string | null; mediaReview: boolean };

/** What the desk is called and how it works until an admin says otherwise. */
export const usualDesk: Desk = { name: "Verification desk", language: "en", notice: null, fourEyes: true, about: null, mediaReview: false };

export async function readDesk(reader: Reader): Promise<Desk> {
  const [row] = await reader.select().from(settings);
  return row ? { name: row.deskName, language: row.language, notice: row.notice, fourEyes: row.fourEyes, about: row.about, mediaReview: row.mediaReview } : usualDesk;
}
