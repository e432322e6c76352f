"use client";

import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../../../../lib/api/client.ts";
import type { CandidateShape } from "../../../../../lib/others/shapes.ts";
import { Button } from "../../../_components/button";
import { RowBones, Skeleton } from "../../../_components/skeleton";
import { useMatching } from "../../../_others/use-matching";
import { counted } from "../../../_words/claims";
import { Pair } from "./pair";

type Page = { items: CandidateShape[]; next: string | null };
const keyOf = (importId: string) => ["import", importId, "candidates"];

/** The checks that came with an import beside the claims of this desk that they are of, or likely are: each is matched here by one press. */
export function Candidates({ importId }: { importId: string }) {
  const more = useInfiniteQuery({
    queryKey: keyOf(importId), initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next,
    queryFn: ({ pageParam }): Promise<Page> => answer(api.imports[":id"].candidates.$get({ param: { id: importId }, query: pageParam ? { cursor: pageParam } : {} })),
  });
  const { match, unmatch } = useMatchingHere(importId);
  const looked = more.data?.pages.flatMap(({ items }) => items) ?? [];
  const pairs = looked.flatMap(({ review, claims }) => claims.map((claim) => ({ review, claim })));
  if (more.data && looked.length === 0) return null;
  return (
    <section aria-labelledby="h-candidates">
      <h2 id="h-candidates">Likely of the same claim</h2>
      {more.isPending && <Skeleton words="Claims of the same are being looked for"><RowBones rows={2} /></Skeleton>}
      {more.isError && <p className="help" role="status">The desk did not answer. <Button kind="quiet" onClick={() => void more.refetch()}>Ask again</Button></p>}
      {pairs.length > 0 && <p className="second">Matched, a check stands beside our verdict on the readers’ page. The claim itself is not changed.</p>}
      {pairs.map(({ review, claim }) => (
        <Pair key={`${review.id} ${claim.id}`} review={review} claim={claim} onMatch={() => match(claim.id, review)} onUnmatch={() => unmatch(claim.id, review)} />
      ))}
      {more.data && (
        <p className="second" role="status">
          {pairs.length === 0 && "No claim of this desk is likely the same. A check can also be found from the claim. "}{counted(looked.length, "check")} looked at{more.hasNextPage ? "" : ", all of this import"}.
        </p>
      )}
      {more.hasNextPage && <p className="rows-more"><Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Look at more</Button></p>}
    </section>
  );
}

/** What was matched stays where it is in the list, and says so. */
function useMatchingHere(importId: string) {
  const client = useQueryClient();
  return useMatching((claimId, { matched }) => {
    client.setQueryData<InfiniteData<Page>>(keyOf(importId), (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map((item) => ({
      ...item, claims: item.claims.map((claim) => (claim.id === claimId ? { ...claim, matched: matched.some(({ id }) => id === item.review.id) } : claim)),
    })) })) });
  });
}
