/** The table of DOMAIN.md §3, in its one place: the buttons, the refusals and the diagram in the docs come from it. */
import type { Stage } from "./words.ts";

export const actions = [
  "create", "edit", "submit", "withdraw", "request_changes", "approve", "withdraw_approval", "publish", "schedule", "unschedule",
  "reopen", "abandon", "discard", "restore", "retract",
] as const;
export type Action = (typeof actions)[number];

/** Who may, as policy.ts decides it. */
export type Who = "creator" | "editing" | "submitter_or_editor" | "editor";

export type Row = {
  from: readonly Stage[];
  action: Action;
  to: Stage | "same";
  who: Who;
  /** Where the row depends on whether the claim was ever published. */
  published?: "once" | "never" | "live";
  guards: readonly string[];
};

const open = ["draft", "changes_requested"] as const;
const everywhere = ["draft", "in_review", "changes_requested", "approved", "published"] as const;

export const table: readonly Row[] = [
  { from: [], action: "create", to: "draft", who: "creator", guards: ["statement"] },
  { from: open, action: "edit", to: "same", who: "editing", guards: [] },
  { from: open, action: "submit", to: "in_review", who: "editing", guards: ["verdict", "rationale", "evidence", "findings", "assessment", "preserved", "quote-found"] },
  { from: ["in_review"], action: "withdraw", to: "draft", who: "submitter_or_editor", guards: [] },
  { from: ["in_review"], action: "request_changes", to: "changes_requested", who: "editor", guards: ["note"] },
  { from: ["in_review"], action: "approve", to: "approved", who: "editor", guards: ["four-eyes", "assessment", "preserved", "quote-found", "override"] },
  { from: ["approved"], action: "edit", to: "draft", who: "editing", guards: [] },
  { from: ["approved"], action: "withdraw_approval", to: "in_review", who: "editor", guards: ["note"] },
  { from: ["approved"], action: "publish", to: "published", who: "editor", guards: ["assessment", "preserved", "quote-found", "override", "claimreview", "slug"] },
  { from: ["approved"], action: "schedule", to: "same", who: "editor", guards: ["future"] },
  { from: ["approved"], action: "unschedule", to: "same", who: "editor", guards: [] },
  { from: ["published"], action: "reopen", to: "draft", who: "editor", guards: ["note"] },
  { from: open, action: "abandon", to: "published", who: "editor", published: "once", guards: [] },
  { from: open, action: "discard", to: "discarded", who: "editing", published: "never", guards: [] },
  { from: ["discarded"], action: "restore", to: "draft", who: "editing", published: "never", guards: [] },
  { from: ["approved"], action: "retract", to: "draft", who: "editor", published: "live", guards: ["live-publication", "note"] },
  { from: everywhere.filter((stage) => stage !== "approved"), action: "retract", to: "same", who: "editor", published: "live", guards: ["live-publication", "note"] },
];

export type PublishedFacts = { hasLivePublication: boolean; everPublished: boolean };

/** Where `action` leads from `stage`, or null when the table has no such row. */
export function next(stage: Stage, action: Action, facts: PublishedFacts): Stage | null {
  const row = rowFor(stage, action, facts);
  if (!row) return null;
  return row.to === "same" ? stage : row.to;
}

/** The actions the table has for a claim that stands here, whoever asks. */
export const actionsFrom = (stage: Stage, facts: PublishedFacts): Action[] =>
  actions.filter((action) => next(stage, action, facts) !== null);

export const whoFor = (action: Action): Who => table.find((row) => row.action === action)?.who ?? "editor";

function rowFor(stage: Stage, action: Action, facts: PublishedFacts): Row | undefined {
  return table.find((row) => row.action === action && row.from.includes(stage) && fits(row, facts));
}

function fits({ published }: Row, { hasLivePublication, everPublished }: PublishedFacts): boolean {
  return published === undefined || { once: everPublished, never: !everPublished, live: hasLivePublication }[published];
}

const stageWords: Record<Stage, string> = {
  draft: "a draft", in_review: "in review", changes_requested: "back with changes requested", approved: "approved", published: "published", discarded: "discarded",
};

const actionWords: Record<Action, string> = {
  create: "created", edit: "edited", submit: "submitted", withdraw: "withdrawn", request_changes: "sent back", approve: "approved",
  withdraw_approval: "taken back from approval", publish: "published", schedule: "scheduled", unschedule: "unscheduled", reopen: "reopened",
  abandon: "abandoned", discard: "discarded", restore: "restored", retract: "retracted",
};

/** Why the table refuses, and from where it would allow: for the guard `stage`. */
export function whatSatisfiesStage(stage: Stage, action: Action): string {
  const rows = table.filter((row) => row.action === action);
  const from = [...new Set(rows.flatMap((row) => row.from))].map((name) => stageWords[name]);
  const where = from.length > 0 ? ` It can be when it is ${from.join(" or ")}${condition(rows)}.` : "";
  return `This claim is ${stageWords[stage]}, so it cannot be ${actionWords[action]} now.${where}`;
}

function condition(rows: readonly Row[]): string {
  const [published] = rows.map((row) => row.published).filter((word) => word !== undefined);
  if (published === undefined) return "";
  return { once: " and was published before", never: " and was never published", live: " and has a live publication" }[published];
}

/** The table as a Mermaid state diagram, for docs/stages.md. */
export function stageDiagram(): string {
  const lines = table.flatMap((row) => {
    const from = row.from.length > 0 ? row.from : (["[*]"] as const);
    return from.map((stage) => `  ${stage} --> ${row.to === "same" ? stage : row.to}: ${row.action}`);
  });
  return ["stateDiagram-v2", ...lines].join("\n");
}
