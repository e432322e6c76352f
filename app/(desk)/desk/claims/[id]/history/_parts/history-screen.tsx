"use client";

import Link from "next/link";
import type { RevisionDiff, RevisionRow } from "../../../../../../../lib/claims/history.ts";
import type { Content } from "../../../../../../../lib/claims/content.ts";
import type { ClaimShape, EventShape } from "../../../../../../../lib/claims/shapes.ts";
import type { PublicationRow } from "../../../../../../../lib/publishing/live.ts";
import { stageWords } from "../../../../../_components/stage-trail";
import { Screen } from "../../../../../_shell/screen";
import { Comparison } from "./comparison";
import { EventList } from "./event-list";
import { PublicationList } from "./publication-list";
import { RevisionList } from "./revision-list";

export type Page<Item> = { items: Item[]; next: string | null };
export type Compared = RevisionDiff & { after: Content };
export type HistoryProps = {
  claim: Pick<ClaimShape, "id" | "statement" | "language" | "revision" | "slug" | "stage">;
  events: Page<EventShape>;
  revisions: Page<RevisionRow>;
  publications: readonly PublicationRow[];
  compared: Compared | null;
};

export function HistoryScreen({ claim, events, revisions, publications, compared }: HistoryProps) {
  const { id, statement, language, stage } = claim;
  const way = [{ name: "Claim", href: `/desk/claims/${id}` }, { name: stageWords[stage], href: `/desk?stage=${stage}` }];
  return (
    <Screen title="History" way={way} ownHeading>
      <div className="page history">
        <header className="history-head">
          <h1>History</h1>
          <p className="said" lang={language} dir="auto"><Link href={`/desk/claims/${id}`}>{statement}</Link></p>
        </header>
        <Comparison key={`${compared?.from ?? ""}-${compared?.to ?? ""}`} claim={claim} revisions={revisions} publications={publications} events={events} compared={compared} />
        <div className="history-columns">
          <EventList id={id} first={events} />
          <div>
            <PublicationList claim={claim} publications={publications} events={events} />
            <RevisionList id={id} first={revisions} />
          </div>
        </div>
      </div>
    </Screen>
  );
}
