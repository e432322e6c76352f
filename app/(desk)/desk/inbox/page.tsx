import type { Metadata } from "next";
import { signedIn } from "@/_server";
import { isDomainError } from "../../../../lib/errors.ts";
import { mayReadInbox } from "../../../../lib/inbox/policy.ts";
import { getInboxItem, listInbox } from "../../../../lib/inbox/queries.ts";
import type { InboxItem } from "../../../../lib/inbox/shapes.ts";
import { Empty } from "../../_components/notice";
import { InboxScreen } from "../../_inbox/inbox-screen";
import { tabFilters, tabOf } from "../../_inbox/tabs";
import { Screen } from "../../_shell/screen";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const viewer = await signedIn();
  const { show, at } = await searchParams;
  const tab = tabOf(show);
  const may = mayReadInbox(viewer.actor);
  if (!may.ok) return <Screen title="Inbox"><Empty title="The inbox is not open to you">{may.why}</Empty></Screen>;
  const opened = typeof at === "string" ? await getInboxItem(viewer, at).catch(nothingThere) : null;
  return (
    <Screen title="Inbox">
      <InboxScreen key={tab} tab={tab} initial={await listInbox(viewer, tabFilters[tab])} opened={opened} now={new Date().toISOString()} />
    </Screen>
  );
}

function nothingThere(error: unknown): InboxItem | null {
  if (isDomainError(error)) return null;
  throw error;
}
