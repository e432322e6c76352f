"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { EventShape } from "../../../../../../lib/claims/shapes.ts";
import type { Conflict } from "../_model/conflict.ts";
import { doneSince } from "../_model/events.ts";

/** What others did since yours was made, oldest first; empty while it is asked for. */
export function useDoneSince({ base, current }: Conflict): EventShape[] {
  const { id } = current.claim;
  const { data } = useQuery({
    queryKey: ["claim", id, "events", current.version],
    queryFn: async () => (await answer(api.claims[":id"].events.$get({ param: { id }, query: { limit: "100" } }))).items,
  });
  return doneSince(data ?? [], base.updatedAt);
}
