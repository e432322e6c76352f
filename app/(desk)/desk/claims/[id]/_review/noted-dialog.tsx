"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { ErrorWords, TextArea } from "../../../../_components/field";
import { ApiProblem } from "../../../../../../lib/api/client.ts";
import { wordsOf } from "../../../../_forms/problem";
import { useKeptWords } from "../_comments/use-kept-words";
import { useClaim } from "../_state/use-claim";
import { KindField, laterKinds } from "./kind-field";
import { notedWords } from "./noted-words.ts";
import { type Noted, type NotedAction, sendNoted } from "./send-action.ts";

/** An action that needs a word: what will happen, the note, and refusals beside it. The note is kept until it is sent. */
export function NotedDialog({ action, onClose, onDone }: { action: NotedAction; onClose: () => void; onDone: (says: string) => void }) {
  const { claim, act } = useClaim();
  const words = notedWords(action, claim);
  const note = useKeptWords(action);
  const [kind, setKind] = useState<Noted["kind"]>(laterKinds[0]);
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!note.words.trim()) {
      setMissing(true);
      form.current?.querySelector("textarea")?.focus();
      return;
    }
    setBusy(true);
    try {
      await act((saved) => sendNoted(action, { note: note.words, kind }, saved));
      note.forget();
      onDone(words.after);
    } catch (error) {
      setBusy(false);
      if (!(error instanceof ApiProblem && error.problem === "conflict")) setRefusal(wordsOf(error));
    }
  };
  return (
    <Dialog open title={words.title} says={words.says} onClose={onClose} foot={<><Button onClick={onClose}>Cancel</Button><Button kind="primary" type="submit" form="noted" busy={busy}>{words.button}</Button></>}>
      <form id="noted" className="form" noValidate ref={form} onSubmit={(event) => void send(event)}>
        {action === "reopen" && <KindField value={kind} onChange={setKind} />}
        <TextArea label={words.label} help={words.help} rows={4} dir="auto" value={note.words} error={missing ? words.needed : undefined} plain={action === "request_changes" || action === "withdraw_approval"}
  onChange={(event) => { setMissing(false); setRefusal(null); note.write(event.target.value); }} />
        {refusal && <div role="alert"><ErrorWords>{refusal}</ErrorWords></div>}
      </form>
    </Dialog>
  );
}
