/** The assessment of a claim's working revision, for whoever may see the claim. */
import { findClaim } from "../claims/save.ts";
import { reading, type Viewer } from "../query.ts";
import { assessContent } from "./queries.ts";
import type { Assessment } from "./types.ts";

export async function getAssessment(viewer: Viewer, claimId: string): Promise<Assessment> {
  const reader = reading(viewer);
  const { content } = await findClaim({ tx: reader }, claimId);
  return assessContent(reader, claimId, content);
}
