/**
 * Where a page stands among those of a list that is paged from the oldest. `number` is null for the newest; `older` is
 * the page before it; `newer` the page after it, 0 when that is the newest, null when there is none.
 */
export type Place = { number: number | null; older: number | null; newer: number | null };
