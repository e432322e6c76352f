"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { CaptureRowShape } from "../../../lib/capture/shapes.ts";
import { askingAgain } from "../_components/ask-again";
import { isUnderWay } from "./words";

const none: readonly CaptureRowShape[] = [];

/** The `refetchInterval` of a query: asked again only while one of its captures is under way. */
export function useWhileUnderWay<Data>(capturesIn: (data: Data) => readonly CaptureRowShape[]) {
  const [refetchInterval] = useState(() => askingAgain<Data>((data) => capturesIn(data).some(isUnderWay)));
  return refetchInterval;
}

const asThey = (captures: readonly CaptureRowShape[]) => captures;
const theOne = ({ capture }: { capture: CaptureRowShape | null }) => (capture ? [capture] : none);

/**
 * The captures of a claim's items, newest first; when one ends the claim is read anew, as its snapshot is there then.
 * `about` tells the items and their addresses: where one changes a capture may have been queued.
 */
export function useClaimCaptures(claimId: string, about: string): readonly CaptureRowShape[] {
  const client = useQueryClient();
  const { data = none } = useQuery({
    queryKey: ["captures", "claim", claimId, about], placeholderData: (before) => before,
    queryFn: async () => (await answer(api.captures.claims[":id"].captures.$get({ param: { id: claimId } }))).items,
    refetchInterval: useWhileUnderWay<readonly CaptureRowShape[]>(asThey),
  });
  useWhenEnded(data, () => void client.invalidateQueries({ queryKey: ["claim", claimId] }));
  return data;
}

/** `refused`: it brought an answer that is not the article; `hasNewText`: it holds another text than the newest version of the article. */
export type ArticleCapture = { capture: CaptureRowShape | null; refused: boolean; hasNewText: boolean };

/** The newest capture of an article; undefined until it is known, with null where its text was given by hand. The article is read anew when it ends. */
export function useArticleCapture(articleId: string): ArticleCapture | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["captures", "article", articleId], queryFn: () => answer(api.captures.articles[":id"].capture.$get({ param: { id: articleId } })),
    refetchInterval: useWhileUnderWay(theOne),
  });
  // Also where it had ended before it was first asked for: the page may have been made a moment sooner.
  const ended = data?.capture?.endedAt ?? null;
  useEffect(() => { if (ended !== null) void client.invalidateQueries({ queryKey: ["article", articleId] }); }, [client, articleId, ended]);
  return data;
}

/** Calls `then` once for each render in which one that was under way no longer is. */
export function useWhenEnded(captures: readonly CaptureRowShape[], then: () => void): void {
  const before = useRef<ReadonlySet<string>>(new Set());
  const latest = useRef(then);
  useEffect(() => { latest.current = then; });
  const ids = captures.filter(isUnderWay).map(({ id }) => id).join(" ");
  useEffect(() => {
    const now = new Set(ids === "" ? [] : ids.split(" "));
    const ended = [...before.current].some((id) => !now.has(id));
    before.current = now;
    if (ended) latest.current();
  }, [ids]);
}
