"use client";

import { useEffect, useRef, useState } from "react";
import { wordsOf } from "../../../../_forms/problem";
import { refusalOf } from "./meta-words";
import { type Half, halfOf, type StoredFile, type Upload, upload } from "./upload";

export type Sending =
  | { is: "nothing" }
  | { is: "half"; name: string; goOn: () => void; anew: () => void }
  | { is: "sending"; name: string; bytes: number; percent: number; doing: "sending" | "paused" | "waiting"; pause: () => void; resume: () => void }
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

/** `drop` answers a question that is still open. */
type Running = { upload: Upload | null; drop: () => void; settled: Promise<StoredFile | null> };

/** One file at a time: how far it is, what came of it, and the ways out. */
export function useUpload(maxBytes: number, onKept?: (stored: StoredFile, clear: () => void) => void): Uploading {
  const [sending, setSending] = useState<Sending>({ is: "nothing" });
  const running = useRef<Running | null>(null);
  // Left, not cancelled: whoever comes back goes on where it was.
  useEffect(() => () => running.current?.upload?.leave(), []);

  function take(file: File): void {
    stop();
    const { name } = file;
    const tooBig = refusalOf(file, maxBytes);
    if (tooBig) return setSending({ is: "failed", name, words: tooBig, again: null });
    const mine: Running = { upload: null, drop: () => {}, settled: Promise.resolve(null) };
    running.current = mine;
    setSending({ is: "sending", name, bytes: file.size, percent: 0, doing: "sending", pause: () => {}, resume: () => {} });
    mine.settled = asked(file, mine);
  }

  /** What was begun before is gone on with if the person says so. */
  async function asked(file: File, mine: Running): Promise<StoredFile | null> {
    const half = await halfOf(file).catch(() => null);
    if (running.current !== mine) return null;
    const from = half && (await new Promise<Half | null>((choose) => {
      mine.drop = () => choose(null);
      setSending({ is: "half", name: file.name, goOn: () => choose(half), anew: mine.drop });
    }));
    return running.current === mine ? begin(file, { mine, half: from }) : null;
  }

  function begin(file: File, { mine, half }: { mine: Running; half: Half | null }): Promise<StoredFile | null> {
    const { name, size: bytes } = file;
    const started = upload(file, { half, onDoing: ({ percent, is }) => { if (running.current === mine) setSending({ is: "sending", name, bytes, percent, doing: is, pause: started.pause, resume: started.resume }); } });
    mine.upload = started;
    setSending({ is: "sending", name, bytes, percent: 0, doing: "sending", pause: started.pause, resume: started.resume });
    return started.done.then((stored) => kept(mine, stored), (problem: unknown) => failed(mine, { file, problem }));
  }

  function kept(mine: Running, stored: StoredFile): StoredFile | null {
    if (running.current !== mine) return null;
    setSending({ is: "kept", stored });
    onKept?.(stored, clear);
    return stored;
  }

  function failed(mine: Running, { file, problem }: { file: File; problem: unknown }): null {
    if (running.current === mine) setSending({ is: "failed", name: file.name, words: wordsOf(problem), again: () => take(file) });
    return null;
  }

  function stop(): void {
    const before = running.current;
    running.current = null;
    before?.upload?.cancel();
    before?.drop();
  }

  function clear(): void {
    stop();
    setSending({ is: "nothing" });
  }

  return { sending, take, clear, cancel: () => (running.current?.upload ? running.current.upload.cancel() : clear()), settled: async () => (await running.current?.settled) ?? null };
}
