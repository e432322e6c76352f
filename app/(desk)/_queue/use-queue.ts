"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import type { QueueFilters } from "./filters";
import { type ClaimQuery, type Counts, type Group, groupsFrom, type Previewed, queriesOf, type QueueAnswer } from "./groups";

/** The queue as the server first gave it, asked again when the window comes back, after a change, and further down. */
export function useQueue(filters: QueueFilters, initial: QueueAnswer) {
  const all = useQuery({
    queryKey: ["queue", filters], enabled: filters.stage === null,
    queryFn: () => groupsFrom(filters, list), initialData: initial.groups, staleTime: 15_000,
  });
  const one = useInfiniteQuery({
    queryKey: ["queue", "stage", filters], enabled: filters.stage !== null,
    queryFn: ({ pageParam }) => listOne(filters, pageParam), initialPageParam: null as string | null, getNextPageParam: (last) => last.next,
    initialData: { pages: [initial.groups[0] ?? { items: [], next: null }], pageParams: [null] }, staleTime: 15_000,
  });
  const counts = useQuery({ queryKey: ["queue", "counts"], queryFn: (): Promise<Counts> => answer(api.queue.$get()), initialData: initial.counts, staleTime: 15_000 });
  const items = one.data.pages.flatMap((page) => page.items);
  const groups: Group[] = filters.stage === null ? all.data : items.length > 0 ? [{ stage: filters.stage, items, next: one.hasNextPage ? "more" : null }] : [];
  return { groups, counts: counts.data, failed: all.isError || one.isError, more: one };
}

/** The claim beside the list, with what follows from its evidence. */
export function usePreview(id: string | undefined, initial: Previewed | null) {
  const found = initial?.claim.id === id ? initial : null;
  return useQuery({
    queryKey: ["preview", id], enabled: id !== undefined, queryFn: () => preview(id ?? ""), ...(found ? { initialData: found } : {}), staleTime: 15_000,
  });
}

/** Asked again: everything that a change of assignment or stage shows. */
export function useQueueRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([client.invalidateQueries({ queryKey: ["queue"] }), client.invalidateQueries({ queryKey: ["preview"] })]);
  }, [client]);
}

async function listOne(filters: QueueFilters, cursor: string | null): Promise<{ items: ClaimRow[]; next: string | null }> {
  const [query] = queriesOf(filters);
  return query ? list({ ...query, ...(cursor ? { cursor } : {}) }) : { items: [], next: null };
}

function list({ limit, ...query }: ClaimQuery & { cursor?: string }): Promise<{ items: ClaimRow[]; next: string | null }> {
  return answer(api.claims.$get({ query: { ...query, limit: String(limit) } }));
}

async function preview(id: string): Promise<Previewed> {
  const param = { id };
  const [claim, assessment] = await Promise.all([answer(api.claims[":id"].$get({ param })), answer(api.claims[":id"].assessment.$get({ param }))]);
  return { claim, assessment };
}
