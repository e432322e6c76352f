"use client";

import Link from "next/link";
import { markWords, VerdictMark } from "@/_components/verdict-mark";
import type { ClaimRow } from "../../../lib/claims/shapes.ts";
import { sayDate } from "../../../lib/when.ts";
import { Button } from "../_components/button";
import { Strip } from "../_components/notice";
import { Bone, Skeleton } from "../_components/skeleton";
import { claimKindWords } from "../_words/claims";
import { usePerson } from "../_shell/person";
import { GiveMenu } from "./give-menu";
import type { Previewed } from "./groups";
import { PreviewEvidence } from "./preview-evidence";
import type { DeskWork } from "./use-desk-work";
import type { usePreview } from "./use-queue";
import { whatFollows } from "./what-follows";

/** The selected claim: enough to decide whether to open it. Words come from the row at once, the rest when it is there. */
export function Preview({ row, shown, work }: { row: ClaimRow; shown: ReturnType<typeof usePreview>; work: DeskWork }) {
  return (
    <aside className="preview" aria-label="Selected claim">
      <div className="preview-body">
        <p className="mark-word">{row.verdict ? <><VerdictMark mark={row.verdict} size={20} />{markWords[row.verdict]}</> : <span className="second">No verdict yet</span>}</p>
        <h2 lang={row.language} dir="auto"><Link href={`/desk/claims/${row.id}`} prefetch={false}>{row.statement}</Link></h2>
        {shown.data?.claim.id === row.id ? <Parts {...shown.data} /> : shown.isError ? <Strip boxed lead="The rest could not be loaded.">Open the claim, or come back to this window.</Strip> : <Waiting />}
      </div>
      <Foot row={row} work={work} />
    </aside>
  );
}

function Parts({ claim, assessment }: Previewed) {
  const anchor = (claim.appearances.find((one) => one.first && one.anchor) ?? claim.appearances.find((one) => one.anchor))?.anchor;
  return (
    <>
      <p className="facts-line">
        <span>{claimKindWords[claim.kind]}</span>
        <span>{claim.claimant ? <>said by <b>{claim.claimant.name}</b></> : "claimant unknown"}{claim.claimedAt && `, ${sayDate(claim.claimedAt)}`}</span>
        <span>revision <span className="num">{claim.revision}</span></span>
      </p>
      {anchor && <><h3>Passage</h3><p className="passage" lang={claim.language} dir="auto">{wholeWords(anchor.prefix, "end")}<mark>{anchor.exact}</mark>{wholeWords(anchor.suffix, "start")}</p></>}
      <h3>Evidence</h3>
      <PreviewEvidence evidence={claim.evidence} />
      <h3>What follows</h3>
      <p className="second">{whatFollows(claim, assessment)}</p>
    </>
  );
}

function Waiting() {
  return <Skeleton words="The claim is loading"><div className="bones"><Bone width={60} /><Bone width={90} /><Bone width={75} /><Bone width={45} /></div></Skeleton>;
}

function Foot({ row, work }: { row: ClaimRow; work: DeskWork }) {
  const isEditor = usePerson().roles.includes("editor");
  return (
    <div className="preview-foot">
      <Button kind="primary" keys="Enter" onClick={() => work.open()}>{stepFor(row, isEditor)}</Button>
      {work.selection.picked.size === 0 && work.take && <Button keys="e" onClick={work.take}>Assign to me</Button>}
      {work.selection.picked.size === 0 && !work.take && work.giveUp && <Button keys="e" onClick={work.giveUp}>Give it up</Button>}
      {work.selection.picked.size === 0 && work.giveTo && <GiveMenu onGive={work.giveTo} />}
    </div>
  );
}

/** An anchor's surroundings are cut by length: the word that was cut gives way to an ellipsis. */
function wholeWords(around: string, keep: "start" | "end"): string {
  if (keep === "end") return /\s/.test(around) ? around.replace(/^\S*\s+/, "… ") : around;
  return /\s/.test(around) ? around.replace(/\s+\S*$/, " …") : around;
}

/** What opening it is for. */
function stepFor({ stage, revision }: ClaimRow, isEditor: boolean): string {
  if (stage === "in_review" && isEditor) return `Review revision ${revision}`;
  if (stage === "approved" && isEditor) return `Publish revision ${revision}`;
  return stage === "draft" || stage === "changes_requested" ? "Work on it" : "Open the claim";
}
