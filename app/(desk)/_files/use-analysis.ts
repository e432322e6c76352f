"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../lib/api/client.ts";
import type { AnalysisShape } from "../../../lib/evidence/analysis-shapes.ts";
import { isWorking } from "./told";

const WHILE_RUNNING_MS = 1500;

/** What is known of a file; asked again for as long as the desk looks into it. */
export function useAnalysis(fileId: string, initial?: AnalysisShape) {
  return useQuery({
    queryKey: ["file", fileId, "analysis"], queryFn: () => answer(api.files[":id"].analysis.$get({ param: { id: fileId } })),
    ...(initial ? { initialData: initial } : {}), refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? WHILE_RUNNING_MS : false),
  });
}
