"use client";

import { useToast } from "../../../../_components/toast";
import { useKeys } from "../../../../_keys/use-keys";
import { useRole } from "../../../../_shell/person";
import { verdicts } from "../../../../../../lib/claims/words.ts";
import { useClaim } from "../_state/use-claim";
import { isJudgingVerdict } from "./focus";
import type { Bench } from "./use-bench";
import type { useDeeds } from "./use-deeds";
import { useJudgement } from "./use-judgement";
import { useMayChange } from "./use-may-change";

const words = { confirmed: "Confirmed", disputed: "Disputed", unverified: "Unverified" } as const;

/** The keys of the workbench (UX.md). 1 2 3 mark the selected item, or the verdict while the focus is on it. */
export function useBenchKeys(bench: Bench, deeds: ReturnType<typeof useDeeds>): void {
  const { claim, edit, undo, canUndo } = useClaim();
  const { choose } = useJudgement();
  const mayChange = useMayChange();
  const isEditor = useRole("editor");
  const toast = useToast();
  const hasItems = claim.evidence.length > 0;
  const mark = (finding: (typeof verdicts)[number]) => {
    if (isJudgingVerdict()) return choose(finding);
    const item = claim.evidence.find(({ id }) => id === bench.selectedId);
    if (item && item.finding !== finding) edit({ on: "evidence", id: item.id, fields: { finding } });
  };
  useKeys([
    hasItems && { keys: "j", label: "Next source", group: "Move", repeats: true, notInPalette: true, run: () => bench.move(1) },
    hasItems && { keys: "k", label: "Source before", group: "Move", repeats: true, notInPalette: true, run: () => bench.move(-1) },
    ...verdicts.map((verdict, at) => mayChange && { keys: String(at + 1), label: words[verdict], group: "Judge" as const, run: () => mark(verdict) }),
    mayChange && { keys: "v", label: "Verdict", group: "Judge", run: () => bench.go({ part: "verdict" }) },
    mayChange && { keys: "r", label: "Rationale", group: "Judge", run: () => bench.go({ part: "rationale" }) },
    mayChange && { keys: "s", label: "Submit for review", group: "Decide", run: deeds.submit },
    mayChange && { keys: "u", label: "Undo", group: "Decide", run: () => (canUndo ? undo() : toast({ title: "There is nothing to undo here" })) },
    deeds.take ? { keys: "e", label: "Assign to me", group: "Also", run: deeds.take } : deeds.giveUp && { keys: "e", label: "Give it up", group: "Also", run: deeds.giveUp },
    // Editors have the key for what they decide, on every claim.
    !isEditor && { keys: "n", label: "Next to work on", group: "Decide", run: deeds.goOn },
  ]);
}
