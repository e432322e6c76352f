"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { Comments } from "../_comments/comments";
import { EvidenceColumn } from "../_evidence/evidence-column";
import { useClaim } from "../_state/use-claim";
import { AssessmentPanel, PolicyLink } from "./assessment-panel";
import { BenchBar } from "./bench-bar";
import { ClaimHead } from "./claim-head";
import { leaveField, type Part } from "./focus";
import { BenchNotes } from "./notes";
import { PassageColumn } from "./passage-column";
import { useBench } from "./use-bench";
import { useBenchKeys } from "./use-bench-keys";
import { useDeeds } from "./use-deeds";
import { useNarrow } from "./use-narrow";
import { VerdictBlock } from "./verdict-block";

/** Claim, evidence, what follows: in the order of the work, and the next step under it. */
export function Workbench() {
  const { claim } = useClaim();
  const bench = useBench();
  const deeds = useDeeds(bench);
  useBenchKeys(bench, deeds);
  return (
    <div className="workbench" role="presentation" onKeyDown={(event) => { if (event.key === "Escape" && !event.defaultPrevented) leaveField(); }}>
      <div className="bench-top"><ClaimHead /><BenchNotes bench={bench} /></div>
      <Tabs.Root className="bench-parts" value={bench.part} onValueChange={(next: Part) => bench.show(next)}>
        <Tabs.List className="bench-tabs" aria-label="Parts of the workbench" activateOnFocus>
          <Tabs.Tab value="passage">Passage</Tabs.Tab>
          <Tabs.Tab value="evidence">Evidence {claim.evidence.length}</Tabs.Tab>
          <Tabs.Tab value="verdict">Verdict</Tabs.Tab>
        </Tabs.List>
        <div className="columns">
          <Column part="passage" name="Passage" shown={bench.part}><PassageColumn /><Comments /></Column>
          <Column part="evidence" name="Evidence" shown={bench.part}><EvidenceColumn selectedId={bench.selectedId} onSelect={bench.select} onReveal={() => bench.show("evidence")} /></Column>
          <Column part="verdict" name="What follows" shown={bench.part} own>
            <div className="follow-scroll">
              <div className="column-head"><h2>What follows</h2><PolicyLink /></div>
              <AssessmentPanel />
            </div>
            <VerdictBlock />
          </Column>
        </div>
      </Tabs.Root>
      <p className="sr" role="status">{bench.announced}</p>
      <BenchBar bench={bench} deeds={deeds} />
    </div>
  );
}

/** A column, and on a narrow screen the panel of its tab: the same part of the page, so that nothing in it is lost between the two. */
function Column({ part, name, shown, own = false, children }: { part: Part; name: string; shown: Part; own?: boolean; children: ReactNode }) {
  const narrow = useNarrow();
  const wide = { role: "region", "aria-label": name, "aria-labelledby": undefined, hidden: false, inert: false, tabIndex: own ? undefined : 0 };
  return (
    <Tabs.Panel value={part} keepMounted className={`${own ? "column follow" : "column"}${part === shown ? " is-shown" : ""}`}
      render={(props) => <section {...props} {...(narrow ? {} : wide)} data-part={part}>{children}</section>} />
  );
}
