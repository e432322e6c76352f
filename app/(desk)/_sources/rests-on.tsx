"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { answer, api } from "../../../lib/api/client.ts";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { Button } from "../_components/button";
import { stageWords } from "../_components/stage-trail";

export type ClaimsPage = { items: ClaimRow[]; next: string | null };

/** The claims that have it in their evidence, directly or through what that relies on, or as the one who says it. */
export function RestsOn({ id, initial }: { id: string; initial: ClaimsPage }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isError } = useInfiniteQuery({
    queryKey: ["claims", "of source", id], initialPageParam: null as string | null, getNextPageParam: (last: ClaimsPage) => last.next,
    queryFn: ({ pageParam }): Promise<ClaimsPage> => answer(api.claims.$get({ query: { source: id, order: "newest", limit: "20", ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialData: { pages: [initial], pageParams: [null] },
  });
  const claims = data.pages.flatMap(({ items }) => items);
  return (
    <section className="aside-part" id="rests" aria-labelledby="rests-heading" tabIndex={-1}>
      <h2 id="rests-heading">What rests on it</h2>
      {claims.length === 0 && <p className="help">No claim yet. Claims that have it as evidence, or that it makes, will stand here.</p>}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="resting">
            {claim.verdict ? <VerdictMark mark={claim.verdict} size={16} /> : <span className="no-mark" />}
            <div>
              <p className="said"><Link href={`/desk/claims/${claim.id}`} prefetch={false}><span className="sr">{claim.verdict ? markWords[claim.verdict] : "No verdict yet"}: </span><span lang={claim.language} dir="auto">{claim.statement}</span></Link></p>
              <p className="second">{stageWords[claim.stage]}</p>
            </div>
          </li>
        ))}
      </ul>
      {isError && <p className="help" role="status">The desk did not answer. What you see may be old.</p>}
      {hasNextPage && <Button kind="quiet" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show 20 more</Button>}
    </section>
  );
}
