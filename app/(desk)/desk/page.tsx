import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { getAssessment } from "../../../lib/assessment/view.ts";
import { getClaim, listClaims, listTopics, queue } from "../../../lib/claims/queries.ts";
import { listDamaged } from "../../../lib/evidence/fates.ts";
import { filtersOf, type Search } from "../_queue/filters";
import { groupsFrom, rowsOf } from "../_queue/groups";
import { QueueScreen } from "../_queue/queue-screen";
import { Screen } from "../_shell/screen";

export const metadata: Metadata = { title: "Queue" };

/** Of the claims to look at again, and of those on damaged files, so many are named; the others are counted. */
const MOST_NAMED = 5;

export default async function QueuePage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await signedIn();
  const search = await searchParams;
  const filters = filtersOf(search);
  const [groups, counts, topics, again, damaged] = await Promise.all([
    groupsFrom(filters, (query) => listClaims(viewer, query)), queue(viewer), listTopics(viewer), listClaims(viewer, { again: "true", order: "newest", limit: MOST_NAMED }), listDamaged(viewer, MOST_NAMED),
  ]);
  const rows = rowsOf(groups);
  const at = rows.find((row) => row.id === search["at"])?.id ?? rows[0]?.id;
  const preview = at ? { claim: await getClaim(viewer, at), assessment: await getAssessment(viewer, at) } : null;
  return (
    <Screen title="Queue">
      <QueueScreen key={JSON.stringify(filters)} filters={filters} initial={{ groups, counts }} again={again.items} damaged={damaged} topics={topics} preview={preview} now={new Date().toISOString()} />
    </Screen>
  );
}
