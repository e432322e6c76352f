"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../../lib/api/client.ts";
import type { CaptureShape } from "../../../lib/capture/shapes.ts";
import { useToast } from "../_components/toast";
import { wordsOf } from "../_forms/problem";

export type CaptureOf = { evidenceId: string } | { articleId: string };

/** Asks for a capture, or stops one; every list of captures on the screen is asked again. */
export function useCaptureDeeds() {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  async function run(deed: () => Promise<CaptureShape>): Promise<CaptureShape | null> {
    setBusy(true);
    try {
      return await deed();
    } catch (error) {
      toast({ title: "Nothing was changed", says: wordsOf(error), urgent: true });
      return null;
    } finally {
      await client.invalidateQueries({ queryKey: ["captures"] });
      setBusy(false);
    }
  }
  return {
    busy,
    ask: (of: CaptureOf, trustCertificate = false) => run(() => answer(asked(of, trustCertificate))),
    stop: (id: string) => run(() => answer(api.captures.captures[":id"].$delete({ param: { id } }))),
  };
}

function asked(of: CaptureOf, trustCertificate: boolean) {
  const json = trustCertificate ? { trustCertificate } : {};
  if ("evidenceId" in of) return api.captures.evidence[":id"].captures.$post({ param: { id: of.evidenceId }, json });
  return api.captures.articles[":id"].captures.$post({ param: { id: of.articleId }, json });
}

/** What a capture is of; null for what is no longer there. */
export function ofCapture({ evidenceId, articleId }: Pick<CaptureShape, "evidenceId" | "articleId">): CaptureOf | null {
  if (evidenceId !== null) return { evidenceId };
  return articleId === null ? null : { articleId };
}
