"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { answer, api } from "../../../../../lib/api/client.ts";
import type { ImportShape } from "../../../../../lib/imports/shapes.ts";
import { sayDate } from "../../../../../lib/when.ts";
import { Button } from "../../../_components/button";
import { Empty } from "../../../_components/notice";
import { NewImport } from "./new-import";
import { nameOf, outcomeWords } from "./words.ts";

type Page = { items: ImportShape[]; next: string | null };

/** What can be brought in and how, beside everything that was. */
export function ImportsScreen({ initial, whyNot, maxBytes }: { initial: Page; whyNot: string | null; maxBytes: number }) {
  const more = useInfiniteQuery({
    queryKey: ["imports"], initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next, initialData: { pages: [initial], pageParams: [null] },
    queryFn: ({ pageParam }): Promise<Page> => answer(api.imports.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some((item) => item.state === "running")) ? 1000 : false),
  });
  const items = more.data.pages.flatMap((page) => page.items);
  return (
    <div className="page imports">
      {whyNot === null ? <NewImport maxBytes={maxBytes} /> : <Empty title="You may not import">{whyNot}</Empty>}
      <section aria-labelledby="h-imports">
        <h2 id="h-imports">What was imported</h2>
        {items.length === 0 && <p className="second">Nothing yet.</p>}
        <ul className="import-list">{items.map((item) => <ImportRow key={item.id} item={item} />)}</ul>
        {more.hasNextPage && <p className="rows-more"><Button kind="quiet" busy={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>Show 50 more</Button></p>}
      </section>
    </div>
  );
}

function ImportRow({ item }: { item: ImportShape }) {
  return (
    <li>
      <p><Link href={`/desk/imports/${item.id}`}><bdi>{nameOf(item)}</bdi></Link>{item.dryRun && <span className="second"> preview</span>}</p>
      <p className="second">{outcomeWords(item)} · {item.by.name}, {sayDate(item.createdAt)}</p>
    </li>
  );
}
