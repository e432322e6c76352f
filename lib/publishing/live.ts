/** From a claim's record to what of it is live. I/O: reads the public table of publications. */
import { and, eq } from "drizzle-orm";
import { publications } from "../db/schema/index.ts";
import type { claims } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";

type Record = typeof claims.$inferSelect;
export type PublicationRef = { number: number; kind: "first" | "update" | "correction" | "clarification"; note: string | null; publishedAt: string };

/** The newest publication, live or retracted; null when there is none. */
export async function liveRef(reader: Reader, { slug, publicationNumber }: Record): Promise<PublicationRef | null> {
  if (!slug || publicationNumber === 0) return null;
  const [row] = await reader.select({ number: publications.number, kind: publications.kind, note: publications.note, at: publications.publishedAt })
    .from(publications).where(and(eq(publications.slug, slug), eq(publications.number, publicationNumber)));
  return row ? { number: row.number, kind: row.kind, note: row.note, publishedAt: row.at.toISOString() } : null;
}
