"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { answer, api } from "../../../../../lib/api/client.ts";
import type { CaptureRowShape } from "../../../../../lib/capture/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { CaptureState } from "../../../_captures/capture-state";
import { useWhileUnderWay } from "../../../_captures/use-captures";
import { isUnderWay, shortAddress } from "../../../_captures/words";
import { Button } from "../../../_components/button";
import { Strip } from "../../../_components/notice";

type Page = { items: CaptureRowShape[]; next: string | null };
const allOf = ({ pages }: { pages: readonly Page[] }) => pages.flatMap(({ items }) => items);

/** What the desk captures at this moment, and what lately came to nothing, for everybody's claims and articles. */
export function CapturesScreen({ initial, mayAct }: { initial: Page; mayAct: boolean }) {
  const more = useInfiniteQuery({
    queryKey: ["captures", "all"], initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next, initialData: { pages: [initial], pageParams: [null] },
    queryFn: ({ pageParam }): Promise<Page> => answer(api.captures.captures.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    refetchInterval: useWhileUnderWay(allOf),
  });
  const all = allOf(more.data);
  const underWay = all.filter(isUnderWay);
  const failed = all.filter(({ state }) => state === "failed" || state === "blocked");
  return (
    <div className="page captures">
      {more.isError && <Strip live lead="The list could not be brought up to date.">Captures go on all the same.</Strip>}
      <Captures title="Under way" captures={underWay} mayAct={mayAct}>Nothing is being captured. A capture begins when an address is attached to a claim, or an article is fetched.</Captures>
      <Captures title="Came to nothing lately" captures={failed} mayAct={mayAct}>Every capture of late brought something.</Captures>
      {more.hasNextPage && <p className="rows-more"><Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Look further back</Button></p>}
    </div>
  );
}

function Captures({ title, captures, mayAct, children }: { title: string; captures: readonly CaptureRowShape[]; mayAct: boolean; children: string }) {
  const id = `h-${title.toLowerCase().replaceAll(" ", "-")}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title} {captures.length > 0 && <span className="second num">{captures.length}</span>}</h2>
      {captures.length === 0 && <p className="second">{children}</p>}
      <ul className="captures-list">{captures.map((capture) => <Row key={capture.id} capture={capture} mayAct={mayAct} />)}</ul>
    </section>
  );
}

function Row({ capture, mayAct }: { capture: CaptureRowShape; mayAct: boolean }) {
  const { url, about, by, at } = capture;
  const href = hrefOf(capture);
  return (
    <li>
      <div>
        <p className="said" dir="auto">{href ? <Link href={href} prefetch={false}>{about ?? shortAddress(url)}</Link> : (about ?? shortAddress(url))}</p>
        <p className="second">{shortAddress(url)} · {by.name && `${by.name}, `}{sayDate(at)}</p>
      </div>
      <CaptureState capture={capture} mayAct={mayAct} />
    </li>
  );
}

function hrefOf({ claimId, evidenceId, articleId }: CaptureRowShape): string | null {
  if (claimId !== null) return `/desk/claims/${claimId}#evidence-${evidenceId ?? ""}`;
  return articleId === null ? null : `/desk/articles/${articleId}`;
}
