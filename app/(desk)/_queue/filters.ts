/** What the queue shows, kept in the address so that it can be shared and gone back to. */
import { type Stage, stages } from "../../../lib/review/words.ts";

export const assignees = ["anyone", "me", "none"] as const;
export type QueueAssignee = (typeof assignees)[number];
export const orders = ["oldest", "newest"] as const;
export type QueueOrder = (typeof orders)[number];

export type QueueFilters = { stage: Stage | null; assignee: QueueAssignee; topic: string | null; order: QueueOrder | null };

export type Search = Record<string, string | string[] | undefined>;

export function filtersOf(search: Search): QueueFilters {
  const { stage, with: assignee, topic, order } = search;
  return {
    stage: stages.find((one) => one === stage) ?? null,
    assignee: assignees.find((one) => one === assignee) ?? "anyone",
    topic: typeof topic === "string" && topic !== "" ? topic : null,
    order: orders.find((one) => one === order) ?? null,
  };
}

/** The address of the queue with these filters; what is usual is left out. */
export function queueHref(filters: QueueFilters, at?: string): string {
  const words = new URLSearchParams();
  if (filters.stage) words.set("stage", filters.stage);
  if (filters.assignee !== "anyone") words.set("with", filters.assignee);
  if (filters.topic) words.set("topic", filters.topic);
  if (filters.order) words.set("order", filters.order);
  if (at) words.set("at", at);
  const query = words.toString();
  return query ? `/desk?${query}` : "/desk";
}

/** The stages with open work and what is live, in the order in which they ask for attention. */
export const queueStages = ["in_review", "approved", "changes_requested", "draft", "published"] as const satisfies readonly Stage[];

/** Tabs follow a claim's way instead. */
export const tabStages = ["draft", "in_review", "changes_requested", "approved", "published"] as const satisfies readonly Stage[];

export const stageSays: Record<Stage, string> = {
  draft: "with a checker", in_review: "an editor decides", changes_requested: "back with the checker", approved: "ready to publish",
  published: "readers see these", discarded: "kept in history",
};

/** Work waits oldest first; what is published, newest first. */
export const orderOf = (stage: Stage, { order }: QueueFilters): QueueOrder => order ?? (stage === "published" || stage === "discarded" ? "newest" : "oldest");

/** What the API is asked for one stage. */
export function claimQuery(stage: Stage, filters: QueueFilters, limit: number) {
  return {
    stage, order: orderOf(stage, filters), limit,
    ...(filters.assignee === "anyone" ? {} : { assignee: filters.assignee }),
    ...(filters.topic ? { topic: filters.topic } : {}),
  };
}
