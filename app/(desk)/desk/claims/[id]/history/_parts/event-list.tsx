"use client";

import { answer, api } from "../../../../../../../lib/api/client.ts";
import type { EventShape } from "../../../../../../../lib/claims/shapes.ts";
import { sayDate } from "../../../../../../../lib/when.ts";
import { didWords } from "../../_model/events.ts";
import type { Page } from "./history-screen";
import { MoreButton } from "./more-button";
import { usePages } from "./use-pages";

/** What happened, newest first, each as a sentence; notes in full. */
export function EventList({ id, first }: { id: string; first: Page<EventShape> }) {
  const { items, ...rest } = usePages(["claim", id, "event-pages"], first, (cursor) => answer(api.claims[":id"].events.$get({ param: { id }, query: { cursor } })));
  return (
    <section aria-labelledby="h-events">
      <h2 id="h-events">What happened</h2>
      <ol className="history-events">
        {items.map((event) => (
          <li key={event.id}>
            <p><b>{event.by.name}</b> {didWords(event)}</p>
            <time className="second" dateTime={event.at}>{sayDate(event.at)}</time>
            {event.note && <p className="history-note" dir="auto">{event.note}</p>}
          </li>
        ))}
      </ol>
      <MoreButton {...rest} words="Show what happened before" />
    </section>
  );
}
