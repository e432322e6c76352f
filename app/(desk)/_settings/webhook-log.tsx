"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { answer, api } from "../../../lib/api/client.ts";
import type { DeliveryShape } from "../../../lib/webhooks/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import { RowBones, Skeleton } from "../_components/skeleton";
import { attemptWords, typeWords } from "./webhook-words";

type Page = { items: DeliveryShape[]; next: string | null };

/** Every event that was sent to one webhook, with every attempt; looked at again while one is on its way. */
export function WebhookLog({ id, onResend }: { id: string; onResend: (deliveryId: string) => void }) {
  const log = useInfiniteQuery({
    queryKey: ["deliveries", id], initialPageParam: null as string | null, getNextPageParam: (last: Page) => last.next,
    queryFn: ({ pageParam }): Promise<Page> => answer(api.webhooks[":id"].deliveries.$get({ param: { id }, query: { limit: "20", ...(pageParam ? { cursor: pageParam } : {}) } })),
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some((each) => each.state === "waiting") ? 2000 : false),
  });
  if (log.isPending) return <Skeleton words="What was sent is loading"><RowBones rows={2} /></Skeleton>;
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {log.isError && <p className="help">The desk did not answer. What you see may be old.</p>}
      {items.length === 0 && !log.isError && <p className="second">Nothing yet.</p>}
      <ul className="deliveries">{items.map((each) => <Delivery key={each.id} delivery={each} onResend={() => onResend(each.id)} />)}</ul>
      {log.hasNextPage && <Button kind="quiet" busy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>Show 20 more</Button>}
    </>
  );
}

function Delivery({ delivery: { type, subject, state, createdAt, nextAt, attempts }, onResend }: { delivery: DeliveryShape; onResend: () => void }) {
  const about = subject ? `${subject.slug}, publication ${subject.publication}` : "";
  const stands = state === "delivered" ? "Delivered" : state === "failed" ? "Not delivered" : nextAt && attempts.length > 0 ? `Tried again ${sayDate(nextAt)}` : "On its way";
  return (
    <li className="delivery">
      <div>
        <p><b>{typeWords(type)}</b> {about && <span className="second">{about}</span>}</p>
        <p className="help">{stands} · {sayDate(createdAt)}</p>
        {attempts.length > 0 && <ol className="attempts">{attempts.map((attempt) => <li key={attempt.number}>{attemptWords(attempt)}</li>)}</ol>}
      </div>
      {state !== "waiting" && <Button kind="quiet" onClick={onResend}>Send again<span className="sr"> {typeWords(type)} {about}</span></Button>}
    </li>
  );
}
