"use client";

import { useQuery } from "@tanstack/react-query";
import { answer, api } from "../../../../../../lib/api/client.ts";
import type { SourceShape } from "../../../../../../lib/sources/shapes.ts";

/** What the registry says of a source beyond its line: aliases, description. Undefined until it is there. */
export function useSource(id: string): SourceShape | undefined {
  return useQuery({ queryKey: ["source", id], queryFn: () => answer(api.sources[":id"].$get({ param: { id } })), staleTime: 60_000 }).data;
}
