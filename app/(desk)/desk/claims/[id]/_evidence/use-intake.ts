"use client";

import { useMemo, useState } from "react";
import { useInBrowser } from "../../../../_components/in-browser";
import { useToast } from "../../../../_components/toast";
import { same } from "../_model/edits";
import { useClaim } from "../_state/use-claim";
import { type AttachDraft, mediumOf, parsedDraft, valuesFor } from "./attach-values";
import { useKeptWords } from "./kept-words";
import type { Start } from "./suggestions";
import { useUpload } from "./use-upload";

export type Intake = ReturnType<typeof useIntake>;

export const nothingYet: Start = { source: null, url: "", quote: "" };

/** Whether an item is being made, and of what; one that was left half-way is taken up again after a reload. */
export function useIntake() {
  const { maxUploadBytes } = useClaim();
  const inBrowser = useInBrowser();
  const toast = useToast();
  const kept = useKeptWords("attach");
  const before = useMemo(() => (inBrowser ? parsedDraft(kept.read()) : null), [inBrowser, kept]);
  const [begun, setBegun] = useState<AttachDraft | null | "as before">("as before");
  const draft = begun === "as before" ? before : begun;
  const uploading = useUpload(maxUploadBytes, { before: draft?.file ?? null });

  function begin(start: Start, file?: File): void {
    const source = start.source && "id" in start.source ? start.source : null;
    setBegun({ start, values: { ...valuesFor(start), medium: mediumOf({ source, url: start.url, mediaType: file?.type ?? null }) }, file: null });
    if (file) uploading.take(file);
  }

  function end(): void {
    kept.forget();
    uploading.clear();
    setBegun(null);
  }

  return {
    draft, kept, uploading, begin, end,
    /** Dropped or pasted, whether or not the form is open. */
    takeFile: (file: File) => (draft ? uploading.take(file) : begin(nothingYet, file)),
    leave(): void {
      const left = parsedDraft(kept.read());
      if (left === null || (left.file === null && same(left.values, draft?.values))) return end();
      const takeUp = uploading.putAside();
      end();
      toast({ title: "Left without attaching", action: { label: "Take it up again", run: () => { setBegun(left); takeUp(); } } });
    },
  };
}
