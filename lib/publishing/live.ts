/** From a claim's record to what of it is live. I/O: reads the public table of publications. */
import { and, desc, eq } from "drizzle-orm";
import { claims, publications } from "../db/schema/index.ts";
import type { Reader } from "../db/types.ts";
import { reading, type Viewer } from "../query.ts";
import type { PublicationKind } from "../review/words.ts";

type Record = typeof claims.$inferSelect;
export type PublicationRef = { number: number; kind: "first" | "update" | "correction" | "clarification"; note: string | null; publishedAt: string };

/** The newest publication, live or retracted; null when there is none. */
export async function liveRef(reader: Reader, { slug, publicationNumber }: Record): Promise<PublicationRef | null> {
  if (!slug || publicationNumber === 0) return null;
  const [row] = await reader.select({ number: publications.number, kind: publications.kind, note: publications.note, at: publications.publishedAt })
    .from(publications).where(and(eq(publications.slug, slug), eq(publications.number, publicationNumber)));
  return row ? { number: row.number, kind: row.kind, note: row.note, publishedAt: row.at.toISOString() } : null;
}

export type PublicationRow = { number: number; kind: PublicationKind; note: string | null; publishedAt: string; retracted: { at: string; note: string } | null };

/** All that were made of a claim, newest first, as the desk knows them: notes stay after a retraction. */
export async function listPublications(viewer: Viewer, claimId: string): Promise<{ items: PublicationRow[]; next: null }> {
  const rows = await reading(viewer).select({ row: publications }).from(publications).innerJoin(claims, eq(claims.slug, publications.slug))
    .where(eq(claims.id, claimId)).orderBy(desc(publications.number));
  const items = rows.map(({ row: { number, kind, note, publishedAt, retractedAt, retractedNote } }) => ({
    number, kind, note, publishedAt: publishedAt.toISOString(),
    retracted: retractedAt ? { at: retractedAt.toISOString(), note: retractedNote ?? "" } : null,
  }));
  return { items, next: null };
}
