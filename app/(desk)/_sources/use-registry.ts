"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import { useSettled } from "../_forms/use-settled";
import type { SourceRow } from "../../../lib/sources/shapes.ts";

export type SourcesPage = { items: SourceRow[]; next: string | null };

/** The registry as the server first gave it, narrowed as one types; the words stand in the address, to be shared and gone back to. */
export function useRegistry(initial: SourcesPage, asked: string) {
  const [words, setWords] = useState(asked);
  const q = useSettled(words.trim());
  const list = useInfiniteQuery({
    queryKey: ["sources", "list", q], initialPageParam: null as string | null, getNextPageParam: (last: SourcesPage) => last.next, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }): Promise<SourcesPage> => answer(api.sources.$get({ query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } })),
    ...(q === asked.trim() ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
  });
  useEffect(() => {
    window.history.replaceState(null, "", q ? `/desk/sources?q=${encodeURIComponent(q)}` : "/desk/sources");
  }, [q]);
  return { words, setWords, q, rows: list.data?.pages.flatMap(({ items }) => items) ?? [], list };
}
