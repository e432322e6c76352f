"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { SourceRow } from "../../../lib/sources/shapes.ts";

export type SourcesPage = { items: SourceRow[]; next: string | null };

const PAUSE_MS = 150;

/** The registry as the server first gave it, narrowed as one types; the words stand in the address, to be shared and gone back to. */
export function useRegistry(initial: SourcesPage, asked: string) {
  const [words, setWords] = useState(asked);
  const q = useSettled(useDeferredValue(words.trim()));
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

/** What it is once it has rested for a moment: one request for a word, not one for each letter. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
