"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import { stageWords } from "../_components/stage-trail";
import { sourceKindWords } from "../_words/sources";
import type { EntryGroup } from "./entries";

const MOST = "6";

/** Claims, sources and articles that hold the words typed. */
export function useFindings(typed: string): { groups: EntryGroup[]; status: string } {
  const router = useRouter();
  const q = useDeferredValue(typed.trim());
  const { data, isError } = useQuery({ queryKey: ["search", q], enabled: q.length > 1, placeholderData: keepPreviousData, queryFn: () => find(q) });
  if (isError) return { groups: [], status: "The desk did not answer. Type again to retry." };
  if (q.length < 2) return { groups: [], status: "Type two letters or more." };
  if (!data) return { groups: [], status: "Searching…" };
  return {
    status: `Nothing holds “${typed.trim()}”.`,
    groups: [
      { value: "Claims", items: data.claims.map((claim) => ({ id: claim.id, words: claim.statement, detail: stageWords[claim.stage], said: true, lang: claim.language, run: () => router.push(`/desk/claims/${claim.id}`) })) },
      { value: "Sources", items: data.sources.map((source) => ({ id: source.id, words: source.name, detail: [sourceKindWords[source.kind], ...source.aliases.slice(0, 3)].join(" · "), run: () => router.push(`/desk/sources/${source.id}`) })) },
      { value: "Articles", items: data.articles.map((article) => ({ id: article.id, words: article.title, detail: article.publisher ?? "", said: true, lang: article.language, run: () => router.push(`/desk/articles/${article.id}`) })) },
    ],
  };
}

async function find(q: string) {
  const query = { q, limit: MOST };
  const [claims, sources, articles] = await Promise.all([
    answer(api.claims.$get({ query })), answer(api.sources.$get({ query })), answer(api.articles.$get({ query })),
  ]);
  return { claims: claims.items, sources: sources.items, articles: articles.items };
}
