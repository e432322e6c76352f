"use client";

import { CornerDownRight } from "lucide-react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import type { Finding } from "../../../../../../lib/evidence/words.ts";
import { Chip } from "../../../../_components/chip";
import { quoted } from "../../../../_words/quotation";
import { Media } from "../_evidence/media";
import { Snapshots } from "../_evidence/snapshots";
import { authenticityWords, credibilityWords, sourceLine } from "../_model/labels.ts";
import type { Line } from "../_model/ledger.ts";
import { useClaim } from "../_state/use-claim";

type ItemLine = Extract<Line, { shows: "item" }>;

/** An item that came or went, whole enough to judge it. */
export function ItemAsAdded({ line: { item, change, sourceName, reliesOn } }: { line: ItemLine }) {
  const { claim } = useClaim();
  const present = claim.evidence.find(({ id }) => id === item.id);
  const source = present?.source;
  const Words = change === "added" ? "ins" : "del";
  return (
    <>
      <p className="was-is"><b dir="auto">{change === "removed" ? <del>{sourceName}</del> : sourceName}</b> {source && <span className="second">{sourceLine(source)} · {item.credibility}, {credibilityWords[item.credibility]}</span>}</p>
      {item.quote && <blockquote className="quote" lang={item.language ?? undefined} dir="auto"><Words>{quoted(item.quote, item.language)}</Words></blockquote>}
      {item.translation && <p className="quote-in" dir="auto">{quoted(item.translation, "en")}</p>}
      <SpeakerLine attribution={item.attribution} reliesOn={reliesOn.map((name, at) => ({ id: item.reliesOn[at] ?? name, name }))} />
      {present && <><Media item={present} small={false} /><Snapshots item={present} brief /></>}
      {change === "added" && <FindingLine finding={item.finding} />}
    </>
  );
}

/** "Speaker unnamed · relies on …". */
export function SpeakerLine({ attribution, reliesOn }: { attribution: EvidenceShape["attribution"]; reliesOn: readonly { id: string; name: string }[] }) {
  return (
    <div className="speaker-line">
      <span className="second">Speaker {attribution}{reliesOn.length > 0 && " · relies on"}</span>
      {reliesOn.map(({ id, name }) => <Chip key={id} icon={CornerDownRight} href={`/desk/sources/${id}`}>{name}</Chip>)}
    </div>
  );
}

export function FindingLine({ finding }: { finding: Finding | null }) {
  return (
    <p className="was-is"><span className="second">Finding</span> {finding
      ? <span className="mark-word"><VerdictMark mark={finding} size={16} />{markWords[finding]}</span>
      : <span>none yet</span>}</p>
  );
}

/** "C, fairly reliable" and what else the desk judged of an item, in one line. */
export function JudgementsLine({ item: { source, credibility, authenticity, graphic } }: { item: EvidenceShape }) {
  return <p className="second">{[sourceLine(source), `${credibility}, ${credibilityWords[credibility]}`, authenticityWords[authenticity], graphic && "distressing", source.confidential && "confidential"].filter(Boolean).join(" · ")}</p>;
}
