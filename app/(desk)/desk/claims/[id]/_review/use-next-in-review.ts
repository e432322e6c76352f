"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { useKeys } from "../../../../_keys/use-keys";
import { useRole } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";

/** Goes on to the claim that has waited longest for a decision; says so when none waits. */
export function useNextInReview(): () => void {
  const { claim: { id } } = useClaim();
  const router = useRouter();
  const toast = useToast();
  return useCallback(() => {
    answer(api.claims.$get({ query: { stage: "in_review", limit: "2" } })).then(
      ({ items }) => {
        const next = items.find((row) => row.id !== id);
        if (next) router.push(`/desk/claims/${next.id}`);
        else toast({ title: "Nothing else waits for a decision" });
      },
      (error: unknown) => toast({ title: "The next claim could not be found", says: wordsOf(error), urgent: true }),
    );
  }, [id, router, toast]);
}

/** `n`, for those who decide. The workbench has an `n` of its own. */
export function useNextKey(): void {
  const isEditor = useRole("editor");
  const next = useNextInReview();
  useKeys([isEditor && { keys: "n", label: "Next claim to decide", group: "Decide", run: next }]);
}
