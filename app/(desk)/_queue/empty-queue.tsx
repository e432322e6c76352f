import { ButtonLink } from "../_components/button";
import { Empty } from "../_components/notice";
import { stageWords } from "../_components/stage-trail";
import { type QueueFilters, queueHref } from "./filters";
import type { Counts } from "./groups";

/** Nothing here: because there is nothing at all yet, or because of what was asked. */
export function EmptyQueue({ filters, counts }: { filters: QueueFilters; counts: Counts }) {
  const total = Object.values(counts.stages).reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return (
      <Empty title="No claims yet" actions={<><ButtonLink kind="primary" href="/desk/articles/new">Add an article</ButtonLink><ButtonLink href="/desk/claims/new" keys="c">Make a claim</ButtonLink></>}>
        Claims wait here from draft to publication, the one that waits longest first. A claim begins in an article: select its words there. One that stands in no article is made by itself.
      </Empty>
    );
  }
  const narrowed = filters.assignee !== "anyone" || filters.topic !== null;
  return (
    <Empty title={narrowed ? "Nothing here for this filter" : `Nothing ${filters.stage ? stageWords[filters.stage].toLowerCase() : "waits"} now`}
      actions={narrowed && <ButtonLink href={queueHref({ ...filters, assignee: "anyone", topic: null })}>Show everybody’s, all topics</ButtonLink>}>
      {narrowed ? `No claim ${filters.stage ? `at “${stageWords[filters.stage].toLowerCase()}” ` : ""}is ${filterWords(filters)}.` : "Claims that come to this stage will stand here, the one that waits longest first."}
    </Empty>
  );
}

function filterWords({ assignee, topic }: QueueFilters): string {
  const who = { anyone: "", me: "with you", none: "with nobody" }[assignee];
  return [who, topic && `on ${topic}`].filter(Boolean).join(" and ");
}
