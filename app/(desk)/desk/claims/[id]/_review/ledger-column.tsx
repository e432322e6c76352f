"use client";

import { Button } from "../../../../_components/button";
import { Notice } from "../../../../_components/notice";
import { Bone, Skeleton } from "../../../../_components/skeleton";
import { Comments } from "../_comments/comments";
import { openCount } from "../_comments/threads.ts";
import { useClaim } from "../_state/use-claim";
import { CompareMenu } from "./compare-menu";
import { changeEntries, passageEntry } from "./change-entries";
import { useVersions } from "../_languages/use-versions";
import { ledgerTitle } from "./ledger-title.ts";
import { LedgerLines, useCurrentLine } from "./ledger-lines";
import { outdatedEntries } from "./outdated-entries";
import type { Ledger } from "./use-ledger";
import { wholeEntries } from "./whole-entries";

/** What changed since this person last looked, or the whole claim: each line can be commented on. */
export function LedgerColumn({ ledger }: { ledger: Ledger }) {
  const { claim, comments, articles } = useClaim();
  const { view, diff, failed, isLooking, again } = ledger;
  const passage = passageEntry({ claim, articles });
  const { outdated } = useVersions();
  const shown = view === "whole" ? wholeEntries(claim, passage) : diff ? changeEntries(diff, passage) : [];
  const entries = [...shown, ...outdatedEntries(claim, outdated)];
  const lines = useCurrentLine(entries);
  const waits = isLooking || (view === "changes" && !diff && !failed);
  return (
    <section className="column" id="changes" aria-labelledby="h-changes">
      <Head ledger={ledger} count={diff?.lines.length ?? null} open={openCount(comments)} />
      {failed && <div className="ledger-says"><Notice title="The changes could not be loaded" actions={<Button onClick={again}>Try again</Button>}>The desk did not answer. The whole claim can be read all the same.</Notice></div>}
      {waits ? <Waiting /> : <LedgerLines entries={entries} lines={lines} />}
      {!waits && view === "changes" && diff?.lines.length === 0 && <p className="ledger-says second">Nothing differs between the two revisions.</p>}
      <Comments keyed={lines.current === null} shown={[...entries.map(({ on }) => on), { field: "rationale", evidenceId: null }]} />
    </section>
  );
}

function Head({ ledger, count, open }: { ledger: Ledger; count: number | null; open: number }) {
  const { claim } = useClaim();
  const { view, setView, against } = ledger;
  return (
    <div className="column-head ledger-head">
      <h2 id="h-changes">{ledgerTitle(ledger, count)}</h2>
      {view === "changes" && against !== null && <span className="second">revision <span className="num">{against}</span> to <span className="num">{claim.revision}</span></span>}
      {open > 0 && <a className="second" href="#comments">{open} open comment{open === 1 ? "" : "s"}</a>}
      <div className="ledger-tools">
        {claim.revision > 1 && <CompareMenu against={view === "changes" ? against : null} onCompare={ledger.compareWith} />}
        <div className="toggle" role="group" aria-label="Show">
          <button type="button" aria-pressed={view === "changes"} onClick={() => (against === null ? ledger.compareWith(Math.max(claim.revision - 1, 1)) : setView("changes"))}>Changes</button>
          <button type="button" aria-pressed={view === "whole"} onClick={() => setView("whole")}>Whole claim</button>
        </div>
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <Skeleton words="The changes are loading">
      {[1, 2, 3, 4].map((at) => <div className="change" key={at}><div className="bones"><Bone width={60} /></div><div className="bones"><Bone width={90} tall /><Bone width={75} tall /></div></div>)}
    </Skeleton>
  );
}
