"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, TextArea } from "../../../../_components/field";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import type { ClaimShape } from "../../../../../../lib/claims/shapes.ts";
import { wordsOf } from "../../../../_forms/problem";
import { useKeptWords } from "../_comments/use-kept-words";
import { useClaim } from "../_state/use-claim";
import { KindField } from "./kind-field";
import { kindsFor, type Later } from "./kinds.ts";
import { notedWords } from "./noted-words.ts";
import { type NotedAction, sendNoted, sendReopening } from "./send-action.ts";

/** An action that needs a word: what will happen, the note, and refusals beside it. The note is kept until it is sent. */
export function NotedDialog({ action, onClose, onDone }: { action: NotedAction; onClose: () => void; onDone: (says: string) => void }) {
  const { claim, act } = useClaim();
  const words = notedWords(action, claim);
  const note = useKeptWords(action);
  const [kind, setKind] = useState<Later | null>(null);
  const [missing, setMissing] = useState<"kind" | "note" | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const lack = (what: "kind" | "note") => {
    setMissing(what);
    form.current?.querySelector<HTMLElement>(what === "kind" ? "[type=radio]" : "textarea")?.focus();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const ask = action !== "reopen" ? (saved: ClaimShape) => sendNoted(action, note.words, saved) : kind && ((saved: ClaimShape) => sendReopening({ kind, note: note.words }, saved));
    if (!ask) return lack("kind");
    if (!note.words.trim()) return lack("note");
    setBusy(true);
    try {
      await act(ask);
      note.forget();
      onDone(words.after);
    } catch (error) {
      setBusy(false);
      if (!(error instanceof ApiProblem && error.problem === "conflict")) setRefusal(wordsOf(error));
    }
  };
  return (
    <Dialog open title={words.title} says={words.says} onClose={onClose} foot={<><Button onClick={onClose}>Cancel</Button><Button kind={action === "retract" ? "grave" : "primary"} type="submit" form="noted" busy={busy}>{words.button}</Button></>}>
      <form id="noted" className="form" noValidate ref={form} onSubmit={(event) => void send(event)}>
        {action === "reopen" && <KindField kinds={kindsFor(null)} value={kind} error={missing === "kind" ? "Choose what readers will be told it is. It can be changed until it is published." : undefined} onChange={(to) => { setMissing(null); setKind(to); }} />}
        <TextArea label={words.label} help={words.help} rows={4} dir="auto" value={note.words} error={missing === "note" ? words.needed : undefined} plain={action === "request_changes" || action === "withdraw_approval"}
  onChange={(event) => { setMissing(null); setRefusal(null); note.write(event.target.value); }} />
        {refusal && <div role="alert"><ErrorWords>{refusal}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
