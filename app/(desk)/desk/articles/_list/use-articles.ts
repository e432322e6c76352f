"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answer, api } from "../../../../../lib/api/client.ts";
import { useSettled } from "../../../_forms/use-settled";
import type { ArticleRow } from "../../../../../lib/articles/shapes.ts";

export type Page = { items: ArticleRow[]; next: string | null };

/** The list as the server first gave it, then for what is typed (kept in the address), and further down. */
export function useArticles(initial: Page, words: string) {
  const [typed, setTyped] = useState(words);
  const asked = useSettled(typed.trim());
  useEffect(() => {
    window.history.replaceState(null, "", asked ? `/desk/articles?q=${encodeURIComponent(asked)}` : "/desk/articles");
  }, [asked]);
  const more = useInfiniteQuery({
    queryKey: ["articles", asked], initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => answer(api.articles.$get({ query: { ...(asked ? { q: asked } : {}), ...(pageParam ? { cursor: pageParam } : {}) } })),
    ...(asked === words ? { initialData: { pages: [initial], pageParams: [null] } } : {}),
  });
  return { typed, setTyped, asked, rows: more.data?.pages.flatMap((page) => page.items) ?? [], failed: more.isError, more };
}
