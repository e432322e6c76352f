"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { Page } from "./history-screen";

/** A list whose first page came with the screen; the rest is asked for. */
export function usePages<Item>(name: readonly string[], first: Page<Item>, ask: (cursor: string) => Promise<Page<Item>>) {
  const list = useInfiniteQuery({
    queryKey: [...name, first.items.length, first.next], initialPageParam: "", staleTime: Infinity,
    queryFn: ({ pageParam }) => (pageParam === "" ? Promise.resolve(first) : ask(pageParam)),
    getNextPageParam: (last) => last.next, initialData: { pages: [first], pageParams: [""] },
  });
  return { items: list.data.pages.flatMap(({ items }) => items), more: list.hasNextPage ? () => void list.fetchNextPage() : null, busy: list.isFetchingNextPage, failed: list.isFetchNextPageError };
}
