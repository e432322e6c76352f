/** The assessment of a claim's working revision, for whoever may see the claim. */
import { and, eq } from "drizzle-orm";
import { claims, revisions } from "../db/schema/index.ts";
import { notFound, reading, type Viewer } from "../query.ts";
import { assessContent } from "./queries.ts";
import type { Assessment } from "./types.ts";

export async function getAssessment(viewer: Viewer, claimId: string): Promise<Assessment> {
  const reader = reading(viewer);
  const [found] = await reader.select({ content: revisions.content }).from(claims)
    .innerJoin(revisions, and(eq(revisions.claimId, claims.id), eq(revisions.number, claims.revision))).where(eq(claims.id, claimId));
  if (!found) throw notFound("claim");
  return assessContent(reader, claimId, found.content);
}
