/** What a row of the queue says of a claim's evidence. */
import type { Assessment } from "../assessment/types.ts";
import type { Content } from "./content.ts";

export type Tally = { confirmed: number; disputed: number; unverified: number; unmarked: number; origins: number };

/** `origins` counts the origins of all counting items, both sides. */
export function tallyOf(content: Content, assessment: Assessment): Tally {
  const tally: Tally = { confirmed: 0, disputed: 0, unverified: 0, unmarked: 0, origins: 0 };
  for (const { finding } of content.evidence) tally[finding ?? "unmarked"] += 1;
  tally.origins = new Set(assessment.origins.map((origin) => origin.source.id)).size;
  return tally;
}
