"use client";

import { useQuery } from "@tanstack/react-query";
import { CloudOff, Lock, MessageSquareText, MessagesSquare, RotateCcw } from "lucide-react";
import { Strip } from "../../../../_components/notice";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { sayDate } from "../../../../../../lib/when.ts";
import { openCount } from "../_comments/threads.ts";
import { publicationKindWords } from "../_model/labels";
import { useClaim } from "../_state/use-claim";
import type { Bench } from "./use-bench";

/** What must be known before working on the claim: who can, what an editor asked for, what was kept. */
export function BenchNotes({ bench }: { bench: Bench }) {
  return (
    <>
      <Unreachable />
      <ReadOnly />
      <ChangesRequested />
      <Discussed bench={bench} />
      <Reopened />
      <ApprovedStill />
    </>
  );
}

function Unreachable() {
  const { unreachable, waiting } = useClaim();
  if (!unreachable || waiting.length === 0) return null;
  return <Strip icon={CloudOff} live lead="The desk cannot be reached.">{waiting.length === 1 ? "Your last change is" : `Your last ${waiting.length} changes are`} kept on this device and sent by themselves once it can.</Strip>;
}

function ReadOnly() {
  const { mayEdit, permitted, claim } = useClaim();
  if (mayEdit) return null;
  const edit = permitted.find(({ action }) => action === "edit");
  const why = edit && !edit.ok ? edit.why : "";
  return <Strip icon={Lock} lead="You can read this claim, not change it.">{why.replace("somebody else", claim.assignee?.name ?? "somebody else")}</Strip>;
}

/** The editor's words, until it is submitted again. */
function ChangesRequested() {
  const { claim } = useClaim();
  const asked = claim.stage === "changes_requested";
  const { data } = useQuery({
    queryKey: ["claim", claim.id, "events", "request_changes", claim.version], enabled: asked,
    queryFn: async () => (await answer(api.claims[":id"].events.$get({ param: { id: claim.id }, query: { limit: "100" } }))).items.find(({ action }) => action === "request_changes") ?? null,
    placeholderData: (before) => before,
  });
  if (!asked || !data) return null;
  return <Strip icon={MessageSquareText} lead={`${data.by.name} asks for changes:`}><span className="strip-said" dir="auto">{data.note}</span></Strip>;
}

/** Comments stand under the passage; where something is open, this leads there. */
function Discussed({ bench }: { bench: Bench }) {
  const { comments } = useClaim();
  const open = openCount(comments);
  if (open === 0) return null;
  return <Strip icon={MessagesSquare} lead={open === 1 ? "1 comment is open." : `${open} comments are open.`}><button type="button" className="link-button" onClick={bench.readComments}>Read {open === 1 ? "it" : "them"}</button></Strip>;
}

function Reopened() {
  const { claim: { reopenedAs, retracted, publication } } = useClaim();
  if (retracted) return <Strip icon={RotateCcw} lead={`Retracted on ${sayDate(retracted.at.slice(0, 10))}.`}>A new publication makes the claim live again. <span dir="auto">{retracted.note}</span></Strip>;
  if (!reopenedAs) return null;
  return <Strip icon={RotateCcw} lead={`${publicationKindWords[reopenedAs.kind]} of publication ${publication?.number ?? ""}:`}><span className="strip-said" dir="auto">{reopenedAs.note}</span></Strip>;
}

function ApprovedStill() {
  const { claim, setWorking } = useClaim();
  if (claim.stage !== "approved") return null;
  return <Strip lead={`Revision ${claim.revision} is approved.`}>Your first change undoes the approval. <button type="button" className="link-button" onClick={() => setWorking(false)}>Leave it as it is</button></Strip>;
}
