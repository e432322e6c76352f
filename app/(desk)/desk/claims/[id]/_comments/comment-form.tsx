"use client";

import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { answer, api } from "../../../../../../lib/api/client.ts";
import { Button } from "../../../../_components/button";
import { TextArea } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { keyOf, type On } from "./threads.ts";
import { useKeptWords } from "./use-kept-words";

/** One comment being written. What is typed stays on the device until it is sent or thrown away. */
export function CommentForm({ on, where, onDone }: { on: On | null; where: string; onDone: () => void }) {
  const { claim, refreshComments } = useClaim();
  const { words, write, forget } = useKeptWords(`comment ${keyOf(on)}`);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const area = useFocusAtFirst();
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!words.trim()) { setProblem("Write something first."); area.current?.querySelector("textarea")?.focus(); return; }
    setBusy(true);
    try {
      await answer(api.claims[":id"].comments.$post({ param: { id: claim.id }, json: { body: words, on } }));
      forget();
      await refreshComments();
      onDone();
    } catch (error) {
      setProblem(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="comment-form" noValidate onSubmit={(event) => void send(event)} ref={area}>
      <TextArea plain label={`Comment on ${where}`} rows={2} value={words} error={problem ?? undefined}
        onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send(event); if (event.key === "Escape") onDone(); }}
        onChange={(event) => { setProblem(null); write(event.target.value); }} />
      <div className="form-actions">
        <Button type="submit" busy={busy} keys="mod+Enter">Send the comment</Button>
        <Button kind="quiet" onClick={onDone}>Not now</Button>
      </div>
    </form>
  );
}

function useFocusAtFirst() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => { form.current?.querySelector("textarea")?.focus(); }, []);
  return form;
}
