"use client";

import { CornerDownRight } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { EvidenceShape } from "../../../../../../lib/claims/shapes.ts";
import { goneWords } from "../../../../_captures/words";
import { Button } from "../../../../_components/button";
import { Chip } from "../../../../_components/chip";
import { FindingControl } from "../../../../_components/finding-control";
import { Strip } from "../../../../_components/notice";
import { sourceLine } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import { AddSnapshot } from "./add-snapshot";
import { ConfidentialNote } from "./confidential-note";
import { useEditable } from "./editable";
import { ItemCapture, PageDate } from "./item-capture";
import { ItemFields } from "./item-fields";
import { doesNotCount, restsOnItself, speakerWords } from "./item-words";
import { Judgements } from "./judgements";
import { Media } from "./media";
import { OwnName } from "./own-name";
import { QuoteBlock } from "./quote-block";
import { RemoveItem } from "./remove-item";
import { SharedWith } from "./shared-with";
import { Snapshots } from "./snapshots";

export type EntryProps = { item: EvidenceShape; selected: boolean; onSelect: () => void; onRemoved: () => void };

/** One item of evidence: who, what is said, what it does for the claim, and what was kept of it. Only the selected one opens. */
export function Entry({ item, selected, onSelect, onRemoved }: EntryProps) {
  const isEditable = useEditable();
  const whole = selected || !item.quote;
  const [noting, setNoting] = useState(false);
  return (
    <li className="entry" id={`evidence-${item.id}`} aria-current={selected ? "true" : undefined} tabIndex={-1} data-item={item.id}>
      {!selected && <button type="button" className="entry-select" tabIndex={-1} onClick={onSelect} aria-label={`Open ${item.source.name}`} />}
      <h3 className="source-name"><Link href={`/desk/sources/${item.source.id}`} prefetch={false} dir="auto">{item.source.name}</Link></h3>
      <div className="source-kind">
        <p>{sourceLine(item.source)}</p>
        {selected && <OwnName item={item} />}
        {item.source.confidential && <ConfidentialNote item={item} open={selected} />}
      </div>
      {item.changedSinceFinding && <div className="entry-part"><Strip boxed lead="Changed since its finding.">What was kept last differs from what the finding was made on. Look at it again and mark it anew. <SeeWhatChanged item={item} />{isEditable && <StillStands item={item} />}</Strip></div>}
      {item.gone && <div className="entry-part"><Strip boxed lead={`Its page ${goneWords(item.gone)}.`}>What was kept of it before stays.</Strip></div>}
      <div className="entry-part"><QuoteBlock item={item} meta={whole || item.translation !== null} /></div>
      {selected && item.url && <p className="entry-part item-address"><a href={item.url} target="_blank" rel="noreferrer">{withoutScheme(item.url)}</a></p>}
      <Media item={item} small={!selected} />
      <Finding item={item} selected={selected} isEditable={isEditable} onSelect={onSelect} />
      <Less item={item} selected={selected} />
      {selected && <SharedWith item={item} />}
      {selected && <Judgements item={item} />}
      {selected && item.note && <p className="entry-part item-note"><span className="second">Note, for the desk only</span> <span dir="auto">{item.note}</span></p>}
      <div className="entry-part"><Snapshots item={item} brief={!selected} /><ItemCapture item={item} brief={!selected} onNote={selected && isEditable ? () => setNoting(true) : undefined} />{selected && isEditable && <><PageDate item={item} /><AddSnapshot itemId={item.id} /></>}</div>
      {selected && <ItemFields key={String(noting)} item={item} noting={noting} />}
      {selected && isEditable && <RemoveItem item={item} onRemoved={onRemoved} />}
    </li>
  );
}

/** The last two copies side by side. */
export function SeeWhatChanged({ item: { snapshots } }: { item: Pick<EvidenceShape, "snapshots"> }) {
  const last = snapshots.at(-1);
  return last && snapshots.length > 1 && <Link href={`/desk/snapshots/${last.id}/compare`} prefetch={false}>See what changed</Link>;
}

/** The same finding once more is a finding: on what lies there now. */
function StillStands({ item: { id, finding } }: { item: EvidenceShape }) {
  const { edit } = useClaim();
  if (!finding) return null;
  return <> <Button onClick={() => edit({ on: "evidence", id, fields: { finding } })}>Still {markWords[finding].toLowerCase()}</Button></>;
}

function Finding({ item, selected, isEditable, onSelect }: { item: EvidenceShape; selected: boolean; isEditable: boolean; onSelect: () => void }) {
  const { edit } = useClaim();
  if (!isEditable) {
    return <p className="finding is-said">{item.finding ? <span className="mark-word"><VerdictMark mark={item.finding} />{markWords[item.finding]}</span> : <span className="second">No finding yet</span>}</p>;
  }
  return (
    <div className="finding">
      <FindingControl id={`finding-${item.id}`} value={item.finding} ask="What does it do for the claim?" whose={`Finding for ${item.source.name}`} wide={selected} keysShown={selected}
        onChange={(finding) => { edit({ on: "evidence", id: item.id, fields: { finding } }); onSelect(); }} />
    </div>
  );
}

/** In a line what the open card says at length; and in either, why a finding has no weight. */
function Less({ item, selected }: { item: EvidenceShape; selected: boolean }) {
  const { assessment } = useClaim();
  const judged = assessment.evidence.find(({ id }) => id === item.id);
  const weightless = doesNotCount(item, judged);
  if (selected) return weightless && <p className="entry-less">{weightless}</p>;
  const itself = restsOnItself(item, judged);
  return (
    <div className="entry-less">
      <p>{speakerWords(item)} · {itself ?? "relies on "}{item.reliesOnSources.map(({ id, name }) => <Chip key={id} icon={CornerDownRight} href={`/desk/sources/${id}`}>{name}</Chip>)}</p>
      {weightless && <p>{weightless}</p>}
    </div>
  );
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
