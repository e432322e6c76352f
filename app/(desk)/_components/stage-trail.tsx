import type { Stage } from "../../../lib/review/words.ts";

export const stageWords: Record<Stage, string> = {
  draft: "Draft", in_review: "In review", changes_requested: "Changes requested", approved: "Approved", published: "Published", discarded: "Discarded",
};

const way: readonly Stage[] = ["draft", "in_review", "approved", "published"];

/** Where a claim stands on its way. Changes requested takes the draft's place; a discarded claim stands beside the way. */
export function StageTrail({ stage }: { stage: Stage }) {
  const steps = stage === "discarded" ? [stage] : way.map((step) => (step === "draft" && stage === "changes_requested" ? stage : step));
  return (
    <ol className="stages" aria-label="Stage">
      {steps.map((step) => <li key={step} aria-current={step === stage ? "step" : undefined}>{stageWords[step]}</li>)}
    </ol>
  );
}
