"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import { askingAgain } from "../_components/ask-again";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";
import { isWorking } from "./told";

/** What is known of a file; asked again for as long as the desk looks into it. */
export function useAnalysis(fileId: string, initial?: AnalysisShape) {
  const [refetchInterval] = useState(() => askingAgain<AnalysisShape>(isWorking));
  return useQuery({
    queryKey: ["file", fileId, "analysis"], queryFn: () => answer(api.files[":id"].analysis.$get({ param: { id: fileId } })),
    ...(initial ? { initialData: initial } : {}), refetchInterval,
  });
}

/** Has the desk look into a file again, or stops it. */
export function useAnalysisDeeds(fileId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const param = { id: fileId };
  async function run(deed: () => Promise<AnalysisShape>): Promise<void> {
    setBusy(true);
    try {
      client.setQueryData(["file", fileId, "analysis"], await deed());
    } catch (error) {
      toast({ title: "Nothing was changed", says: wordsOf(error), urgent: true });
    } finally {
      await client.invalidateQueries({ queryKey: ["file", fileId] });
      setBusy(false);
    }
  }
  return {
    busy,
    ask: () => run(() => answer(api.files[":id"].analysis.$post({ param, json: {} }))),
    stop: () => run(() => answer(api.files[":id"].analysis.$delete({ param }))),
  };
}
