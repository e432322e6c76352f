/** Rows told apart from each other and from what is here already: new, bringing up to date, or saying the same twice. Pure. */
import { foldName } from "../sources/fold.ts";
import type { Checked, OtherReview, TakenClaim } from "./rows.ts";

/** What earlier rows of the same import held. One page may hold several checks, of different claims. */
export type Seen = {
  reviews: Map<string, Map<string, number>>;
  statements: Map<string, number>;
  claims: number;
};

export type SortedRow = { row: number; taken: boolean; updates: boolean; review: (OtherReview & { part: number }) | null; claim: TakenClaim | null; why: string | null };

/** Claims are made one by one; more of them in one go would keep everybody else from writing. */
const MOST_CLAIMS = 1000;

type Here = { reviews: ReadonlySet<string>; statements: ReadonlySet<string> };

export function sorted(rows: readonly Checked[], { seen, here, ownHost }: { seen: Seen; here: Here; ownHost: string }): SortedRow[] {
  return rows.map((checked) => {
    if (checked.is === "refused") return refused(checked.row, checked.why);
    return checked.is === "review" ? sortReview(checked.row, checked.review, { seen, here, ownHost }) : sortClaim(checked.row, checked.claim, { seen, here });
  });
}

function sortReview(row: number, review: OtherReview, { seen, here, ownHost }: { seen: Seen; here: Here; ownHost: string }): SortedRow {
  if (new URL(review.url).host === ownHost) return refused(row, "This is a verdict of this desk itself.");
  const url = withoutFragment(review.url);
  const atUrl = seen.reviews.get(url) ?? new Map<string, number>();
  seen.reviews.set(url, atUrl);
  const claim = foldName(review.claim);
  const before = atUrl.get(claim);
  if (before !== undefined) return refused(row, `Row ${before} is the same check.`);
  atUrl.set(claim, row);
  const part = atUrl.size;
  return { row, taken: true, updates: here.reviews.has(`${part} ${url}`), review: { ...review, url, part }, claim: null, why: null };
}

function sortClaim(row: number, claim: TakenClaim, { seen, here }: { seen: Seen; here: Here }): SortedRow {
  const folded = foldName(claim.statement);
  const before = seen.statements.get(folded);
  if (before !== undefined) return refused(row, `Row ${before} is the same claim.`);
  if (here.statements.has(claim.statement)) return refused(row, "The desk has this claim already.");
  if (seen.claims >= MOST_CLAIMS) return refused(row, "One import takes at most 1,000 claims to check. Import the rest afterwards.");
  seen.statements.set(folded, row);
  seen.claims += 1;
  return { row, taken: true, updates: false, review: null, claim, why: null };
}

const refused = (row: number, why: string): SortedRow => ({ row, taken: false, updates: false, review: null, claim: null, why });

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = "";
  return url.href;
}
