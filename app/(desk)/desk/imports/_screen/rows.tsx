"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../lib/api/client.ts";
import { claimKindWords } from "../../../_words/claims";
import type { ImportRowShape, ImportShape } from "../../../../../lib/imports/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { Button } from "../../../_components/button";
import { RowBones, Skeleton } from "../../../_components/skeleton";

type Page = { items: ImportRowShape[]; next: string | null };

function useRows(id: string, outcome: "taken" | "refused") {
  const more = useInfiniteQuery({
    queryKey: ["import", id, outcome], initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next,
    queryFn: ({ pageParam }): Promise<Page> => answer(api.imports[":id"].rows.$get({ param: { id }, query: { outcome, limit: "50", ...(pageParam ? { cursor: pageParam } : {}) } })),
  });
  return { more, rows: more.data?.pages.flatMap((page) => page.items) ?? [] };
}

/** Every row that was refused, with the reason. */
export function RowsRefused({ item }: { item: ImportShape }) {
  const { more, rows } = useRows(item.id, "refused");
  if (item.refusedCount === 0) return null;
  return (
    <section aria-labelledby="h-refused">
      <h2 id="h-refused">Refused</h2>
      {more.isPending ? <Waiting /> : (
        <table className="import-rows">
          <thead><tr><th scope="col">Row</th><th scope="col">Why</th></tr></thead>
          <tbody>{rows.map(({ row, why }) => <tr key={row}><td className="num">{row}</td><td>{why}</td></tr>)}</tbody>
        </table>
      )}
      <More more={more} />
    </section>
  );
}

/** Every row that was taken, as it is stored. */
export function RowsTaken({ item }: { item: ImportShape }) {
  const { more, rows } = useRows(item.id, "taken");
  if (item.accepted === 0) return null;
  return (
    <section aria-labelledby="h-taken">
      <h2 id="h-taken">{item.dryRun ? "Would be taken" : "Taken"}</h2>
      {more.isPending ? <Waiting /> : (
        <table className="import-rows">
          <thead><tr><th scope="col">Row</th><th scope="col">Claim</th><th scope="col">Becomes</th></tr></thead>
          <tbody>{rows.map((row) => <Taken key={row.row} row={row} />)}</tbody>
        </table>
      )}
      {!more.isPending && rows.length === 0 && <p className="second">The rows of a preview are kept for a day.</p>}
      <More more={more} />
    </section>
  );
}

function Taken({ row: { row, review, claim, updates } }: { row: ImportRowShape }) {
  if (claim) return <tr><td className="num">{row}</td><td lang={claim.language} dir="auto">{claim.statement}</td><td>A draft, {claimKindWords[claim.kind].toLowerCase()}{claim.claimant && <>, said by <bdi>{claim.claimant}</bdi></>}</td></tr>;
  if (!review) return null;
  const { publisher, url, rating, publishedAt, language } = review;
  return (
    <tr>
      <td className="num">{row}</td>
      <td {...(language ? { lang: language } : {})} dir="auto">{review.claim}</td>
      <td><a href={url} rel="noreferrer" target="_blank"><bdi>{publisher}</bdi></a>: <bdi>{rating}</bdi>{publishedAt && `, ${sayDate(publishedAt)}`}{updates && <span className="second"> Brings up to date the one that is here.</span>}</td>
    </tr>
  );
}

const Waiting = () => <Skeleton words="Rows are loading"><RowBones rows={3} /></Skeleton>;

function More({ more }: { more: ReturnType<typeof useRows>["more"] }) {
  if (more.isError) return <p className="help" role="status">The desk did not answer. <Button kind="quiet" onClick={() => void more.refetch()}>Ask again</Button></p>;
  return more.hasNextPage ? <p className="rows-more"><Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Show 50 more</Button></p> : null;
}
