"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { CaptureShape } from "../../../lib/capture/shapes.ts";
import { isUnderWay } from "./words";

const EVERY_MS = 1000;

/** Asked each second only while one is under way. */
export const whileUnderWay = (captures: readonly CaptureShape[] | undefined): number | false => (captures?.some(isUnderWay) ? EVERY_MS : false);

const none: readonly CaptureShape[] = [];

/**
 * The captures of a claim's items, newest first; when one ends the claim is read anew, as its snapshot is there then.
 * `about` tells the items and their addresses: where one changes a capture may have been queued.
 */
export function useClaimCaptures(claimId: string, about: string): readonly CaptureShape[] {
  const client = useQueryClient();
  const { data = none } = useQuery({
    queryKey: ["captures", "claim", claimId, about], placeholderData: (before) => before,
    queryFn: async () => (await answer(api.captures.claims[":id"].captures.$get({ param: { id: claimId } }))).items,
    refetchInterval: ({ state }) => whileUnderWay(state.data),
  });
  useWhenEnded(data, () => void client.invalidateQueries({ queryKey: ["claim", claimId] }));
  return data;
}

/** The capture that an article's text comes from; null where it was given by hand, undefined until that is known. The article is read anew when it ends. */
export function useArticleCapture(articleId: string): CaptureShape | null | undefined {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ["captures", "article", articleId], queryFn: async () => (await answer(api.captures.articles[":id"].capture.$get({ param: { id: articleId } }))).capture,
    refetchInterval: ({ state }) => whileUnderWay(state.data ? [state.data] : none),
  });
  // Also where it had ended before it was first asked for: the page may have been made a moment sooner.
  const ended = data?.endedAt ?? null;
  useEffect(() => { if (ended !== null) void client.invalidateQueries({ queryKey: ["article", articleId] }); }, [client, articleId, ended]);
  return data;
}

/** Calls `then` once for each render in which one that was under way no longer is. */
export function useWhenEnded(captures: readonly CaptureShape[], then: () => void): void {
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
