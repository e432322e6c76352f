import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { listEvents } from "../../../../lib/audit/queries.ts";
import { listPeople } from "../../../../lib/people/queries.ts";
import { ActivityScreen } from "../../_activity/activity-screen";
import { filtersOf } from "../../_activity/filters";
import { Screen } from "../../_shell/screen";

export const metadata: Metadata = { title: "Activity" };

const MOST_PEOPLE = 200;

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signedIn();
  const filters = filtersOf(await searchParams);
  const { person, thing, action } = filters;
  const [events, people] = await Promise.all([
    listEvents(viewer, { personId: person ?? undefined, thing: thing ? { kind: thing } : undefined, action: action ?? undefined }),
    listPeople(viewer, { limit: MOST_PEOPLE }),
  ]);
  return (
    <Screen title="Activity">
      <ActivityScreen key={JSON.stringify(filters)} filters={filters} initial={events} people={people.items.map(({ id, name }) => ({ id, name }))} now={new Date().toISOString()} />
    </Screen>
  );
}
