"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { Content } from "../../../../../../lib/claims/content.ts";
import { usePerson } from "../../../../_shell/person";
import { type Against, againstFor } from "../_model/events.ts";
import { type Line, ledgerOf } from "../_model/ledger.ts";
import { useClaim } from "../_state/use-claim";

export type View = "changes" | "whole";
export type Diff = Awaited<ReturnType<typeof askDiff>>;
export type Ledger = ReturnType<typeof useLedger>;

/** What the ledger compares, how it is shown, and its lines once they are there. */
export function useLedger() {
  const { claim } = useClaim();
  const { id, revision, stage } = claim;
  const usual = useUsual(id, revision);
  const [chosen, setChosen] = useState<number | null>(null);
  const [picked, setPicked] = useState<View | null>(null);
  const against = chosen ?? usual.data?.revision ?? null;
  const isOver = stage === "published" || stage === "discarded";
  const view: View = picked ?? (against === null || (isOver && chosen === null) ? "whole" : "changes");
  const diff = useQuery({
    queryKey: ["claim", id, "diff", revision, against], enabled: against !== null && view === "changes",
    queryFn: () => askDiff(id, revision, against ?? 1),
  });
  return {
    view, setView: setPicked, against, since: chosen === null ? usual.data ?? null : null, isLooking: usual.isPending,
    compareWith: (number: number) => { setChosen(number); setPicked("changes"); },
    diff: diff.data ?? null, failed: diff.isError || usual.isError, again: () => void (usual.isError ? usual.refetch() : diff.refetch()),
  };
}

/** The revision this person has in mind; null for a claim that nobody has looked at. */
function useUsual(id: string, revision: number) {
  const me = usePerson().id;
  return useQuery({
    queryKey: ["claim", id, "against", revision, me], staleTime: 60_000,
    queryFn: async (): Promise<Against | null> => againstFor((await answer(api.claims[":id"].events.$get({ param: { id }, query: { limit: "200" } }))).items, me, revision),
  });
}

async function askDiff(id: string, revision: number, against: number) {
  const param = { id, number: String(revision) };
  const [diff, { content }] = await Promise.all([
    answer(api.claims[":id"].revisions[":number"].diff.$get({ param, query: { against: String(against) } })),
    answer(api.claims[":id"].revisions[":number"].$get({ param })),
  ]);
  return { ...diff, after: contentOf(content), lines: ledgerOf(diff.changes, contentOf(content), diff.names) satisfies Line[] };
}

/** The API's document tells of a revision's content only that it is one: the desk and its server are of one version. */
const contentOf = (content: Record<string, unknown>): Content => content as unknown as Content;
