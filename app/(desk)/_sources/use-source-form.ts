"use client";

import { useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../../../lib/api/client.ts";
import type { SourceShape } from "../../../lib/sources/shapes.ts";
import { useVersionedForm } from "../_forms/use-versioned-form";
import { sourceFields, type SourceValues, valuesOf } from "./fields";

export function useSourceForm(source: SourceShape) {
  const client = useQueryClient();
  return useVersionedForm<SourceShape, SourceValues>({
    initial: source, draft: `source ${source.id}`, fields: sourceFields, prose: ["reliabilityReason", "notes", "publicDescription"], valuesOf,
    send: ({ id, version }, changes) => answer(api.sources[":id"].$patch({ param: { id }, json: { version, ...changes } })),
    thingIn: (current) => (current as { source: SourceShape }).source,
    onSaved: () => void client.invalidateQueries({ queryKey: ["sources"] }),
  });
}
