"use client";

import { ChevronDown } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Menu } from "../_components/menu";
import { stageWords } from "../_components/stage-trail";
import { assignees, type QueueAssignee, type QueueFilters, queueHref, type QueueOrder, tabStages } from "./filters";
import type { Counts } from "./groups";

const assigneeWords: Record<QueueAssignee, string> = { anyone: "anyone", me: "me", none: "nobody" };
const usual = "usual";
const orderWords: Record<QueueOrder | typeof usual, string> = { usual: "as usual", oldest: "oldest first", newest: "newest first" };

/** Stages with their counts, and what narrows them. */
export function QueueHead({ filters, counts, topics }: { filters: QueueFilters; counts: Counts; topics: readonly string[] }) {
  const router = useRouter();
  const show = (change: Partial<QueueFilters>) => router.push(queueHref({ ...filters, ...change }));
  return (
    <div className="queue-head">
      <nav className="stage-tabs" aria-label="Stages">
        <Tab filters={{ ...filters, stage: null }} current={filters.stage === null} words="All" count={tabStages.reduce((sum, stage) => sum + counts.stages[stage], 0)} />
        {tabStages.map((stage) => <Tab key={stage} filters={{ ...filters, stage }} current={filters.stage === stage} words={stageWords[stage]} count={counts.stages[stage]} />)}
        {(counts.stages.discarded > 0 || filters.stage === "discarded") && <Tab filters={{ ...filters, stage: "discarded" }} current={filters.stage === "discarded"} words="Discarded" count={counts.stages.discarded} />}
      </nav>
      <fieldset className="filters" aria-label="Filters">
        <Filter title="With" value={filters.assignee} options={assignees.map((value) => ({ value, label: withCount(assigneeWords[value], value, counts) }))}
          shown={assigneeWords[filters.assignee]} onChoose={(value) => show({ assignee: value as QueueAssignee })} />
        {topics.length > 0 && <Filter title="Topic" value={filters.topic ?? ""} shown={filters.topic ?? "any"}
          options={[{ value: "", label: "any" }, ...topics.map((topic) => ({ value: topic, label: topic }))]} onChoose={(value) => show({ topic: value || null })} />}
        <Filter title="Order" value={filters.order ?? usual} shown={orderWords[filters.order ?? usual]}
          options={[{ value: usual, label: "as usual", detail: "work oldest first, published newest first" }, { value: "oldest", label: "oldest first" }, { value: "newest", label: "newest first" }]}
          onChoose={(value) => show({ order: value === usual ? null : (value as QueueOrder) })} />
      </fieldset>
    </div>
  );
}

function Tab({ filters, current, words, count }: { filters: QueueFilters; current: boolean; words: string; count: number }) {
  return <Link href={queueHref(filters)} aria-current={current ? "page" : undefined}>{words} <span className="num">{count}</span></Link>;
}

type FilterProps = { title: string; value: string; shown: string; options: readonly { value: string; label: string; detail?: string }[]; onChoose: (value: string) => void };

function Filter({ title, value, shown, options, onChoose }: FilterProps) {
  return <Menu label={<>{title} <b>{shown}</b><ChevronDown className="icon" aria-hidden="true" /></>} items={[{ title, value, choose: onChoose, options }]} />;
}

function withCount(words: string, value: QueueAssignee, counts: Counts): string {
  if (value === "me") return `${words} (${counts.mine} open)`;
  return value === "none" ? `${words} (${counts.unassigned} open)` : words;
}
