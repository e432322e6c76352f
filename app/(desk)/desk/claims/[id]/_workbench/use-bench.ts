"use client";

import { useState } from "react";
import { flushSync } from "react-dom";
import type { Target } from "../_model/missing.ts";
import { useClaim } from "../_state/use-claim";
import { focusOn, type Part, partOf } from "./focus";
import { firstToWorkOn, moved } from "./selection.ts";

export type Bench = ReturnType<typeof useBench>;

/** Where one is on the workbench: the part shown on a phone, and the item that is selected. */
export function useBench() {
  const { claim: { evidence } } = useClaim();
  const [part, setPart] = useState<Part>("evidence");
  const [chosen, setChosen] = useState<string | null>(() => firstToWorkOn(evidence));
  // An item that was taken away gives way to the next one to work on.
  if (chosen !== null && !evidence.some(({ id }) => id === chosen)) setChosen(firstToWorkOn(evidence));
  const [announced, setAnnounced] = useState("");
  const selected = evidence.find(({ id }) => id === chosen);
  return {
    part, show: setPart, selectedId: selected?.id ?? null, select: setChosen, announced,
    move(by: 1 | -1): void {
      const id = moved(evidence, selected?.id ?? null, by);
      const at = evidence.findIndex((item) => item.id === id);
      const item = evidence[at];
      if (!item) return;
      atOnce(() => {
        setChosen(item.id);
        setPart("evidence");
        setAnnounced(`${item.source.name}, ${item.finding ?? "no finding yet"}, ${at + 1} of ${evidence.length}`);
      });
      document.querySelector("[data-part=evidence] [aria-current=true]")?.scrollIntoView({ block: "nearest" });
    },
    readComments(): void {
      atOnce(() => setPart("passage"));
      const comments = document.getElementById("comments");
      comments?.focus({ preventScroll: true });
      comments?.scrollIntoView({ block: "start" });
    },
    go(target: Target): void {
      atOnce(() => {
        if (target.part === "finding") setChosen(target.evidenceId);
        setPart(partOf(target));
      });
      focusOn(target);
    },
  };
}

/** On the page before the next key is heard: what is typed after `r` must land in the rationale. */
const atOnce = (change: () => void): void => flushSync(change);
