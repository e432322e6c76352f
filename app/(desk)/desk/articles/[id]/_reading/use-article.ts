"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { ArticleShape } from "../../../../../../lib/articles/shapes.ts";

/** The article as the server first gave it, asked again when the window comes back and after a change. */
export function useArticle(initial: ArticleShape) {
  const { id } = initial;
  const { data, isError } = useQuery({
    queryKey: ["article", id], queryFn: () => answer(api.articles[":id"].$get({ param: { id } })), initialData: initial,
    // What an earlier visit left may be older than what the server has just given.
    refetchOnMount: (query) => (query.state.data === initial ? true : "always"),
  });
  // A page that the server has just made may be newer than what an earlier visit left here.
  const article = initial.version > data.version ? initial : data;
  return { article, failed: isError };
}

/** Asked again: everything that a change of where a claim appears shows. */
export function useArticleRefresh(id: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([["article", id], ["articles"], ["queue"], ["preview"]].map((queryKey) => client.invalidateQueries({ queryKey })));
  }, [client, id]);
}
