"use client";

import { useState } from "react";
import { Button } from "../../../../_components/button";
import { Dialog } from "../../../../_components/dialog";
import { TextArea } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { ApiProblem } from "../../../../../../lib/api/client.ts";

/** Submits with a word to the editor who decides. */
export function SubmitDialog({ submit, onClose }: { submit: (note: string) => Promise<void>; onClose: () => void }) {
  const [note, setNote] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      await submit(note.trim());
      onClose();
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.problem === "conflict") return onClose();
      setError(wordsOf(problem));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title="Submit for review" foot={<Button kind="primary" busy={busy} onClick={() => void run()}>Submit for review</Button>}>
      <TextArea label={<>Note <span className="second">optional</span></>} help="For the editor who decides. Readers never see it." value={note} error={error}
        onChange={(event) => { setNote(event.target.value); setError(undefined); }} />
    </Dialog>
  );
}
