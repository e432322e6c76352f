"use client";

import { useEffect, useRef, useState } from "react";
import { wordsOf } from "../../../../_forms/problem";
import { refusalOf } from "./meta-words";
import { type StoredFile, type Upload, upload } from "./upload";

export type Sending =
  | { is: "nothing" }
  | { is: "sending"; name: string; bytes: number; percent: number }
  | { is: "kept"; stored: StoredFile }
  | { is: "failed"; name: string; words: string; again: (() => void) | null };

export type Uploading = {
  sending: Sending;
  take: (file: File) => void;
  cancel: () => void;
  clear: () => void;
  /** The stored file, once it is there; null when there is none or it was refused. */
  settled: () => Promise<StoredFile | null>;
};

/** One file at a time: how far it is, what came of it, and the ways out. */
export function useUpload(maxBytes: number, onKept?: (stored: StoredFile, clear: () => void) => void): Uploading {
  const [sending, setSending] = useState<Sending>({ is: "nothing" });
  const running = useRef<{ upload: Upload; settled: Promise<StoredFile | null> } | null>(null);
  useEffect(() => () => running.current?.upload.cancel(), []);

  function take(file: File): void {
    running.current?.upload.cancel();
    running.current = null;
    const { name } = file;
    const tooBig = refusalOf(file, maxBytes);
    if (tooBig) return setSending({ is: "failed", name, words: tooBig, again: null });
    setSending({ is: "sending", name, bytes: file.size, percent: 0 });
    const started = upload(file, (percent) => { if (running.current?.upload === started) setSending({ is: "sending", name, bytes: file.size, percent }); });
    running.current = { upload: started, settled: started.done.then((stored) => kept(started, stored), (problem: unknown) => failed(started, { file, problem })) };
  }

  function kept(which: Upload, stored: StoredFile): StoredFile | null {
    if (running.current?.upload !== which) return null;
    setSending({ is: "kept", stored });
    onKept?.(stored, clear);
    return stored;
  }

  function failed(which: Upload, { file, problem }: { file: File; problem: unknown }): null {
    if (running.current?.upload === which) setSending({ is: "failed", name: file.name, words: wordsOf(problem), again: () => take(file) });
    return null;
  }

  function clear(): void {
    running.current?.upload.cancel();
    running.current = null;
    setSending({ is: "nothing" });
  }

  return { sending, take, clear, cancel: () => running.current?.upload.cancel(), settled: async () => (await running.current?.settled) ?? null };
}
