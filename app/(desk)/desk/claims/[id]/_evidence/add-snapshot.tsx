"use client";

import { ClipboardPaste } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "../../../../_components/button";
import { ErrorWords, TextArea } from "../../../../_components/field";
import { wordsOf } from "../../../../_forms/problem";
import { useClaim } from "../_state/use-claim";
import { useNothingCaptured } from "./item-capture";
import { UploadPart } from "./upload-part";
import { useUpload } from "./use-upload";

/** Keeps a further copy of an item: a file, or its text pasted by hand. */
export function AddSnapshot({ itemId }: { itemId: string }) {
  const { save, maxUploadBytes } = useClaim();
  const isInstead = useNothingCaptured(itemId);
  const [pasting, setPasting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const uploading = useUpload(maxUploadBytes, {
    onKept: ({ id: fileId }, clear) => void save({ on: "snapshot", id: itemId, copy: { fileId } }).then(() => { setProblem(null); clear(); }, (error: unknown) => setProblem(wordsOf(error))),
  });
  if (pasting) return <PasteText itemId={itemId} onDone={() => setPasting(false)} />;
  return (
    <div className="add-snapshot">
      <UploadPart uploading={uploading} choose={isInstead ? "Upload a copy" : "Keep a file"} />
      {uploading.sending.is === "nothing" && <Button kind="quiet" onClick={() => setPasting(true)}><ClipboardPaste className="icon" aria-hidden="true" />Paste its text</Button>}
      {problem && <ErrorWords>{problem}</ErrorWords>}
    </div>
  );
}

function PasteText({ itemId, onDone }: { itemId: string; onDone: () => void }) {
  const { save } = useClaim();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const text = area.current?.value ?? "";
    if (!text.trim()) { setError("Paste the text first."); area.current?.focus(); return; }
    setBusy(true);
    try {
      await save({ on: "snapshot", id: itemId, copy: { text } });
      onDone();
    } catch (problem) {
      setError(wordsOf(problem));
      setBusy(false);
    }
  };
  return (
    <form className="paste-text" onSubmit={(event) => void keep(event)}>
      <TextArea ref={area} label="Its text, as it stands" help="It is kept word for word, with its hash, and quotations are looked for in it." error={error} dir="auto" rows={6} />
      <div className="form-actions"><Button type="submit" busy={busy}>Keep this text</Button><Button kind="quiet" onClick={onDone}>Leave it</Button></div>
    </form>
  );
}
