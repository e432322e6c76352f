"use client";

import { MoveRight } from "lucide-react";
import type { ReactNode } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import { WordsDiff } from "@/_components/words-diff";
import type { Verdict } from "../../../../../../lib/claims/words.ts";
import { QuoteBlock } from "../_evidence/quote-block";
import { Snapshots } from "../_evidence/snapshots";
import type { Line } from "../_model/ledger.ts";
import { useClaim } from "../_state/use-claim";
import { ItemAsAdded } from "./item-view";

/** The change itself, in the way that suits what changed. */
export function LineBody({ line }: { line: Line }) {
  switch (line.shows) {
    case "words": return <p className="diff" lang={line.language ?? undefined} dir="auto"><WordsDiff before={line.before} after={line.after} /></p>;
    case "mark": return <><WasIs before={<Marked mark={line.before} />} after={<Marked mark={line.after} />} had={line.before !== null} has={line.after !== null} /><QuoteOf evidenceId={line.evidenceId} /></>;
    case "values": return <WasIs before={line.before ?? "nothing"} after={line.after ?? "nothing"} had={line.before !== null} has={line.after !== null} />;
    case "item": return <ItemAsAdded line={line} />;
  }
}

function WasIs({ before, after, had, has }: { before: ReactNode; after: ReactNode; had: boolean; has: boolean }) {
  return (
    <p className="was-is" dir="auto">
      {had && <span className={has ? "was" : undefined}>{has ? before : <del>{before}</del>}</span>}
      {had && has && <><MoveRight className="icon" aria-hidden="true" /><span className="sr">became</span></>}
      {has && <span>{after}</span>}
      {had && !has && <span className="second">taken away</span>}
    </p>
  );
}

function Marked({ mark }: { mark: Verdict | null }) {
  return mark ? <span className="mark-word"><VerdictMark mark={mark} size={16} />{markWords[mark]}</span> : <span className="second">none</span>;
}

/** A finding is judged by the words it is about. */
function QuoteOf({ evidenceId }: { evidenceId: string | null }) {
  const { claim } = useClaim();
  const item = claim.evidence.find(({ id }) => id === evidenceId);
  return item ? <><QuoteBlock item={item} /><Snapshots item={item} brief /></> : null;
}
