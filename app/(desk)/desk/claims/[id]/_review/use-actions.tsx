"use client";

import { type ReactNode, useState } from "react";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import type { Action } from "../../../../../../lib/review/stages.ts";
import { useToast } from "../../../../_components/toast";
import { wordsOf } from "../../../../_forms/problem";
import { useRole } from "../../../../_shell/person";
import { useClaim } from "../_state/use-claim";
import { AbandonDialog } from "./abandon-dialog";
import { NotedDialog } from "./noted-dialog";
import { PublishDialog } from "./publish-dialog";
import { type DirectAction, type NotedAction, sendDirect } from "./send-action.ts";
import { useNextInReview } from "./use-next-in-review";

export type Actions = {
  start: (action: Action) => void;
  busy: boolean;
  /** Why the last press was refused, with what would satisfy it. */
  refusal: string | null;
  /** To be shown where the actions stand. */
  dialog: ReactNode;
};

/** Done by the press itself; abandoning is asked about first. */
type Pressed = Exclude<DirectAction, "abandon">;
const direct: readonly Action[] = ["withdraw", "approve", "unschedule", "discard", "restore"] satisfies Pressed[];
const noted: readonly Action[] = ["request_changes", "withdraw_approval", "retract", "reopen"] satisfies NotedAction[];
const isDirect = (action: Action): action is Pressed => direct.includes(action);
const isNoted = (action: Action): action is NotedAction => noted.includes(action);

/** Every action that leads on: pressed, asked whether it is meant, asked for a note, or published; then said, with the way on. */
export function useActions(): Actions {
  const { act, setWorking } = useClaim();
  const [open, setOpen] = useState<NotedAction | "publish" | "abandon" | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const say = useSaying();
  const press = async (action: DirectAction) => {
    setBusy(true);
    setRefusal(null);
    try {
      say(directSays(action, await act((saved) => sendDirect(action, saved))), action);
    } catch (error) {
      // A lost race has the whole screen to itself.
      if (!(error instanceof ApiProblem && error.problem === "conflict")) setRefusal(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  const start = (action: Action) => {
    if (busy) return;
    if (isDirect(action)) void press(action);
    else if (isNoted(action)) setOpen(action);
    else if (action === "abandon") setOpen(action);
    else if (action === "publish" || action === "schedule") setOpen("publish");
    else if (action === "edit") setWorking(true);
  };
  const close = () => setOpen(null);
  const abandon = () => { close(); void press("abandon"); };
  const done = (says: string) => { const action = open; close(); setRefusal(null); say(says, action ?? "publish"); };
  return {
    start, busy, refusal,
    dialog: open && dialogFor(open, { close, done, abandon }),
  };
}

type Ends = { close: () => void; done: (says: string) => void; abandon: () => void };

function dialogFor(open: NotedAction | "publish" | "abandon", { close, done, abandon }: Ends): ReactNode {
  if (open === "publish") return <PublishDialog onClose={close} onDone={done} />;
  if (open === "abandon") return <AbandonDialog onClose={close} onAbandon={abandon} />;
  return <NotedDialog action={open} onClose={close} onDone={done} />;
}

/** Says what was done; after a decision with the way to the next claim. The focus stays in the claim. */
function useSaying(): (says: string, action: Action) => void {
  const toast = useToast();
  const isEditor = useRole("editor");
  const next = useNextInReview();
  return (says, action) => {
    const decided = isEditor && (action === "approve" || action === "request_changes" || action === "publish");
    toast({ title: says, ...(decided ? { action: { label: "Next to decide", run: next } } : {}) });
    document.getElementById("main")?.focus();
  };
}

function directSays(action: DirectAction, { revision, override }: ClaimShape): string {
  switch (action) {
    case "approve": return override ? `Revision ${revision} and its override are approved` : `Revision ${revision} is approved`;
    case "withdraw": return "The submission is withdrawn; the claim is a draft";
    case "unschedule": return "The schedule is cancelled";
    case "discard": return "The claim is discarded";
    case "abandon": return "The claim says again what readers see";
    case "restore": return "The claim is a draft again";
  }
}
