"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { canGiveUp, canTake } from "../../../../_queue/assigning";
import { nextFor } from "../../../../_queue/next-for";
import { useAssign } from "../../../../_queue/use-assign";
import { useQueueRefresh } from "../../../../_queue/use-queue";
import { usePerson } from "../../../../_shell/person";
import { answer, api, ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ClaimShape, PersonRef } from "../../../../../../lib/claims/shapes.ts";
import { missingFrom, type Missing } from "../_model/missing.ts";
import { useClaim } from "../_state/use-claim";
import type { Bench } from "./use-bench";
import { useJudgement } from "./use-judgement";

/** What is done with the claim as a whole from the workbench: submitting, assigning, going on to the next. */
export function useDeeds(bench: Bench) {
  const { claim, assessment, act } = useClaim();
  const judgement = useJudgement();
  const person = usePerson();
  const toast = useToast();
  const refresh = useQueueRefresh();
  const goOn = useGoOn();
  const assign = useAssigning();
  const [busy, setBusy] = useState(false);
  const missing: Missing[] = missingFrom({ claim, assessment, judgement });

  const submit = async (note?: string): Promise<void> => {
    const [first] = missing;
    if (first) return bench.go(first.to);
    await judgement.settled();
    const param = { id: claim.id };
    await act(({ version }) => answer(api.review[":id"].submissions.$post({ param, json: { version, ...(note ? { note } : {}) } })));
    void refresh();
    document.getElementById("main")?.focus();
    toast({ title: "Submitted for review", says: "An editor who did not work on it decides.", action: { label: "Next to work on", run: goOn } });
  };
  const carry = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    void work().catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.problem === "conflict") return;
      toast({ title: "It was not submitted", says: wordsOf(problem), urgent: true });
    }).finally(() => setBusy(false));
  };
  return {
    busy, missing, goOn, submitWith: submit,
    submit: () => carry(() => submit()),
    take: canTake(person, claim.assignee) ? () => void assign(person) : null,
    giveUp: canGiveUp(person, claim.assignee) ? () => void assign(null) : null,
    giveTo: person.roles.includes("editor") ? (to: PersonRef | null) => void assign(to) : null,
  };
}

/** What comes back is the claim on this screen, and what may be done with it has changed. */
function useAssigning(): (to: PersonRef | null) => Promise<void> {
  const { claim, act } = useClaim();
  const client = useQueryClient();
  const { give } = useAssign(usePerson().id, async (id, personId) => {
    await act((saved): Promise<ClaimShape> => answer(api.claims[":id"].assignments.$post({ param: { id: saved.id }, json: { personId } })));
    await client.invalidateQueries({ queryKey: ["claim", id, "actions"] });
  });
  return (to) => give([claim], to);
}

/** To the claim that waits longest for this person. */
function useGoOn(): () => void {
  const { claim } = useClaim();
  const person = usePerson();
  const router = useRouter();
  const toast = useToast();
  const find = async () => {
    const query = { stage: "in_review,changes_requested,draft", order: "oldest", limit: "200" } as const;
    const { items } = await answer(api.claims.$get({ query }));
    const next = nextFor(person, items.filter(({ id }) => id !== claim.id));
    if (next) router.push(`/desk/claims/${next.id}`);
    else toast({ title: "Nothing else waits for you", action: { label: "To the queue", run: () => router.push("/desk") } });
  };
  return () => void find().catch((problem: unknown) => toast({ title: "The next claim could not be found", says: wordsOf(problem), urgent: true }));
}
