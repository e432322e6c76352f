"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { wordsOf } from "../../../../_forms/problem";
import { type Chosen, chosenOf, sendingAgain } from "./chosen";
import { refusalOf } from "./meta-words";
import { type Half, halfOf, isHalfSent, type StoredFile, type Upload, upload } from "./upload";

type Named = { name: string; bytes: number };
export type Sending =
  | { is: "nothing" }
  /** Chosen before the form came back, and gone from the browser since; `goesOn`: what was sent of it lies at the desk. */
  | { is: "before"; goesOn: boolean } & Named
  | { is: "half"; goOn: () => void; anew: () => void } & Named
  | { is: "sending"; percent: number; doing: "sending" | "paused" | "waiting"; pause: () => void; resume: () => void } & Named
  | { is: "kept"; stored: StoredFile }
  | { is: "failed"; words: string; again: (() => void) | null } & Named;

export type Uploading = {
  sending: Sending;
  /** What a form keeps of it, to be given back as `before`. */
  chosen: Chosen | null;
  take: (file: File) => void;
  cancel: () => void;
  clear: () => void;
  /** Stops, so that it can be gone on with; answers how. */
  putAside: () => () => void;
  /** The stored file, once it is there; null when there is none or it was refused. */
  settled: () => Promise<StoredFile | null>;
};

/** `drop` answers a question that is still open. */
type Running = { file: File; upload: Upload | null; paused: boolean; drop: () => void; settled: Promise<StoredFile | null> };

type Given = { onKept?: (stored: StoredFile, clear: () => void) => void; /** Of an earlier visit, until something else is chosen. */ before?: Chosen | null };

/** One file at a time: how far it is, what came of it, and the ways out. */
export function useUpload(maxBytes: number, { onKept, before = null }: Given = {}): Uploading {
  const [now, setSending] = useState<Sending | null>(null);
  const goesOn = useGoesOn(before);
  const sending = useMemo(() => now ?? sendingAgain(before, goesOn), [now, before, goesOn]);
  const running = useRef<Running | null>(null);
  // Left, not cancelled: whoever comes back goes on where it was.
  useEffect(() => () => running.current?.upload?.leave(), []);

  const take = (file: File): void => begun(file, sending.is === "before" && sending.name === file.name && sending.bytes === file.size);

  /** `isSame`: the file of which it was said that it goes on. */
  function begun(file: File, isSame: boolean): void {
    stop();
    const named = { name: file.name, bytes: file.size };
    const tooBig = refusalOf(file, maxBytes);
    if (tooBig) return setSending({ is: "failed", ...named, words: tooBig, again: null });
    const mine: Running = { file, upload: null, paused: false, drop: () => {}, settled: Promise.resolve(null) };
    running.current = mine;
    waits(mine, false);
    mine.settled = asked(mine, isSame);
  }

  /** Nothing is sent yet; whoever pauses it now has it paused from the start. */
  function waits(mine: Running, paused: boolean): void {
    mine.paused = paused;
    setSending({ is: "sending", name: mine.file.name, bytes: mine.file.size, percent: 0, doing: paused ? "paused" : "sending", pause: () => waits(mine, true), resume: () => waits(mine, false) });
  }

  /** What was begun before is gone on with if the person says so. */
  async function asked(mine: Running, isSame: boolean): Promise<StoredFile | null> {
    const { file } = mine;
    const half = await halfOf(file).catch(() => null);
    if (running.current !== mine) return null;
    const from = isSame ? half : half && (await new Promise<Half | null>((choose) => {
      mine.drop = () => choose(null);
      setSending({ is: "half", name: file.name, bytes: file.size, goOn: () => choose(half), anew: mine.drop });
    }));
    return running.current === mine ? begin(mine, from) : null;
  }

  function begin(mine: Running, half: Half | null): Promise<StoredFile | null> {
    const { name, size: bytes } = mine.file;
    const started = upload(mine.file, { half, onDoing: ({ percent, is }) => { if (running.current === mine) setSending({ is: "sending", name, bytes, percent, doing: is, pause: started.pause, resume: started.resume }); } });
    mine.upload = started;
    setSending({ is: "sending", name, bytes, percent: 0, doing: "sending", pause: started.pause, resume: started.resume });
    if (mine.paused) started.pause();
    return started.done.then((stored) => kept(mine, stored), (problem: unknown) => failed(mine, problem));
  }

  function kept(mine: Running, stored: StoredFile): StoredFile | null {
    if (running.current !== mine) return null;
    setSending({ is: "kept", stored });
    onKept?.(stored, clear);
    return stored;
  }

  function failed(mine: Running, problem: unknown): null {
    const { name, size: bytes } = mine.file;
    if (running.current === mine) setSending({ is: "failed", name, bytes, words: wordsOf(problem), again: () => begun(mine.file, false) });
    return null;
  }

  function stop(): void {
    const was = running.current;
    running.current = null;
    was?.upload?.cancel();
    was?.drop();
  }

  function clear(): void {
    stop();
    setSending({ is: "nothing" });
  }

  function putAside(): () => void {
    const was = running.current;
    running.current = null;
    was?.upload?.leave();
    was?.drop();
    setSending({ is: "nothing" });
    return () => { if (was && (sending.is === "sending" || sending.is === "half")) begun(was.file, true); else setSending(sending); };
  }

  return {
    sending, chosen: useMemo(() => chosenOf(sending), [sending]), take, clear, putAside,
    cancel: () => (running.current?.upload ? running.current.upload.cancel() : clear()),
    settled: async () => (sending.is === "kept" ? sending.stored : ((await running.current?.settled) ?? null)),
  };
}

/** Whether a file that was not sent whole lies at the desk in part. */
function useGoesOn(before: Chosen | null): boolean {
  const { data } = useQuery({ queryKey: ["half sent", before?.name, before?.bytes], queryFn: () => (before ? isHalfSent(before) : false), enabled: before !== null && before.stored === null, retry: false, gcTime: 0 });
  return data ?? false;
}
