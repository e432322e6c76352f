/** Claims of this desk that the checks of an import are of, or likely are. I/O. */
import { and, asc, desc, eq, gt, inArray, ne } from "drizzle-orm";
import { claimOtherReviews, claims, otherReviews } from "../db/schema/index.ts";
import { containsOneOf } from "../db/search.ts";
import type { Reader } from "../db/types.ts";
import { fromCursor, page, reading, type Viewer } from "../query.ts";
import { likeliest, MOST_COMPARED, STEMS_LOOKED_FOR, tellingStems } from "./likely.ts";
import { type OtherRecord, showOther } from "./queries.ts";
import type { BesideShape, CandidateShape } from "./shapes.ts";

/** Each check costs a search, so that a page of them is small. */
const AT_ONCE = 20;
const MOST_LIKELY = 3;

/** Every check of the import, in an order that stays; those without a likely claim too. Throws invalid for a cursor that is not ours. */
export async function candidatesOf(viewer: Viewer, importId: string, { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined } = {}) {
  const reader = reading(viewer);
  const after = fromCursor(cursor, "text")?.[0];
  const size = Math.min(limit ?? AT_ONCE, AT_ONCE);
  const rows = await reader.select().from(otherReviews)
    .where(and(eq(otherReviews.importId, importId), after === undefined ? undefined : gt(otherReviews.id, after))).orderBy(asc(otherReviews.id)).limit(size + 1);
  const { items, next } = page(rows, size, ({ id }) => [id], (row) => row);
  return { items: await Promise.all(items.map((row) => candidate(reader, row))), next };
}

async function candidate(reader: Reader, row: OtherRecord): Promise<CandidateShape> {
  const matched = await reader.select({ id: claimOtherReviews.claimId }).from(claimOtherReviews).where(eq(claimOtherReviews.otherReviewId, row.id));
  const ids = matched.map(({ id }) => id);
  const ours = ids.length === 0 ? [] : await reader.select(beside).from(claims).where(inArray(claims.id, ids));
  const stems = tellingStems(row.claim, STEMS_LOOKED_FOR);
  const near = stems.length === 0 ? [] : await reader.select(beside).from(claims)
    .where(and(ne(claims.stage, "discarded"), containsOneOf(claims.searchText, stems))).orderBy(desc(claims.updatedAt), desc(claims.id)).limit(MOST_COMPARED);
  const likely = likeliest(row.claim, near.filter(({ id }) => !ids.includes(id)).map((each) => ({ ...each, claim: each.statement })), MOST_LIKELY);
  return { review: showOther(row), claims: [...ours.map((each) => showBeside(each, true)), ...likely.map((each) => showBeside(each, false))] };
}

const beside = {
  id: claims.id, statement: claims.statement, language: claims.language, stage: claims.stage, verdict: claims.verdict,
  publicationNumber: claims.publicationNumber, publishedVerdict: claims.publishedVerdict, retractedAt: claims.retractedAt,
};
type Beside = Pick<typeof claims.$inferSelect, keyof typeof beside>;

function showBeside({ id, statement, language, stage, verdict, publicationNumber, publishedVerdict, retractedAt }: Beside, matched: boolean): BesideShape {
  const live = publicationNumber > 0 && retractedAt === null;
  return { id, statement, language, stage, live, verdict: live ? publishedVerdict : verdict, matched };
}
