"use client";

import { Ellipsis } from "lucide-react";
import { Fragment, useState } from "react";
import { Button } from "../../../../_components/button";
import { Menu, type MenuItem } from "../../../../_components/menu";
import { StageTrail } from "../../../../_components/stage-trail";
import { GiveMenu } from "../../../../_queue/give-menu";
import { moreActions } from "../_model/bar.ts";
import { nextStep } from "../_model/missing.ts";
import { useActions } from "../_review/use-actions";
import { useClaim } from "../_state/use-claim";
import { idOf } from "./focus";
import { SubmitDialog } from "./submit-dialog";
import type { Bench } from "./use-bench";
import type { useDeeds } from "./use-deeds";
import { useJudgement } from "./use-judgement";
import { useMayChange } from "./use-may-change";

type BarProps = { bench: Bench; deeds: ReturnType<typeof useDeeds> };

/** Where the claim stands, what is missing, and the one next action. */
export function BenchBar({ bench, deeds }: BarProps) {
  const { claim } = useClaim();
  const mayChange = useMayChange();
  return (
    <section className="bar own-bar" aria-label="Where the claim stands">
      <StageTrail stage={claim.stage} />
      {mayChange ? <MissingLine bench={bench} missing={deeds.missing} /> : <p className="missing">{claim.assignee ? `${claim.assignee.name} works on it.` : ""}</p>}
      <div className="bar-actions">
        {deeds.giveTo && <GiveMenu onGive={deeds.giveTo} />}
        <More deeds={deeds} />
        {mayChange && <Next bench={bench} deeds={deeds} />}
      </div>
    </section>
  );
}

function Next({ bench, deeds }: BarProps) {
  const { claim, waiting } = useClaim();
  const { toCome } = useJudgement();
  const step = nextStep(deeds.missing, { claim: { ...claim, revision: claim.revision + waiting.length + toCome }, selectedId: bench.selectedId });
  const { to } = step;
  return <Button kind="primary" keys={step.keys ?? undefined} busy={deeds.busy} onClick={() => (to === "submit" ? deeds.submit() : bench.go(to))}>{step.words}</Button>;
}

const counts = ["", "1 thing", "2 things", "3 things", "4 things", "5 things"];

function MissingLine({ bench, missing }: { bench: Bench; missing: BarProps["deeds"]["missing"] }) {
  if (missing.length === 0) return <p className="missing" role="status">Nothing is missing. An editor who did not work on it decides.</p>;
  return (
    <p className="missing" role="status">
      <b>{counts[missing.length] ?? `${missing.length} things`} missing:</b>{" "}
      {missing.map(({ words, to }, at) => (
        <Fragment key={words}>{at > 0 && ", "}<a href={`#${idOf(to)}`} onClick={(event) => { event.preventDefault(); bench.go(to); }}>{words}</a></Fragment>
      ))}
    </p>
  );
}

function More({ deeds }: Pick<BarProps, "deeds">) {
  const { claim, permitted, canUndo, undo } = useClaim();
  const mayChange = useMayChange();
  const actions = useActions();
  const [submitting, setSubmitting] = useState(false);
  const acts = moreActions({ claim, permitted }, ["edit", "submit", "withdraw"]).map((item): MenuItem => ({
    label: item.words, detail: item.detail, disabled: item.refused, run: () => actions.start(item.action),
  }));
  const own: MenuItem[] = [
    ...(mayChange && deeds.missing.length === 0 ? [{ label: "Submit with a note", detail: "For the editor who decides", run: () => setSubmitting(true) }] : []),
    ...(deeds.take ? [{ label: "Assign to me", keys: "e", run: deeds.take }] : deeds.giveUp ? [{ label: "Give it up", keys: "e", run: deeds.giveUp }] : []),
    ...(mayChange && canUndo ? [{ label: "Undo", keys: "u", run: undo }] : []),
  ];
  const items = [...own, ...(own.length > 0 && acts.length > 0 ? (["line"] as const) : []), ...acts];
  return (
    <>
      {items.length > 0 && <Menu className="other-action is-square" name="More actions" label={<Ellipsis className="icon" aria-hidden="true" />} items={items} align="end" />}
      {submitting && <SubmitDialog submit={deeds.submitWith} onClose={() => setSubmitting(false)} />}
      {actions.dialog}
    </>
  );
}
