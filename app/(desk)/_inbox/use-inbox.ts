"use client";

import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useCallback } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { InboxCounts, InboxItem } from "../../../lib/inbox/shapes.ts";
import { type InboxTab, inboxHref, tabFilters } from "./tabs";

export type InboxPage = { items: InboxItem[]; next: string | null };

/** One tab of the inbox as the server first gave it, and the item that is read: it stands in the address, to be gone back to. */
export function useInbox(tab: InboxTab, initial: InboxPage, opened: InboxItem | null) {
  const list = useInfiniteQuery({
    queryKey: ["inbox", "list", tab], initialPageParam: null as string | null, getNextPageParam: (last: InboxPage) => last.next, placeholderData: keepPreviousData,
    queryFn: ({ pageParam }): Promise<InboxPage> => answer(api.inbox.$get({ query: { ...tabFilters[tab], ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialData: { pages: [initial], pageParams: [null] },
  });
  const items = list.data.pages.flatMap((page) => page.items);
  const at = useSearchParams().get("at");
  const elsewhere = at !== null && !items.some(({ id }) => id === at);
  const one = useQuery({
    queryKey: ["inbox", "item", at], enabled: elsewhere, queryFn: () => answer(api.inbox[":id"].$get({ param: { id: at ?? "" } })),
    ...(opened?.id === at && opened ? { initialData: opened } : {}),
  });
  const item = (elsewhere ? one.data : undefined) ?? items.find(({ id }) => id === at) ?? items[0] ?? null;
  const index = items.findIndex(({ id }) => id === item?.id);
  return { list, items, item, index, /** On a phone, where either the list or one item is shown. */ isOpen: at !== null && item !== null };
}

/** Reads this item: by keys the address is changed in place, by a press one can come back. */
export function showItem(tab: InboxTab, id: string | undefined, how: "press" | "keys"): void {
  if (how === "press") window.history.pushState(null, "", inboxHref(tab, id));
  else window.history.replaceState(null, "", inboxHref(tab, id));
}

/** How many nobody has looked at; for whom the inbox is not there, nothing is asked. */
export function useInboxCount(mayRead: boolean): number {
  const { data } = useQuery({
    queryKey: ["inbox", "counts"], enabled: mayRead, staleTime: 60_000, refetchInterval: 60_000, queryFn: (): Promise<InboxCounts> => answer(api.inbox.counts.$get()),
  });
  return data ? data.tips + data.errorReports : 0;
}

export function useInboxRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: ["inbox"] }), [client]);
}
