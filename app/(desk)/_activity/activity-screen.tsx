"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { answer, api } from "../../../lib/api/client.ts";
import type { EventShape, PersonRef } from "../../../lib/claims/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button, ButtonLink } from "../_components/button";
import { Empty, Strip } from "../_components/notice";
import { useNow } from "../_queue/use-now";
import { useRole } from "../_shell/person";
import { counted } from "../_words/claims";
import { ActivityHead } from "./activity-head";
import { EventRow } from "./event-row";
import { type ActivityFilters, given } from "./filters";

export type EventsPage = { items: EventShape[]; next: string | null };
export type ActivityScreenProps = { filters: ActivityFilters; initial: EventsPage; people: readonly PersonRef[]; now: string };

/** What was done at the desk, newest first, by day. */
export function ActivityScreen({ filters, initial, people, now: serverNow }: ActivityScreenProps) {
  const isAdmin = useRole("admin");
  const now = useNow(serverNow);
  const list = useInfiniteQuery({
    queryKey: ["events", filters], initialPageParam: null as string | null, getNextPageParam: (last: EventsPage) => last.next,
    queryFn: ({ pageParam }): Promise<EventsPage> => answer(api.people.events.$get({ query: { ...given(filters), ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialData: { pages: [initial], pageParams: [null] },
  });
  const events = list.data.pages.flatMap(({ items }) => items);
  return (
    <div className="activity">
      <ActivityHead filters={filters} people={people} isAdmin={isAdmin} />
      <section className="rows" aria-label="Events">
        {list.isError && <Strip live lead="The history could not be brought up to date.">What you see may be old.</Strip>}
        {events.length === 0 && <Nothing filters={filters} />}
        {daysIn(events).map(({ day, items }) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>{sayDate(day)}</h2>
            <ul>{items.map((event) => <EventRow key={event.id} event={event} now={now} />)}</ul>
          </section>
        ))}
        {list.hasNextPage && <p className="rows-more"><b className="num">{counted(events.length, "event")} shown.</b> <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show 50 more</Button></p>}
        {!isAdmin && <p className="activity-foot"><Lock className="icon-small" aria-hidden="true" /> Events on people, tokens and settings are shown to admins alone.</p>}
      </section>
    </div>
  );
}

function Nothing({ filters }: { filters: ActivityFilters }) {
  if (Object.keys(given(filters)).length === 0) return <Empty title="Nothing was done yet">Every change at the desk is written down here for good: who made it, when, and on what.</Empty>;
  return <Empty title="Nothing for this filter" actions={<ButtonLink href="/desk/activity">Show everything</ButtonLink>}>No event is like that, or none that you may see.</Empty>;
}

/** Days of UTC, as the log keeps its times; newest first, like the events. */
function daysIn(events: readonly EventShape[]): { day: string; items: EventShape[] }[] {
  const days = new Map<string, EventShape[]>();
  for (const event of events) days.set(event.at.slice(0, 10), [...(days.get(event.at.slice(0, 10)) ?? []), event]);
  return [...days].map(([day, items]) => ({ day, items }));
}
