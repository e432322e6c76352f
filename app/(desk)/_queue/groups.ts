import type { ClaimRow, ClaimShape } from "../../../lib/claims/shapes.ts";
import type { Assessment } from "../../../lib/assessment/types.ts";
import type { Stage } from "../../../lib/review/words.ts";
import { claimQuery, type QueueFilters, queueStages } from "./filters";

export type Group = { stage: Stage; items: ClaimRow[]; next: string | null };
export type Counts = { stages: Record<Stage, number>; mine: number; unassigned: number; again: number; oldest: string | null };
export type Previewed = { claim: ClaimShape; assessment: Assessment };
export type QueueAnswer = { groups: Group[]; counts: Counts };

/** How many of each stage stand on the page of all stages, and on a stage's own. */
const GLANCE = 20;
const PAGE = 50;

export type ClaimQuery = ReturnType<typeof claimQuery>;

/** The queries a view of the queue is made of: one for each stage, or one. */
export function queriesOf(filters: QueueFilters): ClaimQuery[] {
  const stages = filters.stage ? [filters.stage] : queueStages;
  return stages.map((stage) => claimQuery(stage, filters, filters.stage ? PAGE : GLANCE));
}

/** Asks for all of them at once and leaves out stages with nothing in them. */
export async function groupsFrom(filters: QueueFilters, list: (query: ClaimQuery) => Promise<{ items: ClaimRow[]; next: string | null }>): Promise<Group[]> {
  const groups = await Promise.all(queriesOf(filters).map(async (query) => ({ stage: query.stage, ...(await list(query)) })));
  return groups.filter(({ items }) => items.length > 0);
}

export const rowsOf = (groups: readonly Group[]): ClaimRow[] => groups.flatMap(({ items }) => items);
