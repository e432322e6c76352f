"use client";

import { useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../../lib/api/client.ts";
import type { OtherReviewShape, OthersOfClaim } from "../../../lib/others/shapes.ts";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";

type Told = Pick<OtherReviewShape, "id" | "publisher">;

/** What is kept of a claim's checks by others, in this browser. */
export const othersKey = (claimId: string) => ["others", claimId];

/** Matches another publisher's check to a claim, or takes it away; each can be taken back by one press. `onChanged` hears how it then stands. */
export function useMatching(onChanged: (claimId: string, others: OthersOfClaim) => void = () => undefined) {
  const client = useQueryClient();
  const toast = useToast();
  const ask = (matching: boolean, claimId: string, otherReviewId: string) => (matching
    ? answer(api.others[":id"]["other-reviews"].$post({ param: { id: claimId }, json: { otherReviewId } }))
    : answer(api.others[":id"]["other-reviews"][":otherReviewId"].$delete({ param: { id: claimId, otherReviewId } })));
  const change = async (matching: boolean, claimId: string, other: Told): Promise<void> => {
    try {
      const others = await ask(matching, claimId, other.id);
      client.setQueryData(othersKey(claimId), others);
      onChanged(claimId, others);
      toast({ title: `${other.publisher} is ${matching ? "matched" : "taken away"}`, action: { label: "Undo", run: () => void change(!matching, claimId, other) } });
    } catch (error) {
      toast({ title: "Nothing was changed", says: wordsOf(error), urgent: true });
    }
  };
  return {
    match: (claimId: string, other: Told) => change(true, claimId, other),
    unmatch: (claimId: string, other: Told) => change(false, claimId, other),
  };
}
