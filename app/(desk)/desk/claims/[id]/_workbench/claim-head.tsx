"use client";

import Link from "next/link";
import { useState } from "react";
import { useInBrowser } from "../../../../_components/in-browser";
import { useNow } from "../../../../_queue/use-now";
import { usePerson } from "../../../../_shell/person";
import { sayDate } from "../../../../../../lib/when.ts";
import { claimKindWords } from "../../../../_words/claims";
import { useClaim } from "../_state/use-claim";
import { EditClaim } from "./edit-claim";
import { savedWords } from "./saved-words.ts";
import { useMayChange } from "./use-may-change";

/** Above this a statement is set a step smaller; far above it, it is cut until asked for. */
const LONG = 180;
const VERY_LONG = 500;

/** The claim itself: what is said, by whom, when, and who has it. */
export function ClaimHead() {
  const { claim } = useClaim();
  const { statement, language } = claim;
  const [whole, setWhole] = useState(false);
  const cut = statement.length > VERY_LONG && !whole;
  return (
    <header className="claim-head">
      <h1 className={cut ? "is-cut" : statement.length > LONG ? "is-long" : undefined} lang={language} dir="auto">{statement}</h1>
      {statement.length > VERY_LONG && <button type="button" className="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>{whole ? "Show less" : "Show all of it"}</button>}
      <Facts />
    </header>
  );
}

function Facts() {
  const { claim } = useClaim();
  const me = usePerson();
  const mayChange = useMayChange();
  const [editing, setEditing] = useState(false);
  const { kind, claimant, claimedAt, topics, assignee } = claim;
  return (
    <div className="facts-line">
      <span>{claimKindWords[kind]}</span>
      <span>{claimant ? <>said by <b dir="auto">{claimant.name}</b></> : "claimant unknown"}{claimedAt && `, ${sayDate(claimedAt)}`}</span>
      {topics.length > 0 && <span dir="auto">{topics.join(", ")}</span>}
      <span>with <b>{assignee ? (assignee.id === me.id ? "you" : assignee.name) : "nobody"}</b></span>
      <Saved />
      <span><Link href={`/desk/claims/${claim.id}/history`}>History</Link></span>
      {mayChange && <span><button type="button" className="link-button" onClick={() => setEditing(true)}>Edit the claim</button></span>}
      {editing && <EditClaim onClose={() => setEditing(false)} />}
    </div>
  );
}

function Saved() {
  const { claim, waiting, unreachable, now: opened } = useClaim();
  const inBrowser = useInBrowser();
  const now = useNow(opened);
  return <span role="status" className="num">{savedWords({ ...claim, waiting: waiting.length, unreachable }, inBrowser ? { now } : null)}</span>;
}
